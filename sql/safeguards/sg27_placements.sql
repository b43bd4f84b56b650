-- Safeguard 27 for placements: away from a parent who is at the same place only with a decision; or in the emergency lane.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.mother(ref repatriation.case_ref, lives boolean, since timestamptz DEFAULT '2026-01-10 12:00Z') RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    WITH p AS (INSERT INTO casework.person (case_ref, sex) VALUES (ref, 'F') RETURNING person_id)
    INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT ref, p.person_id, 'mother', 'alive', lives, since FROM p RETURNING family_link_id;
END;
CREATE FUNCTION pg_temp.place(ref repatriation.case_ref, kind text DEFAULT 'foster_care', since date DEFAULT '2026-03-01', bid bigint DEFAULT NULL, emergency bigint DEFAULT NULL)
RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.placement (case_ref, arrangement, agency_id, facility_name, is_temporary, valid_from, siblings, removed_from_family,
        determination_id, emergency_action_id, complaint_contact)
    VALUES (ref, kind, 1, 'House 3', true, since, 'none_in_care', false, bid, emergency, 'Ombudsperson') RETURNING placement_id;
END;
-- Passes: no parent there; with the parent; the parent comes along or is elsewhere.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1)');
SELECT pg_temp.mother(:'ref', false) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1)');
SELECT * FROM pg_temp.verdict(:'ref', 27);
-- Refuses: the mother is there; not with her. Unknown whether she is.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.mother(:'ref', true) AS link \gset
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1)');
SELECT pg_temp.place(:'ref', 'parents') AS home \gset
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET arrangement = 'foster_care' WHERE case_ref = $1$$);
UPDATE casework.family_link SET lives_with_child = NULL WHERE family_link_id = :link;
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1)');
-- By what was on file on the first day: no way around by the day of the placement.
UPDATE casework.family_link SET lives_with_child = true WHERE family_link_id = :link;
SELECT pg_temp.place(:'ref', since => '2026-01-09') AS early \gset
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET valid_from = '2026-01-10' WHERE case_ref = $1 AND arrangement = 'foster_care'$$);
-- A determination of the separation, and its basis; the one without the other is not enough, nor is it taken away.
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation');
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1, bid => pg_temp.bid($1))');
UPDATE casework.family_link SET separation_basis = 'court_decision', separation_reference = 'F 7' WHERE family_link_id = :link;
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1)');
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1, bid => pg_temp.bid($1))');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET determination_id = NULL WHERE case_ref = $1 AND determination_id IS NOT NULL$$);
-- Later knowledge: a mother who is found after the placement.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.mother($1, true, '2026-03-02')$$);
-- The emergency lane: a placement that saves today is not refused; it is on record, and reviewed.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.mother(:'ref', true) AS link \gset
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.place($1)');
INSERT INTO casework.emergency_action (case_ref, kind, reason, declared_by, declared_at) VALUES (:'ref', 'safety', 'Beaten tonight.', 1, now()) RETURNING emergency_action_id AS lane \gset
SELECT * FROM pg_temp.attempt(:'ref', format('SELECT pg_temp.place($1, emergency => %s)', :lane));
SELECT v.safeguard, v.fact, v.act, v.emergency_action_id = :lane AS in_lane FROM casework.violation_log AS v WHERE v.case_ref = :'ref';
-- The lane is the case's own.
SELECT pg_temp.child() AS other \gset
SELECT "code" FROM pg_temp.attempt(:'other', format('SELECT pg_temp.place($1, emergency => %s)', :lane));

-- Safeguard 37: no adoption while a search for the family is open, whatever is said of it; not for one opened or recorded later.
SELECT pg_temp.child() AS ref \gset
CREATE FUNCTION pg_temp.adopt(ref repatriation.case_ref) RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, siblings, removed_from_family, tracing_exhausted_on, permanence_opposed, complaint_contact)
    VALUES (ref, 'adoption', 1, false, '2026-03-01', 'none_in_care', false, '2026-02-28', false, 'Ombudsperson') RETURNING placement_id;
END;
INSERT INTO casework.tracing_request (case_ref, inquirer, sought_relation, opened_on, recorded_at) VALUES (:'ref', 'child', 'father', '2026-01-10', '2026-01-10');
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.adopt($1)');
UPDATE casework.tracing_request SET status = 'closed', closed_on = '2026-03-02', closing_reason = 'Nobody found.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.adopt($1)');
UPDATE casework.tracing_request SET closed_on = '2026-02-28' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.adopt($1)');
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.tracing_request (case_ref, inquirer, sought_relation, opened_on) VALUES ($1, 'child', 'mother', '2026-02-01')$$);
ROLLBACK;
