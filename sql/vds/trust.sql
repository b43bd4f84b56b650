-- A register believes the seals of those whom its ministry trusts, and says of every other which of ICAO's words applies.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set seals :abs_srcdir '/src/test/regress/seals.sql'
\set ON_ERROR_ROLLBACK on
\pset format unaligned
\pset tuples_only on
BEGIN;
\i :register
\i :seals
SET LOCAL datestyle = ISO;
CREATE FUNCTION pg_temp.verdict(v jsonb) RETURNS text LANGUAGE sql AS
$$SELECT concat_ws(' ', v->>'status', (SELECT string_agg(w, '+') FROM jsonb_array_elements_text(v->'sub_indications') AS w), '(' || (v->>'trust') || ')', v->>'verdict',
    (SELECT '[' || string_agg(r, ', ') || ']' FROM jsonb_array_elements_text(v->'remarks') AS r))$$;
CREATE FUNCTION pg_temp.checked(what text, as_of date DEFAULT '2026-11-22') RETURNS text LANGUAGE sql AS
$$SELECT pg_temp.verdict(casework.vds_check(pg_temp.sample(what), as_of))$$;
-- Nothing is trusted at first.
SELECT pg_temp.checked('seal');
INSERT INTO casework.trust_certificate (certificate, source) SELECT bytes, 'Sent with the notes verbales' FROM sample
WHERE name LIKE 'signer%' AND name NOT IN ('signer_authority', 'signer_forged_curve', 'signer_off_curve');
SELECT pg_temp.checked('seal');
INSERT INTO casework.trust_anchor (certificate, source) SELECT bytes, 'Handed over at the embassy' FROM sample
WHERE name IN ('anchor', 'anchor_rsa', 'anchor_elsewhere', 'anchor_k1', 'anchor_rsa_short');
SELECT country, serial, length(fingerprint), source, recorded_by = session_user, recorded_at = now() FROM casework.trust_anchor ORDER BY trust_anchor_id;
SELECT signer, serial FROM casework.trust_certificate ORDER BY trust_certificate_id LIMIT 3;
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', '1B', '2026-07-01', 'Key lost', 'List 7');
-- Whole, once.
SELECT jsonb_pretty(casework.vds_check(pg_temp.sample('seal'), '2026-11-22'));
-- Each alone: its word.
SELECT name, pg_temp.checked(name) FROM sample WHERE name LIKE 'seal%' ORDER BY name COLLATE "C";
SELECT v->>'status', v->'findings' FROM casework.vds_check(pg_temp.sample('seal_other_issuer'), '2026-11-22') AS v;
-- Revoked from a day on; lifted; revoked again: the latest in force counts.
SELECT d, pg_temp.checked('seal_revoked', d) FROM unnest(ARRAY['2026-06-30', '2026-07-01']::date[]) AS d;
INSERT INTO casework.trust_revocation (country, serial, is_revoked, since, reason, source) VALUES ('UT', '1B', false, '2026-07-01', 'Entered by mistake', 'Letter 8'), ('UT', '1B', true, '2027-01-01', 'Key lost', 'List 9');
SELECT d, pg_temp.checked('seal_revoked', d) FROM unnest(ARRAY['2026-07-01', '2026-12-31', '2027-01-01']::date[]) AS d;
-- Another State's revocation of the same number is not ours.
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('XX', '1', '2026-01-01', 'Key lost', 'List 1');
SELECT pg_temp.checked('seal');
-- An authority that is believed no longer: with it all that it issued.
SAVEPOINT s;
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', 'C5CA', '2026-10-01', 'Authority compromised', 'Note 3');
SELECT d, pg_temp.checked('seal', d), pg_temp.checked('seal_by_rsa', d) FROM unnest(ARRAY['2026-09-30', '2026-10-01']::date[]) AS d;
ROLLBACK TO s;
-- On the days around a certificate's own: valid from 2020-01-01 to 2026-06-13, or to 2026-06-15; the seals were signed on 2026-06-14.
SELECT name, d, v->>'sub_indication', v->>'trust', v->'checks'->>'valid_when_signed' AS signed, v->'checks'->>'valid_as_of' AS now
FROM unnest(ARRAY['seal_expired', 'seal_expired_since']) AS name, unnest(ARRAY['2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16']::date[]) AS d, casework.vds_check(pg_temp.sample(name), d) AS v ORDER BY 1, 2;
-- Of two certificates of one number that which the seal was signed with is judged.
INSERT INTO casework.trust_certificate (certificate, source) SELECT bytes, 'Of a curve of the forger''s own' FROM sample WHERE name IN ('signer_forged_curve', 'signer_off_curve');
SELECT pg_temp.checked('seal'), pg_temp.checked('seal_forged_curve');
-- Anchors, each alone: only the one that issued it, and may.
SELECT a.name, pg_temp.verdict(repatriation.vds_judgement(pg_temp.sample('seal'), pg_temp.sample('signer'), ARRAY[a.bytes], NULL, '2026-11-22')) FROM sample AS a WHERE name LIKE 'anchor%' ORDER BY name COLLATE "C";
SELECT pg_temp.verdict(repatriation.vds_judgement(pg_temp.sample('seal'), pg_temp.sample('signer'), anchors, NULL, '2026-11-22'))
FROM (VALUES ('{}'::bytea[]), (ARRAY[NULL, pg_temp.sample('anchor_same_name'), pg_temp.sample('anchor')]), (ARRAY[pg_temp.sample('signer')])) AS v (anchors);
SELECT repatriation.vds_judgement(pg_temp.sample('seal'), pg_temp.sample('signer'), ARRAY['\x3000'::bytea], NULL, '2026-11-22');
SELECT repatriation.vds_judgement(pg_temp.sample('seal'), pg_temp.sample('signer'), NULL, NULL, '2026-11-22') IS NULL AS null_without_anchors,
    repatriation.vds_judgement(NULL, pg_temp.sample('signer'), '{}', NULL, '2026-11-22') IS NULL AS null_without_seal, casework.vds_check(NULL, '2026-11-22') IS NULL AS null_of_null;
