-- case_ref: binary copies come back; forged bits, reserved ones among them, do not come in.
SET search_path = repatriation, public;
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/case_ref/binary.bin'
CREATE TEMPORARY TABLE sent (ref case_ref);
CREATE TEMPORARY TABLE taken (ref case_ref);
INSERT INTO sent SELECT make_case_ref('UTO', 1900 + i % 2048, (i * 4999) % 10000000) FROM generate_series(1, 10000) AS i;
COPY sent TO :'file' BINARY;
COPY taken FROM :'file' BINARY;
SELECT count(*) FROM (SELECT ref FROM sent EXCEPT ALL SELECT ref FROM taken) AS lost;
COPY sent TO :'file';
TRUNCATE taken;
COPY taken FROM :'file';
SELECT count(*) FROM (SELECT ref FROM sent EXCEPT ALL SELECT ref FROM taken) AS lost;

CREATE FUNCTION pg_temp.forged(bits int8, file text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    code text; message text; detail text;
BEGIN
    EXECUTE format('COPY (SELECT %L::int8) TO %L BINARY', bits, file);
    EXECUTE format('COPY taken FROM %L BINARY', file);
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' | ', code, message, detail);
END $$;
SELECT what, pg_temp.forged(bits, :'file') FROM (VALUES
    ('AAA-1900-0000000', 0::int8),
    ('number 9999999', 9999999),
    ('number 10000000', 10000000),
    ('number of 32 bits', 4294967295),
    ('letter 27 first', 26::int8 << 58), ('letter 27 second', 26::int8 << 53), ('letter 32 third', 31::int8 << 48),
    ('sign', '-9223372036854775808'), ('all ones', -1)
    ) AS forgery (what, bits);
-- each bit alone: 24 of the number and 26 of issuer and year may be set
SELECT string_agg(bit::text, ' ' ORDER BY bit) AS refused
FROM generate_series(0, 63) AS bit WHERE pg_temp.forged(1::int8 << bit, :'file') <> 'accepted';
