-- The digest of a row is the same under every setting of a session.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over');
INSERT INTO casework.document (case_ref, kind, content_digest, content_size, parsed, source, received_at)
    VALUES (:'ref', 'passport', sha256('x'), 1, '{"b": 1, "a": [1.50, "é"]}', 'konsulát', '2026-02-01 12:34:56.789+02');
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, source, received_at)
    SELECT :'ref', person_id, 'passport', '2017-05', 'konsulát', '2026-02-01 12:34:56.789+02' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
CREATE TEMP TABLE kind (n integer, t text, i2 smallint, f4 real, f8 double precision, num numeric, ts timestamp, tz timestamptz, d date, tm time, iv interval, b bytea,
    a text[], j jsonb, c "char", bl boolean, u uuid, m money, birth repatriation.partial_date, r int4range, gone integer);
ALTER TABLE kind DROP COLUMN gone;
INSERT INTO kind VALUES (1, 'é', 2, 0.1, 1e-7, 1.50, '2026-02-01 12:34:56.789', '2026-02-01 12:34:56.789+02', '2026-02-01', '12:34', '1 day 02:03:04', '\xdeadbeef',
    '{a,NULL}', '{"a": 1}', 'x', true, '00000000-0000-4000-8000-000000000000', 7, '2017-05', '[1,5)');
CREATE FUNCTION pg_temp.digests() RETURNS TABLE (what text, digest bytea) LANGUAGE sql AS $$
    SELECT 'kind', repatriation.row_digest(k) FROM kind AS k
    UNION ALL SELECT 'document_claim', repatriation.row_digest(x) FROM casework.document_claim AS x
    UNION ALL SELECT 'document', repatriation.row_digest(x) FROM casework.document AS x
    UNION ALL SELECT 'movement', repatriation.row_digest(x) FROM casework.movement AS x
    UNION ALL SELECT 'determination', repatriation.row_digest(x) FROM casework.determination AS x
    UNION ALL SELECT 'person', repatriation.row_digest(x) FROM casework.person AS x WHERE x.is_subject
    UNION ALL SELECT 'views', repatriation.row_digest(x) FROM casework.views AS x
$$;
CREATE TEMP TABLE first AS SELECT * FROM pg_temp.digests();
-- Each in turn, and all together.
CREATE FUNCTION pg_temp.same(which text, value text) RETURNS TABLE (rows bigint, same boolean) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config(which, value, true);
    RETURN QUERY SELECT count(*), bool_and(d.digest = f.digest) FROM pg_temp.digests() AS d JOIN first AS f USING (what);
    PERFORM set_config(which, CASE which WHEN 'TimeZone' THEN 'UTC' WHEN 'DateStyle' THEN 'ISO, YMD' WHEN 'client_encoding' THEN 'UTF8' ELSE boot_val END, true)
        FROM pg_settings WHERE name = which;
END $$;
SELECT s.*, d.* FROM (VALUES ('DateStyle', 'German, DMY'), ('DateStyle', 'SQL, MDY'), ('TimeZone', 'Asia/Kathmandu'), ('TimeZone', 'America/Los_Angeles'),
    ('IntervalStyle', 'iso_8601'), ('extra_float_digits', '-15'), ('extra_float_digits', '3'), ('bytea_output', 'escape'), ('client_encoding', 'LATIN1')) AS s (setting, value),
    LATERAL pg_temp.same(s.setting, s.value) AS d;
SET LOCAL DateStyle = 'German, DMY'; SET LOCAL TimeZone = 'Asia/Kathmandu'; SET LOCAL IntervalStyle = 'sql_standard'; SET LOCAL extra_float_digits = -15; SET LOCAL bytea_output = 'escape';
SELECT count(*), bool_and(d.digest = f.digest) AS same FROM pg_temp.digests() AS d JOIN first AS f USING (what);
-- The sweep holds under them, and so does the chain for a row written under them.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'food', 2, '05.01.2026', 'Meals');
RESET DateStyle; RESET TimeZone; RESET IntervalStyle; RESET extra_float_digits; RESET bytea_output;
SELECT count(*) FILTER (WHERE finding <> 'safeguard unmet') AS findings FROM repatriation.verify_register();
-- Another value, NULL in its place, the same value in another column: another digest.
SELECT count(DISTINCT repatriation.row_digest(r)) AS digests FROM (VALUES ('a', 'b'), ('b', 'a'), ('ab', ''), ('', 'ab'), ('a', NULL), (NULL, 'a'), (NULL, NULL)) AS r (x, y);
SELECT repatriation.row_digest(NULL) IS NULL AS strict;
-- The bytes are described, so that another program can compute them: length and name, length and value, of each column that is not null.
SELECT repatriation.row_digest(r) = sha256(int4send(1) || 'x'::bytea || int4send(8) || int8send(7) || int4send(1) || 'z'::bytea || int4send(2) || 'ab'::bytea) AS as_described
FROM (VALUES (7, NULL::text, 'ab')) AS r (x, y, z);
ROLLBACK;
