-- Indexes over bounds: sound, chosen by the planner, and of the same answers as sequential scans.
SET search_path = repatriation, public;
SET DateStyle = 'ISO';
SELECT opcname, amname, amvalidate(c.oid) FROM pg_opclass AS c JOIN pg_am AS a ON a.oid = opcmethod
WHERE opcintype = 'partial_date'::regtype ORDER BY 2, 1;

-- Every form, in order and at random, with open ends and duplicates.
SELECT setseed(0.25);
CREATE FUNCTION pg_temp.random_date() RETURNS partial_date LANGUAGE sql VOLATILE AS $$
    SELECT CASE k WHEN 0 THEN y::text WHEN 1 THEN left(d, 7) WHEN 2 THEN d || '?' WHEN 3 THEN d WHEN 4 THEN left(d, 3) || 'X'
        WHEN 5 THEN left(d, 7) || '-XX' WHEN 6 THEN '[' || d || '..' || y + w || ']' WHEN 7 THEN d || '/' || y + w || '~'
        WHEN 8 THEN '[' || d || '..]' WHEN 9 THEN '../' || d WHEN 10 THEN '/' || y ELSE d END::partial_date
    FROM (SELECT (random() * 30)::int AS k, (1980 + random() * 40)::int AS y, (1 + random() * 3)::int AS w) AS r,
        LATERAL (SELECT (make_date(y, 1, 1) + (random() * 364)::int)::text AS d) AS day;
$$;
CREATE TABLE born AS SELECT n, pg_temp.random_date() AS v FROM generate_series(1, 10000) AS n;
INSERT INTO born (n) VALUES (0);
CREATE TABLE loaded AS TABLE born WITH NO DATA;
CREATE INDEX loaded_v_idx ON loaded USING gist (v);
INSERT INTO loaded TABLE born;
CREATE TABLE built AS TABLE born;
CREATE INDEX built_v_idx ON built USING gist (v);
CREATE TABLE ranged AS TABLE born ORDER BY v;
CREATE INDEX ranged_v_idx ON ranged USING brin (v partial_date_inclusion_ops) WITH (pages_per_range = 1);
CREATE TABLE ordered AS TABLE ranged;
CREATE INDEX ordered_v_idx ON ordered USING brin (v) WITH (pages_per_range = 1);
VACUUM ANALYZE born, loaded, built, ranged, ordered;

-- The planner takes them, GiST also for the rows themselves.
EXPLAIN (COSTS OFF) SELECT v FROM built WHERE v <@ '2001-05'::partial_date;
EXPLAIN (COSTS OFF) SELECT n FROM built WHERE v @> date '1981-05-06' AND v << '1981-06';
EXPLAIN (COSTS OFF) SELECT v FROM built WHERE v = '2001-05-06';
EXPLAIN (COSTS OFF) SELECT n FROM ranged WHERE v <@ '2001-05'::partial_date;
EXPLAIN (COSTS OFF) SELECT n FROM ordered WHERE v BETWEEN '2001-05' AND '2001-06';

-- Each operator with 80 values and days of every form: the sets of rows that the scans answer, as digests.
CREATE FUNCTION pg_temp.answers(rows_of regclass, operator text, value text, kind text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    EXECUTE format('SELECT count(*) || '' '' || coalesce(sum(hashint8(n)::numeric), 0) FROM %s WHERE v %s %L::%s', rows_of, operator, value, kind) INTO answer;
    RETURN answer;
END;
$$;
CREATE TABLE question AS SELECT pg_temp.random_date()::text AS value FROM generate_series(1, 80);
CREATE TEMP TABLE asked AS SELECT o.operator, o.kind, q.value FROM (VALUES ('<<', 'partial_date'), ('&&', 'partial_date'), ('>>', 'partial_date'), ('~=', 'partial_date'),
        ('@>', 'partial_date'), ('<@', 'partial_date'), ('=', 'partial_date')) AS o (operator, kind), question AS q
    UNION ALL SELECT '@>', 'date', d::date::text FROM generate_series(date '1979-11-01', '2024-03-01', '100 days') AS d
    UNION ALL SELECT '@>', 'date', d FROM unnest(ARRAY['infinity', '-infinity', '10000-01-01', '0001-01-01', '0002-01-01 BC']) AS d;
CREATE TEMP TABLE sequential AS SELECT *, pg_temp.answers('born', operator, value, kind) AS answer FROM asked;
SET enable_seqscan = off;
SELECT t, s.operator, s.kind, count(*) AS asked, count(*) FILTER (WHERE s.answer NOT LIKE '0 %') AS some,
    count(*) FILTER (WHERE s.answer <> pg_temp.answers(t, s.operator, s.value, s.kind)) AS different
FROM sequential AS s, unnest(ARRAY['loaded', 'built', 'ranged']::regclass[]) AS t GROUP BY t, s.operator, s.kind ORDER BY t::text, s.operator COLLATE "C", s.kind;
SELECT o.operator, count(*) FILTER (WHERE pg_temp.answers('born', o.operator, q.value, 'partial_date') <> pg_temp.answers('ordered', o.operator, q.value, 'partial_date')) AS different
FROM question AS q, unnest(ARRAY['<', '<=', '=', '>=', '>']) AS o (operator) GROUP BY o.operator ORDER BY o.operator COLLATE "C";
-- NULLs are found.
SELECT (SELECT count(*) FROM loaded WHERE v IS NULL) AS loaded, (SELECT count(*) FROM ranged WHERE v IS NULL) AS ranged;
RESET enable_seqscan;

-- What a deleted and refilled index answers is the same again.
DELETE FROM loaded WHERE n % 3 = 0;
VACUUM loaded;
INSERT INTO loaded SELECT * FROM born WHERE n % 3 = 0;
SET enable_seqscan = off;
SELECT count(*) FILTER (WHERE s.answer <> pg_temp.answers('loaded', s.operator, s.value, s.kind)) AS different FROM sequential AS s;
RESET enable_seqscan;

-- Estimates come near: within the factor 2, or 200 rows (a histogram of a hundred values tells no more).
CREATE FUNCTION pg_temp.estimated(operator text, value text, kind text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM born WHERE v %s %L::%s', operator, value, kind) INTO plan;
    RETURN (plan #>> '{0,Plan,Plan Rows}')::bigint;
END;
$$;
SELECT operator, kind, count(*) FILTER (WHERE NOT (e <= greatest(2 * c, c + 200) AND e >= least(c / 2, c - 200))) <= 2 AS near
FROM (SELECT operator, kind, split_part(answer, ' ', 1)::bigint AS c, pg_temp.estimated(operator, value, kind) AS e FROM sequential) AS x
GROUP BY operator, kind ORDER BY operator COLLATE "C", kind;

-- An exclusion constraint over what may be the same day.
CREATE TABLE shift (v partial_date, EXCLUDE USING gist (v WITH &&));
INSERT INTO shift VALUES ('2014-05'), ('2014-06-01');
INSERT INTO shift VALUES ('2014-05-31?');
