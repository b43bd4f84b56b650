-- Evidence combined, births from ages and from zones, age bands.
SET search_path = repatriation, public;
SET DateStyle = 'ISO';
SELECT a, b, a * b AS both, a + b AS either, a && b AS may_be_one
FROM (VALUES ('2014', '2014-05'), ('2014~', '2014'), ('2007', '2006~'), ('[2010..]', '[..2012-06]'), ('201X', '2012/2015?'),
    ('2014-05-06', '2014-05-06?'), ('2014-02', '2014-03')) AS v (x, y), LATERAL (SELECT x::partial_date, y::partial_date) AS p (a, b);
-- In any order the same; a contradiction stays one, whatever comes after it.
SELECT partial_date_intersect(v ORDER BY n) AS forward, partial_date_intersect(v ORDER BY n DESC) AS back, partial_date_hull(v) AS hull
FROM (VALUES (1, '2010/2014'::partial_date), (2, NULL), (3, '[2012..]'), (4, '2012-05~')) AS e (n, v);
SELECT partial_date_intersect(v ORDER BY n) FROM (VALUES (1, '2010'::partial_date), (2, '2011'), (3, '2010')) AS e (n, v);
SELECT partial_date_hull(v ORDER BY n) FROM (VALUES (1, '[2010..]'::partial_date), (2, '[..2011]'), (3, '2010')) AS e (n, v);
SELECT partial_date_intersect(v), partial_date_hull(v) FROM (SELECT '2010'::partial_date AS v WHERE false) AS e;

SELECT r, clip('2014~', r) FROM unnest(ARRAY['[2013-01-01,2015-01-01)', '[2014-03-01,)', '(,2014-03-01]', '[2014-03-01,2014-03-02)', '(,)',
    'empty', '[2015-01-01,)', '[-infinity,2014-02-01]', '[infinity,]', '(,10000-01-01]']::daterange[]) AS r;

SELECT birth_from_age(7, '2019-05-01'), birth_from_age(int4range(7, 9, '[]'), '2019-05-01') AS range, birth_from_age(int4range(7, NULL), '2019-05-01') AS at_least,
    birth_from_age(int4range(NULL, 2), '2019-05-01') AS under, birth_from_age(17, '2026-02-28', 'feb28') AS leap;
SELECT bool_and(age_range(birth_from_age(a, d::date), d::date) = int4range(a, a, '[]')) AS consistent
FROM generate_series(0, 20) AS a, generate_series(timestamp '2023-02-20', '2025-03-10', '1 day') AS d;
SELECT birth_from_age(-1, '2019-05-01');
SELECT birth_from_age(1000, '2019-05-01');
SELECT birth_from_age('empty'::int4range, '2019-05-01');
SELECT birth_from_age(7, 'infinity');
SELECT birth_from_age(7, '0005-01-01');
SELECT birth_from_age(7, '2019-05-01', 'mar2');

SELECT z AS zone, birth_from_mrz(z, '2019-06-30') AS birth, mrz_from_birth(birth_from_mrz(z, '2019-06-30')) AS back
FROM unnest(ARRAY['120501', '190701', '1907<<', '<<0512', '19<<<<', '<<<<<<']) AS z;
SELECT birth_from_mrz('1<0501', '2019-06-30');
SELECT birth_from_mrz('12050', '2019-06-30');
SELECT birth_from_mrz('121301', '2019-06-30');
SELECT birth_from_mrz('120501', 'infinity');
SELECT birth_from_mrz('120501', '0099-12-31');
SELECT v, mrz_from_birth(v) FROM unnest(ARRAY['2011-05-02', '2011-05', '2011~', '201X-05', '[2011-05-02..2011-05-09]', '2011/2012', '2011/..']::partial_date[]) AS v;

-- The youngest band that is possible, and whether there is another.
SELECT v AS birth, age_band(v, '2026-01-01', '{6,12,18}'), age_band_crossed(v, '2026-01-01', '{6,12,18}'), age_range(v, '2026-01-01')
FROM unnest(ARRAY['2024', '2014-01-01', '2014-01-02', '2014', '2008-01-01', '[2001..2019]', '[..2020]', '[2000..]', '2030']::partial_date[]) AS v;
SELECT age_band('2014', '2026-01-01', '{}'), age_band('2008-02-29', '2026-02-28', '{18}'), age_band('2008-02-29', '2026-02-28', '{18}', 'feb28');
SELECT age_band('2014', '2026-01-01', '{6,6}');
SELECT age_band('2014', '2026-01-01', '{6,NULL}');
SELECT age_band('2014', '2026-01-01', '{{6},{12}}');
SELECT age_band('2014', '2026-01-01', '{-1}');
