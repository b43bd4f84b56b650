-- Safeguard 10: a guardian has no other role in the case.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a lawyer, or a relative who cares for the child.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 10);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 10);
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS aunt \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, is_caregiver) VALUES (:'ref', :aunt, 'aunt_or_uncle', true);
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES ($1, %s, 'Family court', '2026-01-06')$$, :aunt));

-- Refuses: the caseworker, an assessor, a supervisor, a panel member, an author of the report, a recruiter.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from) VALUES ($1, 1, 'Family court', '2026-01-06')$$);
SELECT pg_temp.guardian(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET owner_id = 6 WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.open_assessment($1, 6)$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'initiated');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.seat($1, pg_temp.bid($1), 6)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET supervisor_id = 6 WHERE case_ref = $1$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS uncle \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, is_recruiter) VALUES (:'ref', :uncle, 'aunt_or_uncle', true);
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES ($1, %s, 'Family court', '2026-01-06')$$, :uncle));

-- Nor does an appointment pass to one of them.
SELECT pg_temp.child() AS other \gset
SELECT * FROM pg_temp.attempt(:'other', $$UPDATE casework.guardian_appointment SET professional_id = 1 WHERE case_ref = $1$$);
SELECT pg_temp.guardian(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.guardian_appointment SET professional_id = NULL, person_id = %s WHERE case_ref = $1$$, :uncle));

-- Unknown: a caseworker not yet named is in nobody's way; a charge that was withdrawn does not count.
UPDATE casework.child_case SET owner_id = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from) VALUES ($1, 1, 'Family court', '2026-01-06')$$);
UPDATE casework.family_link SET voided_at = '2026-01-05 12:00Z', void_reason = 'Taken for another.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES ($1, %s, 'Family court', '2026-01-06')$$, :uncle));

-- Later knowledge: a recruiter who is nobody's guardian; but no other role for the guardian of a standing decision.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS uncle \gset
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.family_link (case_ref, person_id, relation, is_recruiter) VALUES ($1, %s, 'aunt_or_uncle', true)$$, :uncle));
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET supervisor_id = 6 WHERE case_ref = $1 AND kind = 'bia'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET professional_id = 1 WHERE case_ref = $1$$);

-- A guardian of whom it is learnt later: nothing goes on while the appointment runs, or in its term if that ends later.
SELECT pg_temp.child(guarded => false) AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS uncle \gset
INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES (:'ref', :uncle, 'Family court', '2026-01-06');
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
INSERT INTO casework.family_link (case_ref, person_id, relation, is_recruiter, recorded_at) VALUES (:'ref', :uncle, 'aunt_or_uncle', true, '2026-02-12');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from) VALUES ($1, 6, 'Family court', '2026-02-14')$$);
UPDATE casework.guardian_appointment SET valid_until = '2026-02-20' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session')$$);
-- Ended, with another in place, the case goes on; the same person is not appointed again.
UPDATE casework.guardian_appointment SET valid_until = '2026-02-14' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from, valid_until)
    VALUES ($1, %s, 'Family court', '2026-02-13', '2026-02-14')$$, :uncle));
SELECT pg_temp.guardian(:'ref', '2026-02-14') \g /dev/null
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');

-- No way around: a writable CTE.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$WITH w AS (INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from)
    VALUES ($1, 1, 'Family court', '2026-01-06') RETURNING 1) SELECT * FROM w$$);
SELECT * FROM pg_temp.verdict(:'ref', 10);

-- Nobody is guardian of themselves, nor while under 18: not by appointment, nor by exchange.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT person_id AS child FROM casework.person WHERE case_ref = :'ref' AND is_subject \gset
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES ($1, %s, 'Family court', '2026-01-06')$$, :child));
INSERT INTO casework.person (case_ref, birth) VALUES (:'ref', '2008-01-07') RETURNING person_id AS brother \gset
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES ($1, %s, 'Family court', '2026-01-06')$$, :brother));
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES ($1, %s, 'Family court', '2026-01-07')$$, :brother));
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.guardian_appointment SET person_id = %s WHERE case_ref = $1$$, :child));
-- Learnt later: the birth date is recorded; the next act waits for another guardian.
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.person SET birth = '2010' WHERE person_id = %s$$, :brother));
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'information_gathering')$$);
UPDATE casework.guardian_appointment SET valid_until = '2026-01-31' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'information_gathering')$$);
ROLLBACK;
