-- The type mrz: shapes, text and binary form, order, indexes.
\set VERBOSITY terse
SET search_path = repatriation, public;
SELECT amname, opcname, amvalidate(o.oid) AS valid
FROM pg_opclass o JOIN pg_am a ON a.oid = opcmethod
WHERE opcintype = 'mrz'::regtype ORDER BY 1, 2;
SELECT typlen, typbyval, typalign, typstorage, typcategory FROM pg_type WHERE oid = 'mrz'::regtype;
-- Public specimens of ICAO Doc 9303 (State UTO), then invented zones.
CREATE TABLE public.zone (id int PRIMARY KEY, m mrz NOT NULL);
INSERT INTO zone SELECT id, z::mrz FROM (VALUES
(1, E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
(2, E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
(3, E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
(4, E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<'),
(5, E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226'),
(6, rpad('PUUTOMUSTER<<NOOR', 36, '<') || E'\n' || rpad('X12345678<XXB190431', 36, '<')),
(7, E'I<UTOD23145890<7349<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
(8, repeat('<', 72)), (9, repeat('<', 88)), (10, repeat('<', 90)),
(11, repeat('0', 72)), (12, repeat('0', 88)), (13, repeat('0', 90)),
(14, repeat('V', 72)), (15, repeat('V', 88)), (16, repeat('V', 90)),
(17, repeat('Z9<', 24)), (18, repeat('A1', 44)), (19, repeat('B2<', 30))) v(id, z);
INSERT INTO zone SELECT 20 + n, (code || 'UTO' || rpad('SPECIMEN<<CHILD<' || chr(65 + n), 39, '<')
        || rpad('T0000' || n, 9, '<') || n % 10 || 'UTO' || lpad(n::text, 2, '0') || '06153M' || '3001011' || rpad('', 16, '<'))::mrz
    FROM generate_series(0, 11) n, LATERAL (SELECT (ARRAY['P<', 'PE', 'V<', 'PR'])[1 + n % 4] AS code) c;
SELECT id, mrz_format(m) AS format, m FROM zone WHERE id <= 7 ORDER BY id;
-- The binary form is final.
SELECT id, encode(mrz_send(m), 'hex') AS sent FROM zone ORDER BY id;
SELECT count(*) AS zones, bool_and(pg_column_size(m) = length(replace(m::text, E'\n', '')) + 1) AS one_byte_of_header FROM zone;
-- Text read again, with \r\n, blanks behind and blank lines, and in one line, is the same.
SELECT bool_and(m::text::mrz = m) AS lines,
       bool_and((E'\n ' || E'\r\n' || replace(m::text, E'\n', E'  \r\n\r\n') || E'\t\r\n')::mrz = m) AS loose,
       bool_and(replace(m::text, E'\n', '')::mrz = m) AS unbroken FROM zone;
-- Binary round trip through COPY; forged binary values are refused.
CREATE FUNCTION public.forge(value bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    file text := current_setting('data_directory') || '/forged.bin';
    image bytea := '\x5047434f50590aff0d0a000000000000000000'::bytea;
    state text; message text; detail text;
    blob oid;
BEGIN
    image := image || '\x0001'::bytea || decode(lpad(to_hex(length(value)), 8, '0'), 'hex') || value || '\xffff'::bytea;
    blob := lo_from_bytea(0, image);
    PERFORM lo_export(blob, file);
    PERFORM lo_unlink(blob);
    CREATE TEMP TABLE forged (m mrz) ON COMMIT DROP;
    BEGIN
        EXECUTE format('COPY forged FROM %L (FORMAT binary)', file);
    EXCEPTION WHEN OTHERS THEN
        GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
        DROP TABLE forged;
        RETURN concat_ws(' | ', state, message, detail);
    END;
    SELECT m::text INTO message FROM forged;
    DROP TABLE forged;
    RETURN message;
END $$;
SELECT bool_and(forge(mrz_send(m))::mrz = m) AS same FROM zone;
SELECT what, forge(value) FROM (VALUES
    (1, 'empty', ''::bytea),
    (2, 'one short', convert_to(repeat('<', 87), 'SQL_ASCII')),
    (3, 'one long', convert_to(repeat('<', 91), 'SQL_ASCII')),
    (4, 'line break', convert_to(repeat('<', 44) || E'\n' || repeat('<', 43), 'SQL_ASCII')),
    (5, 'lower case', convert_to('p' || repeat('<', 87), 'SQL_ASCII')),
    (6, 'zero byte', convert_to(repeat('<', 71), 'SQL_ASCII') || '\x00'),
    (7, 'high byte', '\xff'::bytea || convert_to(repeat('<', 89), 'SQL_ASCII'))) v(n, what, value) ORDER BY n;
-- Order is that of the bytes; every operator agrees with it.
SELECT id FROM zone ORDER BY m LIMIT 12;
SELECT bool_and((a.m < b.m) = (x < y) AND (a.m <= b.m) = (x <= y) AND (a.m > b.m) = (x > y) AND (a.m >= b.m) = (x >= y)
    AND (a.m = b.m) = (x = y) AND (a.m <> b.m) = (x <> y)
    AND mrz_cmp(a.m, b.m) = CASE WHEN x < y THEN -1 WHEN x > y THEN 1 ELSE 0 END
    AND (a.m <> b.m OR (mrz_hash(a.m) = mrz_hash(b.m)
        AND mrz_hash_extended(a.m, 7) = mrz_hash_extended(b.m, 7)))) AS agree
FROM zone a, zone b, LATERAL (SELECT mrz_send(a.m) AS x, mrz_send(b.m) AS y) s;
SELECT count(DISTINCT mrz_hash(m)) AS hashes, count(DISTINCT mrz_hash_extended(m, 1)) AS seeded,
    bool_and(mrz_hash_extended(m, 0) & 4294967295 = mrz_hash(m)::bigint & 4294967295) AS low_half FROM zone;
-- Indexes find what a scan finds.
INSERT INTO zone SELECT 1000 + n, ('P<UTO' || rpad('SAMPLE', 39, '<') || lpad(n::text, 9, '0') || rpad('', 35, '<'))::mrz
    FROM generate_series(1, 3000) n;
CREATE UNIQUE INDEX zone_m_btree ON zone (m);
CREATE INDEX zone_m_hash ON zone USING hash (m);
ANALYZE zone;
SET enable_seqscan = off;
SELECT id FROM zone WHERE m = ('P<UTO' || rpad('SAMPLE', 39, '<') || lpad('77', 9, '0') || rpad('', 35, '<'))::mrz;
DROP INDEX zone_m_hash;
SELECT id FROM zone WHERE m = ('P<UTO' || rpad('SAMPLE', 39, '<') || lpad('78', 9, '0') || rpad('', 35, '<'))::mrz;
SELECT count(*) FROM zone WHERE m > (SELECT m FROM zone WHERE id = 1100) AND m <= (SELECT m FROM zone WHERE id = 1200);
RESET enable_seqscan;
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM zone a JOIN zone b USING (m);
SET enable_mergejoin = on;
SET enable_hashjoin = off;
SELECT count(*) FROM zone a JOIN zone b USING (m);
\set VERBOSITY sqlstate
INSERT INTO zone SELECT -1, m FROM zone WHERE id = 1;
DROP TABLE zone;
DROP FUNCTION forge(bytea);
