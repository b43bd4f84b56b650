-- case_ref: frozen bits, text order, parts, indexes.
SET search_path = repatriation, public;
SELECT am.amname, opc.opcname, amvalidate(opc.oid)
FROM pg_opclass opc JOIN pg_am am ON am.oid = opc.opcmethod
WHERE opc.opcintype = 'case_ref'::regtype ORDER BY am.amname;
SELECT typlen, typbyval, typalign, typcollation = 0 AS no_collation, typcategory
FROM pg_type WHERE oid = 'case_ref'::regtype;

-- thirty values whose bits never change, and whose check digits never change
CREATE TEMPORARY TABLE pinned (issuer country_code, year int4, number int4);
INSERT INTO pinned VALUES
    ('AAA', 1900, 0), ('AAA', 1900, 1), ('AAA', 1901, 0), ('AAB', 1900, 0), ('ABA', 1900, 0), ('BAA', 1900, 0),
    ('ZZZ', 3947, 9999999), ('ZZZ', 1900, 0), ('AAA', 3947, 0), ('AAA', 1900, 9999999),
    ('UTO', 2024, 12345), ('UTO', 2024, 12346), ('UTO', 2025, 12345), ('UTO', 2024, 9), ('UTO', 2024, 99),
    ('UTO', 2024, 999), ('UTO', 2024, 9999), ('UTO', 2024, 99999), ('UTO', 2024, 999999), ('UTO', 1999, 7654321),
    ('IDN', 2026, 1), ('KAZ', 2019, 4711), ('IRQ', 2020, 271828), ('TJK', 2023, 3141592), ('SWE', 2021, 1618033),
    ('MDV', 2022, 5772156), ('UNO', 2024, 1000000), ('XXA', 2024, 2000000), ('FRA', 2000, 8388607), ('DEU', 2100, 8388608);
SELECT ref, encode(case_ref_send(ref), 'hex') AS bits, issuer(ref), ref_year(ref), ref_number(ref), check_digits(ref)
FROM pinned, make_case_ref(pinned.issuer, pinned.year, pinned.number) AS ref;
SELECT bool_and(issuer(ref) = pinned.issuer AND ref_year(ref) = pinned.year AND ref_number(ref) = pinned.number
    AND ref::text::case_ref = ref) AS same_parts
FROM pinned, make_case_ref(pinned.issuer, pinned.year, pinned.number) AS ref;
-- ISO 7064 done with numeric: the whole number modulo 97 is 1
SELECT bool_and(mod((SELECT string_agg(CASE WHEN c >= 'A' THEN (ascii(c) - 55)::text ELSE c END, '' ORDER BY n)
        FROM regexp_split_to_table(replace(ref::text, '-', ''), '') WITH ORDINALITY AS part (c, n))::numeric, 97) = 1) AS modulo_one
FROM pinned, make_case_ref(pinned.issuer, pinned.year, pinned.number) AS ref;

-- what no reference can be made of
SELECT make_case_ref('D', 2024, 1);
SELECT make_case_ref('UTO', 1899, 1);
SELECT make_case_ref('UTO', 3948, 1);
SELECT make_case_ref('UTO', 2024, -1);
SELECT make_case_ref('UTO', 2024, 10000000);
SELECT make_case_ref(NULL, 2024, 1) IS NULL AS strict;

-- many references, each in a row of its own
CREATE TEMPORARY TABLE file (ref case_ref);
INSERT INTO file SELECT make_case_ref((ARRAY['UTO', 'IDN', 'XXA', 'ZZZ', 'AAA'])[1 + i % 5]::country_code, 1990 + i % 37, (i * 7919) % 10000000)
FROM generate_series(1, 20000) AS i;
SELECT count(DISTINCT ref) FROM file;
-- the order is that of the text in C, whatever the database's collation
SELECT bool_and(ref::text COLLATE "C" > before::text COLLATE "C") AS text_order
FROM (SELECT ref, lag(ref) OVER (ORDER BY ref) AS before FROM file) AS sorted WHERE before IS NOT NULL;
SELECT bool_and((a < b) = (a::text COLLATE "C" < b::text COLLATE "C")
    AND (a <= b) = (a::text COLLATE "C" <= b::text COLLATE "C")
    AND (a > b) = (b < a) AND (a >= b) = (b <= a)
    AND (a = b) = (a::text = b::text) AND (a <> b) = (a::text <> b::text)
    AND sign(case_ref_cmp(a, b)) = CASE WHEN a < b THEN -1 WHEN a > b THEN 1 ELSE 0 END
    AND (a <> b OR case_ref_hash(a) = case_ref_hash(b))
    AND (a <> b OR case_ref_hash_extended(a, 42) = case_ref_hash_extended(b, 42))) AS same_order, count(*)
