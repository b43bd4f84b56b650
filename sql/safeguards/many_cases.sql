-- A statement on more cases than are judged at a time: the last are judged like the first.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
INSERT INTO casework.child_case (case_ref, identified_on)
SELECT repatriation.make_case_ref('UTO', 2026, n), '2026-01-01' FROM generate_series(1, 2500) AS n;
INSERT INTO casework.person (person_id, case_ref, is_subject, birth, birth_basis, sex)
SELECT n, repatriation.make_case_ref('UTO', 2026, n), true, CASE WHEN n = 2400 THEN '2012' ELSE '1990' END::repatriation.partial_date, 'document', 'F'
FROM generate_series(1, 2500) AS n;

-- one child among adults
DO $$
DECLARE
    detail text;
BEGIN
    UPDATE casework.child_case SET treated_as_adult_since = '2026-01-02';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RAISE NOTICE '%: %', SQLSTATE, split_part(detail, '.', 1);
END;
$$;
UPDATE casework.child_case SET treated_as_adult_since = '2026-01-02'
WHERE case_ref <> repatriation.make_case_ref('UTO', 2026, 2400);

-- each case is warned of, once
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, source)
SELECT p.case_ref, p.person_id, 'passport', '1991', 'F', 'consulate' FROM casework.person p ORDER BY p.person_id;
SELECT count(*), count(DISTINCT case_ref), min(act), count(lacks) FROM casework.safeguard_warning;
SELECT count(*) AS findings FROM repatriation.verify_ledger();
ROLLBACK;
