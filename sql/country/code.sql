-- country_code: form checked at input, canonical output, text order, frozen bits.
SET search_path = repatriation, public;
SELECT am.amname, opc.opcname, amvalidate(opc.oid)
FROM pg_opclass opc JOIN pg_am am ON am.oid = opc.opcmethod
WHERE opc.opcintype = 'country_code'::regtype ORDER BY am.amname;

-- accepted spellings
SELECT spelling, spelling::country_code, country_code_mrz(spelling::country_code)
FROM unnest('{UTO,uto,Uto,D,d,D<,D<<,gb,GB<,XXA,A,ZZZ}'::text[]) AS spelling;

-- refused ones, without the value in any part of the message
CREATE FUNCTION pg_temp.refusal(value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    code text; message text; detail text; hint text;
BEGIN
    PERFORM value::repatriation.country_code;
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    IF length(value) > 1 AND strpos(message || detail || hint, value) > 0 THEN
        RETURN 'the message tells the value';
    END IF;
    RETURN concat_ws(' | ', code, message, detail);
END $$;
SELECT quote_literal(value) AS value, pg_temp.refusal(value)
FROM unnest(ARRAY['', 'UTOP', '<<<', 'D<E', '<D', 'U7O', ' UTO', 'UTO ', 'U-O', E'\u00C4BC', E'\uFF21', '276', 'U@O', 'U[O', 'u{o']) AS value;
SELECT 'Utopia'::country_code;

-- thirty values whose bits never change
SELECT code, encode(country_code_send(code), 'hex') AS bits
FROM unnest('{A,AA,AAA,AAB,ABA,BAA,D,DEU,DZA,EUE,FRA,GB,GBD,GBR,IDN,IRQ,KAZ,MDV,NLD,RKS,SWE,SYR,TJK,TUN,UNO,UTO,XXA,XXX,Z,ZZZ}'::country_code[]) AS code;

-- the order is that of the text in C, whatever the database's collation; the type has none
SELECT bool_and((a < b) = (a::text COLLATE "C" < b::text COLLATE "C")
    AND (a <= b) = (a::text COLLATE "C" <= b::text COLLATE "C")
    AND (a > b) = (b < a) AND (a >= b) = (b <= a)
    AND (a = b) = (a::text = b::text) AND (a <> b) = (a::text <> b::text)
    AND sign(country_code_cmp(a, b)) = CASE WHEN a < b THEN -1 WHEN a > b THEN 1 ELSE 0 END
    AND (a <> b OR country_code_hash(a) = country_code_hash(b))) AS same_order, count(*)
FROM unnest('{A,AA,AAA,AAB,ABA,B,D,DEU,DZ,ZZZ,Z,ZA}'::country_code[]) AS a,
    unnest('{A,AA,AAA,AAB,ABA,B,D,DEU,DZ,ZZZ,Z,ZA}'::country_code[]) AS b;
SELECT typlen, typbyval, typalign, typcollation = 0 AS no_collation, typcategory
FROM pg_type WHERE oid = 'country_code'::regtype;

-- sorting, grouping, joining, and indexes of both kinds
CREATE TEMPORARY TABLE paper (code country_code);
INSERT INTO paper SELECT (chr(65 + i % 26) || chr(65 + i % 7) || chr(65 + i % 3))::country_code
FROM generate_series(1, 2000) AS i;
SELECT count(DISTINCT code), min(code::text COLLATE "C"), max(code::text COLLATE "C") FROM paper;
CREATE INDEX paper_btree ON paper (code);
CREATE INDEX paper_hash ON paper USING hash (code);
ANALYZE paper;
SET enable_seqscan = off;
SELECT count(*) FROM paper WHERE code BETWEEN 'UA' AND 'UZZ';
DROP INDEX paper_btree;
SELECT count(*) FROM paper WHERE code = 'UGC';
RESET enable_seqscan;
SELECT count(*) FROM paper WHERE code = 'UGC';
SET enable_mergejoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM (SELECT DISTINCT code FROM paper) AS one JOIN paper USING (code);
RESET enable_mergejoin;
SET enable_hashjoin = off;
SELECT count(*) FROM (SELECT DISTINCT code FROM paper) AS one JOIN paper USING (code);
RESET enable_hashjoin;
RESET enable_nestloop;

-- from text by an explicit cast alone, to text also by assignment
CREATE TEMPORARY TABLE said (code country_code, letters text);
INSERT INTO said (letters) SELECT 'uto'::country_code;
INSERT INTO said (code) SELECT 'uto'::text;
SELECT letters FROM said;

-- binary: what country_code sends it takes back; forged bits it refuses
\getenv abs_builddir PG_ABS_BUILDDIR
\set file :abs_builddir '/results/country/code.bin'
CREATE TEMPORARY TABLE taken (code country_code);
COPY paper TO :'file' BINARY;
COPY taken FROM :'file' BINARY;
SELECT count(*) FROM (SELECT code FROM paper EXCEPT ALL SELECT code FROM taken) AS lost;
CREATE FUNCTION pg_temp.forged(bits int2, file text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    code text; message text; detail text;
BEGIN
    EXECUTE format('COPY (SELECT %s::int2) TO %L BINARY', bits, file);
    EXECUTE format('COPY taken FROM %L BINARY', file);
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' | ', code, message, detail);
END $$;
SELECT what, pg_temp.forged(bits::int2, :'file') FROM (VALUES
    ('the code D', 4 << 10),
    ('no letter', 0),
    ('bit 15', -32768 + (4 << 10)),
    ('a filler first', 1 << 5),
    ('a filler between', (4 << 10) + 1),
    ('first letter 27', 27 << 10),
    ('second letter 31', (4 << 10) + (31 << 5) + 1),
    ('third letter 27', (4 << 10) + (1 << 5) + 27)
    ) AS forgery (what, bits);

-- where the server has soft errors, input uses them
DO $$
DECLARE
    soft boolean := true;
BEGIN
    IF current_setting('server_version_num')::int >= 160000 THEN
        EXECUTE 'SELECT pg_input_is_valid(''UTO'', ''repatriation.country_code'')
            AND NOT pg_input_is_valid(''U7O'', ''repatriation.country_code'')' INTO soft;
    END IF;
    ASSERT soft;
END $$;
