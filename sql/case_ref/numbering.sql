-- next_case_ref(): distinct, valid, without a trace of the order; the register's secrets
-- stay the owner's.
SET search_path = repatriation, public;
\getenv abs_srcdir PG_ABS_SRCDIR
\set fragment :abs_srcdir '/src/register/20_numbering/10_numbering.sql'

-- no register, a schema without its tables, half of a register
SELECT next_case_ref('UTO', 2024);
BEGIN;
CREATE SCHEMA casework;
SELECT next_case_ref('UTO', 2024);
ROLLBACK;
BEGIN;
CREATE SCHEMA casework;
CREATE VIEW casework.case_counter AS SELECT 1 AS last_number;
CREATE VIEW casework.numbering_key AS SELECT ''::bytea AS key;
SELECT next_case_ref('UTO', 2024);
ROLLBACK;

CREATE ROLE regress_repat_owner;
CREATE ROLE regress_repat_clerk;

BEGIN;
CREATE SCHEMA casework AUTHORIZATION regress_repat_owner;
SET LOCAL ROLE regress_repat_owner;
\set ECHO none
\i :fragment
\set ECHO all
RESET ROLE;
-- a key known to this test alone
CREATE TEMPORARY TABLE made_key AS SELECT key FROM casework.numbering_key;
SELECT count(*), min(octet_length(key)) FROM made_key;
UPDATE casework.numbering_key SET key = decode('00112233445566778899aabbccddeeff', 'hex');

-- ten thousand references
CREATE TEMPORARY TABLE given AS
    SELECT i, next_case_ref('UTO', 2024) AS ref FROM generate_series(1, 10000) AS i;
SELECT count(DISTINCT ref), bool_and(ref::text::case_ref = ref) AS valid, bool_and(issuer(ref) = 'UTO' AND ref_year(ref) = 2024) AS same_issuer_and_year
FROM given;
SELECT abs(corr(ref_number(ref), before)) < 0.05 AS no_trace_of_the_last, abs(corr(ref_number(ref), i)) < 0.05 AS no_trace_of_the_order
FROM (SELECT i, ref, ref_number(lag(ref) OVER (ORDER BY i)) AS before FROM given) AS sequence;
-- the first ones never change: they follow from key, issuer, year and count
SELECT ref FROM given WHERE i <= 3 ORDER BY i;
-- another issuer and another year count for themselves, in another order
SELECT next_case_ref('XXA', 2024) FROM generate_series(1, 3);
SELECT next_case_ref('UTO', 2025) FROM generate_series(1, 3);
SELECT issuer, year, last_number FROM casework.case_counter ORDER BY year, issuer USING OPERATOR(repatriation.<);
-- a rollback gives the number back
SAVEPOINT undone;
CREATE TEMPORARY TABLE undone AS SELECT next_case_ref('XXA', 2024) AS ref;
SELECT ref FROM undone;
ROLLBACK TO undone;
SELECT next_case_ref('XXA', 2024);
-- another key, another order
UPDATE casework.numbering_key SET key = (SELECT key FROM made_key);
DELETE FROM casework.case_counter;
SELECT count(*) < 20 AS other_order FROM (
    SELECT next_case_ref('UTO', 2024) FROM generate_series(1, 1000)
    INTERSECT SELECT ref FROM given WHERE i <= 1000) AS shared;

-- arguments that no reference can be made of cost no number
SAVEPOINT s;
SELECT next_case_ref('D', 2024);
ROLLBACK TO s;
SELECT next_case_ref('UTO', 1899);
ROLLBACK TO s;
SELECT next_case_ref(NULL, 2024) IS NULL AS nothing_without_issuer;
SELECT issuer, year, last_number FROM casework.case_counter;

-- the last number, and none after it
UPDATE casework.case_counter SET last_number = 9999999;
SELECT next_case_ref('UTO', 2024) IS NOT NULL AS the_last;
SELECT next_case_ref('UTO', 2024);
ROLLBACK TO s;
-- numbers cannot be counted past the range by hand either
UPDATE casework.case_counter SET last_number = 10000001;
ROLLBACK TO s;
INSERT INTO casework.numbering_key (key) SELECT key FROM made_key;
ROLLBACK TO s;
UPDATE casework.numbering_key SET key = '\x00';
ROLLBACK TO s;

