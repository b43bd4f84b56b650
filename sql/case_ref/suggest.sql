-- Validity without an error, suggestions for a slip, and scans by issuer and year.
SET search_path = repatriation, public;
SELECT t, case_ref_valid(t) FROM unnest(ARRAY['UTO-2024-0012345-23', make_case_ref('UTO', 2024, 12345)::text, lower(replace(make_case_ref('UTO', 2024, 12345)::text, '-', ' ')), '', 'UTO']) AS t;
SELECT case_ref_valid(NULL) IS NULL AS strict;
-- A slip of each kind: the right one is among few.
SELECT make_case_ref('UTO', 2024, 12345)::text AS right \gset
SELECT slip, count(*) AS suggested, bool_or(s = :'right') AS has_right, bool_and(case_ref_valid(s::text)) AS valid
FROM (VALUES ('none', :'right'), ('wrong', overlay(:'right' placing '7' from 12)), ('missing', overlay(:'right' placing '' from 15 for 1)), ('twice', overlay(:'right' placing '22' from 5 for 1)),
    ('swapped', overlay(:'right' placing '21' from 13 for 2)), ('unreadable', overlay(:'right' placing '?' from 2))) AS v (slip, t),
    LATERAL case_ref_suggest(t) AS s GROUP BY slip ORDER BY slip;
SELECT count(*) FROM case_ref_suggest('UTO-2024');
SELECT has_function_privilege('public', 'case_ref_suggest(text)', 'EXECUTE') AS everybody;
-- The primary key answers for an issuer and a year.
SELECT case_ref_min('UTO', 2024), case_ref_max('UTO', 2024);
SELECT case_ref_min('D', 2024);
CREATE TABLE file (ref case_ref PRIMARY KEY);
INSERT INTO file SELECT make_case_ref(i, y, n * 7919) FROM unnest(ARRAY['AAA', 'UTO', 'ZZZ']::country_code[]) AS i, generate_series(2020, 2026) AS y, generate_series(1, 200) AS n;
VACUUM ANALYZE file;
EXPLAIN (COSTS OFF) SELECT count(*) FROM file WHERE ref BETWEEN case_ref_min('UTO', 2024) AND case_ref_max('UTO', 2024);
SELECT count(*), bool_and(issuer(ref) = 'UTO' AND ref_year(ref) = 2024) AS right
FROM file WHERE ref BETWEEN case_ref_min('UTO', 2024) AND case_ref_max('UTO', 2024);
