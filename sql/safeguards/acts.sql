-- What became known since the last act is asked at the next one, whichever it is.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.uncle(ref repatriation.case_ref) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    uncle bigint;
BEGIN
    INSERT INTO casework.person (case_ref) VALUES (ref) RETURNING person_id INTO uncle;
    RETURN uncle;
END $$;
CREATE FUNCTION pg_temp.charge(ref repatriation.case_ref, who bigint, since timestamptz) RETURNS void BEGIN ATOMIC
    INSERT INTO casework.family_link (case_ref, person_id, relation, is_recruiter, recorded_at) VALUES (ref, who, 'aunt_or_uncle', true, since);
END;
CREATE FUNCTION pg_temp.appoint(ref repatriation.case_ref, who bigint, until date DEFAULT NULL) RETURNS void BEGIN ATOMIC
    INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from, valid_until) VALUES (ref, who, 'Family court', '2026-01-06', until);
END;

-- Session and decision: that nobody knows whether the child is separated; a conflict of interest; what the guardian did.
SELECT pg_temp.child('unknown') AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled', '{assessment}');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session')$$);
SELECT pg_temp.found(:'ref', 'with_one_parent') \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT pg_temp.found(:'ref', 'unknown') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.found(:'ref', 'with_one_parent') \g /dev/null
UPDATE casework.panel_member SET conflict_of_interest = 'Knows the family.' WHERE case_ref = :'ref' AND professional_id = 4;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
-- From the session on, before any decision, the panel stays as it sat.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET is_present = false WHERE case_ref = $1 AND professional_id = 5$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.uncle(:'ref') AS uncle \gset
SELECT pg_temp.appoint(:'ref', :uncle) \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
SAVEPOINT unknown;
SELECT pg_temp.charge(:'ref', :uncle, '2026-02-20 12:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
ROLLBACK TO unknown;
-- Authorisation and departure: the same, and a paper that disagrees.
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued');
SAVEPOINT unknown;
SELECT pg_temp.charge(:'ref', :uncle, '2026-03-20 12:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised', '{risk}')$$);
ROLLBACK TO unknown;
SELECT pg_temp.travel(:'ref', 'travel_authorised');
SAVEPOINT unknown;
SELECT pg_temp.charge(:'ref', :uncle, '2026-03-26 12:00Z') \g /dev/null
UPDATE casework.panel_member SET conflict_of_interest = 'Knows the family.' WHERE case_ref = :'ref' AND professional_id = 4;
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, check_state, source)
    SELECT case_ref, person_id, 'passport', '2001', 'F', 'ok', 'consulate' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
ROLLBACK TO unknown;
SELECT pg_temp.travel(:'ref', 'departed');

-- After the clearance: whether a determination was needed, and whether a parent stays behind.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.travel(:'ref', 'reception_agreed');
SELECT pg_temp.found(:'ref', 'unknown') \g /dev/null
INSERT INTO casework.family_link (case_ref, person_id, relation, recorded_at)
    SELECT :'ref', person_id, 'parent', '2026-01-10' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'documents_issued')$$);
SELECT pg_temp.found(:'ref', 'with_both_parents') \g /dev/null
UPDATE casework.family_link SET travels_with_child = true WHERE case_ref = :'ref' AND relation = 'parent';
SELECT pg_temp.travel(:'ref', 'documents_issued');
SELECT pg_temp.found(:'ref', 'unknown') \g /dev/null
UPDATE casework.family_link SET travels_with_child = false WHERE case_ref = :'ref' AND relation = 'parent';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
SELECT pg_temp.found(:'ref', 'with_both_parents') \g /dev/null
UPDATE casework.family_link SET travels_with_child = true WHERE case_ref = :'ref' AND relation = 'parent';
SELECT pg_temp.travel(:'ref', 'travel_authorised');
UPDATE casework.family_link SET travels_with_child = false WHERE case_ref = :'ref' AND relation = 'parent';
SELECT pg_temp.found(:'ref', 'unknown') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);

-- An appointment: cut back from its first day alone; handed on from one relative to another; lengthened; moved.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_from = '2026-01-13' WHERE case_ref = $1$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.uncle(:'ref') AS aunt, pg_temp.uncle(:'ref') AS uncle \gset
SELECT pg_temp.appoint(:'ref', :aunt), pg_temp.charge(:'ref', :uncle, '2026-01-10') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.guardian_appointment SET person_id = %s WHERE case_ref = $1$$, :uncle));
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.uncle(:'ref') AS uncle \gset
SELECT pg_temp.appoint(:'ref', :uncle, '2026-01-31'), pg_temp.charge(:'ref', :uncle, '2026-01-20') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_until = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_from = '2026-01-22' WHERE case_ref = $1$$);

-- A report: its hearing is not moved behind it; a panel called although the author became the reviewer.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET heard_at = '2026-02-03 10:00Z' WHERE case_ref = $1$$);
UPDATE casework.views SET heard_at = '2026-02-01 10:00Z' WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
UPDATE casework.determination SET supervisor_id = author_id WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'panel_scheduled')$$);
ROLLBACK;
