\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
BEGIN;
\i :register
-- The rows say what the texts say, line by line.
SELECT p.docmap_profile, p.status, pg_catalog.regexp_count(p.definition, E'\n') AS lines,
    (SELECT array_agg(l ORDER BY l COLLATE "C") FROM string_to_table(p.definition, E'\n') AS l)
        = (SELECT array_agg(l ORDER BY l COLLATE "C") FROM string_to_table(casework.docmap_definition(p.docmap_profile, p.version), E'\n') AS l) AS same
FROM casework.docmap_profile AS p ORDER BY 1;
SELECT docmap_valid(casework.docmap_definition('niem-core', 1));
ROLLBACK;