-- a register whose key is gone or cut says so, and does not make another
DELETE FROM casework.numbering_key;
SELECT next_case_ref('UTO', 2024);
ROLLBACK TO s;
ALTER TABLE casework.numbering_key DROP CONSTRAINT numbering_key_key_check;
UPDATE casework.numbering_key SET key = '\x00';
SELECT next_case_ref('UTO', 2024);
ROLLBACK TO s;

-- a clerk needs the right to call it, and sees nothing of what it uses
SET LOCAL ROLE regress_repat_clerk;
SELECT next_case_ref('UTO', 2024);
ROLLBACK TO s;
GRANT EXECUTE ON FUNCTION next_case_ref(country_code, int4) TO regress_repat_clerk;
ALTER TABLE casework.case_counter FORCE ROW LEVEL SECURITY;
ALTER TABLE casework.case_counter ENABLE ROW LEVEL SECURITY;
-- names that stand before ours in the clerk's path are not looked at
CREATE FUNCTION public.text_plus(bigint, integer) RETURNS bigint LANGUAGE sql AS 'SELECT 666::bigint';
CREATE OPERATOR public.+ (LEFTARG = bigint, RIGHTARG = integer, FUNCTION = public.text_plus);
SET LOCAL ROLE regress_repat_clerk;
SET LOCAL search_path = public, repatriation, pg_catalog;
SELECT next_case_ref('UTO', 2023) IS NOT NULL AS given, current_user;
SELECT next_case_ref('UTO', 2023) IS NOT NULL AS given, current_user;
RESET ROLE;
SELECT last_number FROM casework.case_counter WHERE year = 2023;
GRANT USAGE ON SCHEMA casework TO regress_repat_clerk;
SET LOCAL ROLE regress_repat_clerk;
SAVEPOINT clerk;
SELECT last_number FROM casework.case_counter;
ROLLBACK TO clerk;
SELECT key FROM casework.numbering_key;
ROLLBACK TO clerk;
-- after an error inside, the clerk is the clerk again
DO $$
BEGIN
    PERFORM repatriation.next_case_ref('UTO', 2024), repatriation.next_case_ref('UTO', 1);
EXCEPTION WHEN numeric_value_out_of_range THEN
    RAISE NOTICE 'refused, now %', current_user;
END $$;
RESET ROLE;
ALTER TABLE casework.case_counter DROP CONSTRAINT case_counter_pkey;
SET LOCAL ROLE regress_repat_clerk;
DO $$
BEGIN
    PERFORM repatriation.next_case_ref('UTO', 2024);
EXCEPTION WHEN invalid_column_reference THEN
    RAISE NOTICE 'no key to count by, now %', current_user;
END $$;
ROLLBACK;

-- a register made anew in the same session
BEGIN;
CREATE SCHEMA casework;
\set ECHO none
\i :fragment
\set ECHO all
SELECT issuer(ref), ref_year(ref) FROM next_case_ref('UTO', 2024) AS ref;
SELECT issuer, year, last_number FROM casework.case_counter;
-- nobody but the owner has a right, everything has a comment
SELECT relname, bool_and(grantee = relowner) AS owner_alone
FROM pg_class, aclexplode(coalesce(relacl, acldefault('r', relowner)))
WHERE relnamespace = 'casework'::regnamespace AND relkind = 'r' GROUP BY relname ORDER BY relname;
SELECT relname AS uncommented FROM pg_class
WHERE relnamespace = 'casework'::regnamespace AND relkind = 'r' AND obj_description(oid, 'pg_class') IS NULL;
SELECT attrelid::regclass, attname FROM pg_attribute
WHERE attrelid IN ('casework.case_counter'::regclass, 'casework.numbering_key'::regclass) AND attnum > 0
    AND col_description(attrelid, attnum) IS NULL;
ROLLBACK;
SELECT has_function_privilege('public', 'repatriation.next_case_ref(repatriation.country_code, int4)', 'EXECUTE') AS everybody_may;

DROP ROLE regress_repat_owner, regress_repat_clerk;
