-- Published: returned families were kept in a centre for a minimum stay that was the same for all, given as six months
-- or as one year, and most for six months more. Everybody here is invented. A place that a child may not leave is
-- deprivation of liberty whatever it is called: a standard stay is no ground (39), nor are adults company (41).
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
BEGIN;
\i :register
\i :return
\i :liberty
SET LOCAL client_min_messages = warning;
-- A boy of sixteen arrives with his mother and is brought to the centre, with everybody else.
SELECT pg_temp.youth() AS ref \gset
INSERT INTO casework.liberty_episode (case_ref, place_kind, agency_id, started_at, is_foreign)
VALUES (:'ref', 'other', 5, '2026-03-02 08:00Z', false);
-- The first day sets its clocks.
SELECT duty, state, due_on FROM repatriation.duties(ARRAY[:'ref'::case_ref], '2026-03-03 12:00Z') WHERE safeguard = 40 ORDER BY duty;
-- Why is he there? For having returned, for the programme, for the family's sake, since there is no other bed: no ground.
SELECT g.n, g.grounds, a.code, a.lacks FROM (VALUES (1, '{returnee}'), (2, '{mandatory_programme}'), (3, '{family_unity}'), (4, '{no_placement_available}')) AS g (n, grounds),
    LATERAL pg_temp.attempt(:'ref', format('UPDATE casework.liberty_episode SET grounds = %L WHERE case_ref = $1', g.grounds)) AS a ORDER BY g.n;
-- How long? As long as everybody.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET decided_individually = false, planned_end_on = '2027-03-02' WHERE case_ref = $1$$);
-- With whom? In the hall, with adults. With his mother, where that was decided for him, yes.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET population = 'adults' WHERE case_ref = $1$$);
SELECT rows, code FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET population = 'adults', adults_exception_on = '2026-03-02',
    adults_exception_reason = 'His mother is there, and he wants to be with her.' WHERE case_ref = $1$$);
-- Nobody can hold him; anybody can let him go.
UPDATE casework.liberty_episode SET state = 'brought_before_authority', brought_at = '2026-03-02 20:00Z' WHERE case_ref = :'ref';
SELECT to_state, role, verdict, lacks FROM casework.next_steps(:'ref') WHERE workflow = 'liberty';
-- What the centre has to offer needs no locked door: the open service begins after an assessment of him.
SELECT pg_temp.liberty_step(:'ref', 'released', '2026-03-03 07:00Z');
SELECT code, lacks FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 3, '2026-03-04', 'School.')$$);
INSERT INTO casework.assessment (case_ref, kind, author_id, resilience, needs, vulnerability, completed_on)
VALUES (:'ref', 'psychosocial', 1, 'He repairs radios.', 'School.', 'Sleeps badly.', '2026-03-04');
SELECT rows, code FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 3, '2026-03-05', 'School.')$$);
-- Care never depends on taking part.
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.service SET is_condition_of_care = true WHERE case_ref = $1$$);

-- Six months more, for nineteen of twenty-one: of a child's placement in an open centre, each extension waits for its own review.
INSERT INTO casework.placement (case_ref, arrangement, agency_id, facility_name, is_temporary, valid_from, planned_until, siblings, removed_from_family, complaint_contact)
VALUES (:'ref', 'reception_centre', 5, 'Centre', true, '2025-01-16', '2025-07-16', 'none_in_care', false, 'Children''s ombudsperson');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET planned_until = planned_until + 184 WHERE case_ref = $1$$);
INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, who_took_part, outcome, statement)
SELECT case_ref, placement_id, current_date, 2, true, 'Mother', 'continue', 'His mother looks for a flat, and he agrees to stay till then.' FROM casework.placement WHERE case_ref = :'ref';
SELECT rows, code FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET planned_until = planned_until + 184 WHERE case_ref = $1$$);
ROLLBACK;
