-- Operator %~ answers alike with the index and without it, whatever the threshold.
SET search_path = repatriation, public;
SELECT amvalidate(oid) FROM pg_opclass WHERE opcname = 'gin_name_ops' AND opcnamespace = 'repatriation'::regnamespace;
-- The setting is known once the library is loaded.
SELECT name_fold('Loads it');
SHOW repatriation.name_threshold;
CREATE TEMP TABLE n AS
SELECT (ARRAY['Muhammad', 'Mohamed', 'محمد', 'Yusuf', 'Youssef', 'Юсуф', 'Jusuf', 'Abd al-Rahman', 'Abdulrahman', 'Hassan', 'Hasan', 'Ali'])[1 + i % 12]
    || CASE WHEN i % 5 = 0 THEN '' ELSE ' ' || (ARRAY['Omar', 'Omer', 'Karimi', 'Karimy', 'Ли', '', 'Hoseini', 'Husseini'])[1 + i % 8] END AS name
FROM generate_series(1, 400) AS i;
INSERT INTO n VALUES (''), ('--'), ('王'), (NULL);
CREATE INDEX n_name_idx ON n USING gin (name gin_name_ops);
CREATE TEMP TABLE found (threshold real, way text, sought text, hits bigint, digest text);
DO $$
DECLARE
    t real;
    s text;
BEGIN
    FOREACH t IN ARRAY ARRAY[0, 0.5, 0.7, 0.95, 1] LOOP
        PERFORM set_config('repatriation.name_threshold', t::text, true);
        FOREACH s IN ARRAY ARRAY['Muhammad Omar', 'Yusuf', 'Abdul Rahman Karimi', 'Ali', '王', ''] LOOP
            SET LOCAL enable_seqscan = off;
            SET LOCAL enable_bitmapscan = on;
            INSERT INTO found SELECT t, 'index', s, count(*), string_agg(name, ',' ORDER BY name COLLATE "C") FROM n WHERE name %~ s;
            SET LOCAL enable_seqscan = on;
            SET LOCAL enable_bitmapscan = off;
            INSERT INTO found SELECT t, 'table', s, count(*), string_agg(name, ',' ORDER BY name COLLATE "C") FROM n WHERE name %~ s;
        END LOOP;
    END LOOP;
END;
$$;
SELECT count(*) AS asked, count(*) FILTER (WHERE i.hits <> t.hits OR i.digest IS DISTINCT FROM t.digest) AS different
FROM found AS i JOIN found AS t USING (threshold, sought) WHERE i.way = 'index' AND t.way = 'table';
-- Found at all, none for a text without letters, and fewer the more is asked.
SELECT sought, min(hits) > 0 AS always, max(hits) > 0 AS ever FROM found WHERE way = 'index' GROUP BY sought ORDER BY sought COLLATE "C";
SELECT count(*) AS rising FROM found AS a JOIN found AS b USING (way, sought) WHERE a.threshold < b.threshold AND a.hits < b.hits;
-- The index is used, and the operator is its own commutator.
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT name FROM n WHERE 'Yusuf' %~ name;
SET repatriation.name_threshold = 2;
