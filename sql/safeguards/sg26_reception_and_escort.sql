-- Safeguard 26: reception is planned, the escort known, the child handed to child protection.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'reception_agreed');
SELECT * FROM pg_temp.verdict(:'ref', 26);
SELECT pg_temp.travel(:'ref', 'documents_issued');
SELECT * FROM pg_temp.verdict(:'ref', 26);
SELECT pg_temp.travel(:'ref', 'handed_over');
SELECT * FROM pg_temp.verdict(:'ref', 26);

-- Refuses: each part of the plan that is missing; an escort whom the child does not know.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'reception_agreed');
SELECT part, a.* FROM (VALUES ('receiver_agency_id'), ('handover_point'), ('health_check_on'), ('school_place'), ('psychosocial_contact')) AS p (part),
    LATERAL pg_temp.attempt(:'ref', format($$UPDATE casework.movement SET state = 'documents_issued', documents_issued_on = '2026-03-10', %I = NULL WHERE case_ref = $1$$, part)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'documents_issued', documents_issued_on = '2026-03-10', escort = 'other' WHERE case_ref = $1$$);
-- A person may receive instead of an agency.
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS aunt \gset
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.movement SET state = 'documents_issued', documents_issued_on = '2026-03-10', receiver_agency_id = NULL, receiver_person_id = %s WHERE case_ref = $1$$, :aunt));
-- A handover to police, security, or anyone but child protection.
SELECT pg_temp.travel(:'ref', 'arrived');
SELECT taker, a.* FROM unnest(ARRAY['guardian', 'family', 'health', 'police', 'security', 'prosecution', 'other', 'child_protection']) AS taker,
    LATERAL pg_temp.attempt(:'ref', format($$SELECT pg_temp.move_step($1, 'handed_over', %L)$$, taker)) AS a;

-- Unknown: no escort named.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'reception_agreed');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'documents_issued', documents_issued_on = '2026-03-10', escort = NULL WHERE case_ref = $1$$);
-- A handover to nobody in particular is not stored.
SELECT pg_temp.travel(:'ref', 'arrived');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'handed_over', NULL)$$);

-- Later knowledge: the plan changes; but it is not emptied, and the escort not changed to a stranger.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET school_place = 'Town school' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET school_place = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET escort = 'other' WHERE case_ref = $1$$);

-- No way around: INSERT ... ON CONFLICT DO UPDATE.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.movement (case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code)
    SELECT case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code FROM casework.movement WHERE case_ref = $1
    ON CONFLICT (case_ref, movement_id) DO UPDATE SET handover_point = NULL$$);
ROLLBACK;
