-- Published: fourteen children came home on one flight (27 November 2019: eight girls and six boys). Everybody here is
-- invented. One flight is fourteen decisions (14, 15),
-- fourteen escorts (26) and fourteen assessments of the risks (25): one child's gap holds back a statement about all, and
-- no other child's case.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
BEGIN;
\i :register
\i :return
SET LOCAL client_min_messages = warning;
-- Fourteen children, each with own assessment, hearing, determination and reception.
CREATE TEMPORARY TABLE flight AS SELECT n, pg_temp.child() AS ref FROM generate_series(1, 14) AS n;
UPDATE casework.person AS p SET sex = 'M' FROM flight AS f WHERE p.case_ref = f.ref AND p.is_subject AND f.n > 8;
SELECT p.sex, count(*) FROM flight AS f JOIN casework.person AS p ON p.case_ref = f.ref AND p.is_subject GROUP BY p.sex ORDER BY p.sex;
SELECT pg_temp.determine(ref, 'decided') AS determination, count(*) FROM flight WHERE n <> 14 GROUP BY 1;
SELECT pg_temp.travel(ref, 'documents_issued') AS movement, count(*) FROM flight WHERE n <> 14 GROUP BY 1;
-- For the fourteenth a decision of the group is taken to be enough: it has no determination of its own.
SELECT pg_temp.travel(ref, 'nationality_confirmed', omit => '{determination}') FROM flight WHERE n = 14;
SELECT a.* FROM flight AS f, LATERAL pg_temp.attempt(f.ref, $$SELECT pg_temp.travel($1, 'best_interests_cleared', omit => '{determination}')$$) AS a WHERE f.n = 14;
-- Nor can it rest on another child's.
SELECT a.code FROM flight AS f, LATERAL pg_temp.attempt(f.ref, format('UPDATE casework.movement SET determination_id = %s WHERE case_ref = $1',
    (SELECT max(pg_temp.bid(ref)) FROM flight WHERE n = 1))) AS a WHERE f.n = 14;

-- The escort of the third child is exchanged for somebody whom it does not know: refused, at whatever moment it is written.
SELECT a.code, a.lacks FROM flight AS f, LATERAL pg_temp.attempt(f.ref, $$UPDATE casework.movement SET escort = 'other' WHERE case_ref = $1$$) AS a WHERE f.n = 3;
-- The risks of return were assessed for twelve. The list of the flight is entered in one statement: nobody's travel is
-- authorised, and the refusal names the child whose case it is about.
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
SELECT ref, 'return_risk', 1, true, false, 'The camp is not safe.', '2026-03-20' FROM flight WHERE n NOT IN (3, 14);
CREATE FUNCTION pg_temp.authorise(who integer[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
BEGIN
    UPDATE casework.movement AS m SET state = 'travel_authorised', authorised_at = '2026-03-25 10:00Z' FROM flight AS f WHERE m.case_ref = f.ref AND f.n = ANY (who);
    RETURN 'authorised';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN SQLSTATE || ', child ' || (SELECT f.n FROM flight AS f WHERE starts_with(detail, 'Case ' || f.ref)) || ': ' || pg_temp.lacks(detail);
END $$;
SELECT pg_temp.authorise((SELECT array_agg(n) FROM flight WHERE n <> 14));
SELECT state, count(*) FROM casework.movement GROUP BY state ORDER BY state;
-- Twelve may travel and do; the third waits for its assessment.
SELECT pg_temp.authorise((SELECT array_agg(n) FROM flight WHERE n NOT IN (3, 14)));
UPDATE casework.movement AS m SET state = 'departed', departed_at = '2026-03-28 08:00Z' WHERE m.state = 'travel_authorised';
SELECT state, count(*) FROM casework.movement GROUP BY state ORDER BY state;
SELECT f.n, s.act, s.verdict, s.lacks FROM flight AS f, LATERAL casework.next_steps(f.ref) AS s
WHERE f.n IN (2, 3, 14) AND s.act IN ('movement:travel_authorised', 'movement:arrived', 'movement:best_interests_cleared') ORDER BY f.n;

-- Reasons that are the same for all are found: this fixture writes the same ones for everybody.
SELECT decisions, count(*) FROM casework_report.identical_reasons() GROUP BY decisions;
-- Siblings: the first and the fourteenth share a mother. One flew, the other stayed behind.
INSERT INTO casework.person (case_ref, sex) SELECT ref, 'F' FROM flight WHERE n = 1 RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child)
SELECT ref, :mother, 'mother', 'dead', false FROM flight WHERE n IN (1, 14);
SELECT a.n AS travelled, b.n AS stayed, u.known, u.movement_state, u.known_before
FROM casework.sibling_unity() AS u JOIN flight AS a ON a.ref = u.case_ref JOIN flight AS b ON b.ref = u.sibling_ref;
ROLLBACK;
