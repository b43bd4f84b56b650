-- Casts lose nothing unsaid.
SET search_path = repatriation, public;
SET DateStyle = 'ISO';
SELECT castsource::regtype, casttarget::regtype, castcontext FROM pg_cast
WHERE 'partial_date'::regtype IN (castsource, casttarget) ORDER BY 1::text, 2::text;

-- A date is a partial date, without saying so.
CREATE TABLE child (birth partial_date);
INSERT INTO child VALUES (date '2014-05-06'), (make_date(2008, 2, 29));
SELECT birth, birth = date '2014-05-06' AS that_day, date '2014-05-06' = birth AS that_day_too, birth::date FROM child;
SELECT date 'infinity'::partial_date;
SELECT date '-infinity'::partial_date;
SELECT date '10000-01-01'::partial_date;
SELECT date '0002-12-31 BC'::partial_date;
SELECT date '0001-01-01 BC'::partial_date, date '9999-12-31'::partial_date;

-- A partial date is a date only when it is exact.
SELECT '[2014-05-06..2014-05-06]'::partial_date::date;
SELECT '2014-X2-30'::partial_date::date;
SELECT '2014-05'::partial_date::date;
SELECT '2014-05-06~'::partial_date::date;
SELECT '2014-05-06/..'::partial_date::date;

-- Bounds as a range and back.
SELECT t AS value, t::daterange AS range, t::daterange::partial_date AS back
FROM unnest(ARRAY['2014', '2014-05-06', '1985-0X-31', '2014?/..', '/2014', '9999-12-31', '0000']::partial_date[]) t;
SELECT r, r::partial_date FROM unnest(ARRAY['[2014-01-01,2014-01-02)', '(2014-01-01,2014-02-01]', '[2014-01-01,)', '(,2014-01-01)',
    '[-infinity,2014-01-01]', '[2014-01-01,infinity]']::daterange[]) r;
SELECT 'empty'::daterange::partial_date;
SELECT '(,)'::daterange::partial_date;
SELECT '[-infinity,infinity]'::daterange::partial_date;
SELECT '[infinity,)'::daterange::partial_date;
SELECT '(,0001-01-01 BC)'::daterange::partial_date;
-- Bounds outside the calendar are refused, and none is taken for an open side.
SELECT '[0002-12-31 BC,2014-01-01]'::daterange::partial_date;
SELECT '[2014-01-01,11483-11-02]'::daterange::partial_date;
SELECT count(*) AS taken FROM generate_series(1, 3) n WHERE repatriation.partial_date '../2014' @> (date '2014-12-31' + n);

-- From parts.
SELECT make_partial_date(2014, 5, 6), make_partial_date(2014, 5, NULL), make_partial_date(2014, NULL, NULL),
    make_partial_date(NULL, 5, 12), make_partial_date(0, 1, 1), make_partial_date(NULL, NULL, NULL) IS NULL AS nothing;
SELECT make_partial_date(2014, NULL, 6);
SELECT make_partial_date(NULL, NULL, 6);
SELECT make_partial_date(2014, 2, 29);
SELECT make_partial_date(2014, 0, 0);
SELECT make_partial_date(-1, 1, 1);
DROP TABLE child;
