-- Every sample document is read whole: what it says, in full.
\getenv abs_srcdir PG_ABS_SRCDIR
\set directory :abs_srcdir '/docs/examples/'
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.sample(directory text, name text) RETURNS jsonb
    LANGUAGE sql AS $$ SELECT repatriation.consular_parse(pg_read_binary_file(directory || name)) $$;
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'etd-liora-td2.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'passport-teo-td3.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'birth-certificate-liora.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'birth-certificate-teo.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'family-tracing-result.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'best-interests-report.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'custody-order.xml'));
SELECT jsonb_pretty(pg_temp.sample(:'directory', 'icao-specimen-td3.xml'));
-- The folder holds no sample that is not read here.
SELECT count(*), bool_and(pg_temp.sample(:'directory', name) ? 'document')
FROM pg_ls_dir(:'directory') AS name WHERE name LIKE '%.xml';
-- A date that is not only printed casts to the type.
SELECT d.name, (pg_temp.sample(:'directory', d.name)#>>'{subject,birth,date,value}')::repatriation.partial_date
FROM pg_ls_dir(:'directory') AS d (name) WHERE d.name LIKE 'birth%.xml' ORDER BY 1;
