-- What a document prints is held against its seal: each of ICAO's words for it, alone.
\getenv abs_srcdir PG_ABS_SRCDIR
\set seals :abs_srcdir '/src/test/regress/seals.sql'
\pset format unaligned
\pset tuples_only on
BEGIN;
\i :seals
CREATE FUNCTION pg_temp.told(v jsonb) RETURNS text LANGUAGE sql AS
$$SELECT concat_ws(' ', v->>'status', (SELECT string_agg(w, '+') FROM jsonb_array_elements_text(v->'sub_indications') AS w), '(' || (v->>'trust') || ')', v->'differs')$$;
-- An emergency travel document: as sealed; another given name; a digit that is wrong in both; another format.
SELECT what, pg_temp.told(repatriation.vds_compare(pg_temp.sample(seal), printed::repatriation.mrz)) FROM (VALUES
    ('the same', 'seal', E'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F2606277<<<<<<<8'),
    ('another name, which no digit covers', 'seal', E'PUUTOERIKSSON<<ANNE<MARIA<<<<<<<<<<<\nD231458907UTO7408122F2606277<<<<<<<8'),
    ('another number and its digits', 'seal', E'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458918UTO7408122F2606277<<<<<<<6'),
    ('a digit that is wrong', 'seal', E'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F2606277<<<<<<<9'),
    ('a digit that is wrong in both', 'seal_wrong_digit', E'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F2606277<<<<<<<9'),
    ('a passport', 'seal', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
    ('a visa of the same length', 'seal', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<')) AS v (what, seal, printed);
-- A visa holds the first 28 characters of its second line; the passport is asked for its number.
CREATE FUNCTION pg_temp.visa(zone text, tag bytea, number text) RETURNS bytea LANGUAGE sql AS
$$SELECT '\xdc03d9c5'::bytea || repatriation.vds_c40_encode('UTTS02') || repatriation.vds_c40_encode('5B') || '\x5d913a5d913a5d01'::bytea || tag || repatriation.vds_c40_encode(zone)
    || '\x0403000000' || '\x0506' || repatriation.vds_c40_encode(rpad(number, 9, '<')) || '\xff0401020304'$$;
SELECT pg_temp.visa('VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L8988901C4XXX4009078F9612109', '\x0130', 'L898902C3') AS a,
    pg_temp.visa('VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<L8988901C4XXX4009078F9612109', '\x022c', 'L8988<<2C') AS b \gset
SELECT what, pg_temp.told(repatriation.vds_compare(seal, printed::repatriation.mrz, passport::repatriation.mrz)) FROM (VALUES
    ('A, the same, whatever stands behind', :'a'::bytea, E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<', NULL),
    ('A, another name', :'a', E'VCUTOERIKSSEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<', NULL),
    ('A, a wrong digit', :'a', E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C5XXX4009078F96121096ZE184226B<<<<<<', NULL),
    ('A, with its passport', :'a', E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
    ('A, with a passport of a wrong digit', :'a', E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<11'),
    ('A, with another passport', :'a', E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<', E'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F2606277<<<<<<<8'),
    ('B, the same', :'b', E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE18422', NULL),
    ('B against A', :'b', E'VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<', NULL)) AS v (what, seal, printed, passport);
-- Nothing to compare.
SELECT count(*) FILTER (WHERE repatriation.vds_compare(b, E'PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F2606277<<<<<<<8') IS NULL) AS null_of, count(*)
FROM unnest(ARRAY['', '\xdc03', NULL, substr(pg_temp.sample('seal'), 1, 40)]::bytea[]) AS b;
SELECT repatriation.vds_compare(pg_temp.sample('seal'), NULL) IS NULL;
ROLLBACK;