SELECT r, pg_temp.verdict(repatriation.vds_judgement(pg_temp.sample('seal'), pg_temp.sample('signer'), ARRAY[pg_temp.sample('anchor')], r, '2026-11-22'))
FROM unnest(ARRAY['-infinity', '2026-11-22', '2026-11-23', 'infinity']::date[]) AS r;
-- With a certificate that the caller vouches for, whoever issued it: a test is told from production.
SELECT s.name, pg_temp.verdict(repatriation.vds_verify(pg_temp.sample('seal' || substr(s.name, 7)), s.bytes, '2026-11-22')) FROM sample AS s WHERE name LIKE 'signer%' ORDER BY name COLLATE "C";
-- What a certificate says.
SELECT s.name, c.* FROM sample AS s, repatriation.vds_certificate(bytes) AS c WHERE name NOT LIKE 'seal%' AND name NOT LIKE '%_named' ORDER BY name COLLATE "C";

-- Not every certificate belongs in every table; rows are added, never changed or deleted; a number is written one way.
SELECT bytes AS anchor FROM sample WHERE name = 'anchor' \gset
SELECT bytes AS signer FROM sample WHERE name = 'signer' \gset
\set VERBOSITY terse
INSERT INTO casework.trust_certificate (certificate, source) VALUES (:'anchor', 'Mistaken');
INSERT INTO casework.trust_anchor (certificate, source) VALUES (:'signer', 'Mistaken');
INSERT INTO casework.trust_anchor (certificate, source) VALUES (:'anchor', 'Twice');
INSERT INTO casework.trust_anchor (certificate, source) VALUES ('\x00', 'Not one');
INSERT INTO casework.trust_anchor (certificate, source) VALUES (:'anchor', ' ');
INSERT INTO casework.trust_certificate (certificate, signer, source) VALUES (:'signer', 'UTS2', 'Another name');
UPDATE casework.trust_anchor SET source = 'Another';
UPDATE casework.trust_certificate SET certificate = '\x00' WHERE false;
UPDATE casework.trust_revocation SET is_revoked = false;
DELETE FROM casework.trust_revocation;
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', '01', '2026-07-01', 'Key lost', 'List 7');
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', '1b', '2026-07-01', 'Key lost', 'List 7');
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UTO', '1', '2026-07-01', 'Key lost', 'List 7');
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', '1', '-infinity', 'Key lost', 'List 7');
\set VERBOSITY default
-- Whom the register does not belong to sees none of it.
CREATE ROLE repat_vds_nobody;
GRANT USAGE ON SCHEMA casework TO repat_vds_nobody;
SET LOCAL ROLE repat_vds_nobody;
SELECT casework.vds_check('\xdc03', '2026-11-22');
INSERT INTO casework.trust_anchor (certificate, source) VALUES ('\x00', 'Mine');
RESET ROLE;
-- No seal, however hostile, is an error.
SELECT pg_temp.verdict(casework.vds_check(b, '2026-11-22')) FROM unnest(ARRAY['', '\x00', '\xdc03', '\xdc03d9c5', decode(repeat('dc03', 2097152), 'hex')]::bytea[]) AS b;
SELECT finding, object, detail FROM repatriation.verify_register() WHERE finding <> 'safeguard unmet';
ROLLBACK;
