-- Safeguard 1: who may be under 18 is treated as a child.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a person whom the record shows to be of age.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2004-03-01', birth_basis = 'document' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.verdict(:'ref', 1);

-- Refuses: a child of eight, a birthday one day too late, a medical test alone.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = $1$$);
UPDATE casework.person SET birth = '2008-06-02' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-06-02' WHERE case_ref = $1$$);
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2000', birth_basis = 'medical_only' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = $1$$);

-- Unknown: no birth date, only a year, an approximate year, no person at all: a child each time.
SELECT birth, a.*
FROM (VALUES (NULL), ('2008'), ('2007~'), ('200X')) AS b (birth),
    LATERAL (SELECT pg_temp.child() AS ref OFFSET 0) AS c,
    LATERAL pg_temp.attempt(c.ref, format('UPDATE casework.person SET birth = %L WHERE case_ref = $1', birth)) AS w,
    LATERAL pg_temp.attempt(c.ref, $$UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = $1$$) AS a;
SELECT repatriation.next_case_ref('UTO', 2026) AS bare \gset
SELECT * FROM pg_temp.attempt(:'bare', $$INSERT INTO casework.child_case (case_ref, identified_on, treated_as_adult_since) VALUES ($1, '2026-01-05', '2026-06-01')$$);

-- Later knowledge: who is treated as an adult turns out to be a child. The treatment ends first; the
-- record that bore it is not falsified while it lasts, nor made to rest on a medical test.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2004-03-01' WHERE case_ref = :'ref';
UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2009-03-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth_basis = 'medical_only' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2004-03' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2009-03-01' WHERE case_ref = $1$$);

-- No way around: MERGE.
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.child_case AS c USING (SELECT $1 AS ref) AS s ON c.case_ref = s.ref
    WHEN MATCHED THEN UPDATE SET treated_as_adult_since = '2026-06-01'$$);
SELECT * FROM pg_temp.verdict(:'ref', 1);
ROLLBACK;