FROM (SELECT ref AS a FROM file LIMIT 100) AS one, (SELECT ref AS b FROM file OFFSET 50 LIMIT 100) AS other;

-- the same answer from a scan and from each kind of index
SELECT count(*), min(ref::text COLLATE "C"), max(ref::text COLLATE "C") FROM file
WHERE ref >= make_case_ref('UTO', 2000, 0) AND ref < make_case_ref('UTO', 2001, 0);
SELECT count(*) FROM file WHERE ref = (SELECT ref FROM file OFFSET 4711 LIMIT 1);
CREATE FUNCTION pg_temp.with_index(method text) RETURNS TABLE (ranged bigint, range_by_index boolean, equal bigint, equal_by_index boolean) LANGUAGE plpgsql AS $$
DECLARE
    range_query text := 'SELECT count(*) FROM file WHERE ref >= make_case_ref(''UTO'', 2000, 0) AND ref < make_case_ref(''UTO'', 2001, 0)';
    equal_query text := format('SELECT count(*) FROM file WHERE ref = %L', (SELECT ref FROM file OFFSET 4711 LIMIT 1));
    plan json;
BEGIN
    EXECUTE format('CREATE INDEX file_ref ON file USING %s (ref)', method);
    ANALYZE file;
    SET LOCAL enable_seqscan = off;
    EXECUTE range_query INTO ranged;
    EXECUTE 'EXPLAIN (FORMAT JSON) ' || range_query INTO plan;
    range_by_index := strpos(plan::text, 'file_ref') > 0;
    EXECUTE equal_query INTO equal;
    EXECUTE 'EXPLAIN (FORMAT JSON) ' || equal_query INTO plan;
    equal_by_index := strpos(plan::text, 'file_ref') > 0;
    DROP INDEX file_ref;
    RETURN NEXT;
END $$;
SELECT * FROM pg_temp.with_index('btree');
SELECT * FROM pg_temp.with_index('hash');
SELECT * FROM pg_temp.with_index('brin');
SET enable_nestloop = off;
SET enable_mergejoin = off;
SELECT count(*) FROM file AS a JOIN file AS b USING (ref);
RESET enable_mergejoin;
SET enable_hashjoin = off;
SELECT count(*) FROM file AS a JOIN file AS b USING (ref);
RESET enable_hashjoin;
RESET enable_nestloop;

-- keys, and partitions by hash: what goes where never changes
CREATE TEMPORARY TABLE keyed (ref case_ref PRIMARY KEY);
INSERT INTO keyed VALUES ('UTO-2024-0012345-82');
INSERT INTO keyed VALUES ('uto2024001234582') ON CONFLICT DO NOTHING;
SELECT * FROM keyed;
CREATE TEMPORARY TABLE shard (ref case_ref PRIMARY KEY) PARTITION BY HASH (ref);
CREATE TEMPORARY TABLE shard_0 PARTITION OF shard FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TEMPORARY TABLE shard_1 PARTITION OF shard FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO shard SELECT DISTINCT ref FROM file;
SELECT tableoid::regclass::text AS part, count(*) FROM shard GROUP BY 1 ORDER BY 1;

-- from text by an explicit cast alone, to text also by assignment
CREATE TEMPORARY TABLE said (ref case_ref, letters text);
INSERT INTO said (letters) SELECT 'uto2024001234582'::case_ref;
INSERT INTO said (ref) SELECT 'UTO-2024-0012345-82'::text;
SELECT letters FROM said;

-- functions that a planner may push below a security barrier cannot raise
SELECT proname FROM pg_proc WHERE pronamespace = 'repatriation'::regnamespace AND proleakproof
    AND proname ~ '^(case_ref|country_code)_|^(issuer|ref_year|ref_number)$' ORDER BY proname COLLATE "C";
