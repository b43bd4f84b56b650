-- casework.next_steps(): every edge open from where a case stands, and what the step would still need.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\i :liberty
-- The steps of one machine, without the record's number.
CREATE FUNCTION pg_temp.steps(ref repatriation.case_ref, machine text, OUT "to" text, OUT role text, OUT reason boolean,
    OUT for_good boolean, OUT verdict text, OUT lacks text, OUT overdue text[])
RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC
    SELECT s.to_state, s.role, s.needs_reason, s.is_irreversible, s.verdict, s.lacks, s.overdue
    FROM casework.next_steps(ref) AS s WHERE s.workflow = machine;
END;

-- A child is found: the case can begin, be handed over, or prove a duplicate. Nothing else is a step yet.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT workflow, row_id, from_state, to_state, act, role, needs_reason, is_irreversible, verdict, lacks
FROM casework.next_steps(:'ref');

-- A determination that is required, and one in session without a panel: what refuses it is said before it is tried.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.steps(:'ref', 'bid');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who, chair => who = 3) FROM generate_series(3, 5) AS who \g /dev/null
SELECT * FROM pg_temp.steps(:'ref', 'bid');

-- Overridden: an open step that rests on an exception. A safeguard that is not overridden blocks still.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering');
SELECT * FROM pg_temp.steps(:'ref', 'bid');
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
VALUES (:'ref', 6, 'bid:report_drafted', 'Family court', 'FC 12/26', 'The child is in a coma.', 1, 2, now() + interval '1 day');
SELECT * FROM pg_temp.steps(:'ref', 'bid');
INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement)
SELECT :'ref', pg_temp.bid(:'ref'), e, 'known', 'What the report says.' FROM pg_temp.elements() AS e;
SELECT * FROM pg_temp.steps(:'ref', 'bid');

-- A check of national law blocks like a safeguard; one that warns does not, and one that is off is not asked.
CREATE FUNCTION casework.never(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql STABLE RETURN false;
CREATE ROLE regress_repatriation_law;
GRANT CREATE ON SCHEMA casework TO regress_repatriation_law;
ALTER FUNCTION casework.never(repatriation.case_ref) OWNER TO regress_repatriation_law;
INSERT INTO casework.ministry_check (name, act, function_name, mode, message, remedy, source) VALUES
    ('national_form', 'bid:report_drafted', 'casework.never', 'block', 'form 7 not filed', 'File form 7.', 'Children Act, section 7'),
    ('national_hint', 'bid:report_drafted', 'casework.never', 'warn', 'form 8 not filed', 'File form 8.', 'Children Act, section 8');
SELECT "to", verdict, lacks FROM pg_temp.steps(:'ref', 'bid');
UPDATE casework.ministry_check SET is_active = false;
SELECT "to", verdict, lacks FROM pg_temp.steps(:'ref', 'bid');

-- What only warns is no lack: an emergency that nobody reviewed is told by the checklist, and blocks no decision.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
INSERT INTO casework.emergency_action (case_ref, kind, reason, declared_by, declared_at) VALUES (:'ref', 'medical', 'Fever.', 1, '2026-02-01 10:00Z');
SELECT safeguard, state FROM casework.checklist(:'ref', 'bid:decided') WHERE safeguard = 24;
SELECT "to", verdict, lacks FROM pg_temp.steps(:'ref', 'bid') WHERE "to" = 'decided';

-- Suspended: no step is open until the suspension is lifted; what is lacking is told all the same.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering') \g /dev/null
UPDATE casework.determination SET suspended_at = now(), suspended_until = '2099-01-01', suspension_reason = 'The child is ill.' WHERE case_ref = :'ref';
SELECT "to", verdict, lacks FROM pg_temp.steps(:'ref', 'bid');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'report_drafted')$$);
SELECT DISTINCT verdict FROM pg_temp.steps(:'ref', 'case');

-- Every machine is asked: an assessment in work, a movement, an episode. Withdrawn rows take no step.
-- An assessment's completion is not imagined: of what it would be judged by, nothing is known yet.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.travel(:'ref', 'requested'), pg_temp.apprehend(:'ref');
SELECT workflow, from_state, to_state, role, verdict, lacks FROM casework.next_steps(:'ref') WHERE workflow <> 'case';
SELECT safeguard, slug, state, lacks FROM casework.checklist(:'ref', 'bia:completed');
SELECT workflow, count(DISTINCT row_id) AS records FROM casework.next_steps(:'ref') GROUP BY workflow ORDER BY workflow;
UPDATE casework.assessment SET voided_at = now(), void_reason = 'Entered twice.' WHERE case_ref = :'ref';
UPDATE casework.liberty_episode SET voided_at = now(), void_reason = 'Another child.' WHERE case_ref = :'ref';
SELECT DISTINCT workflow FROM casework.next_steps(:'ref') ORDER BY workflow;

-- Overdue clocks of the safeguards that judge a step stand beside it.
SELECT pg_temp.child(guarded => false) AS ref \gset
UPDATE casework.child_case SET state = 'registered' WHERE case_ref = :'ref';
SELECT "to", verdict, lacks, overdue FROM pg_temp.steps(:'ref', 'case') WHERE "to" = 'assessed';

-- The end: a movement that was handed over takes no step, a closed case can be reopened.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over');
SELECT count(*) AS steps FROM pg_temp.steps(:'ref', 'movement');

-- It says what the guard does: whatever step is open is taken, but for the columns that it must set,
-- and none of those that are blocked. RPOOK: it was taken, and taken back.
CREATE FUNCTION pg_temp.agrees(ref repatriation.case_ref, other repatriation.case_ref, OUT to_state text, OUT verdict text, OUT code text) RETURNS SETOF record LANGUAGE plpgsql AS $$
DECLARE
    s record;
BEGIN
    FOR s IN SELECT * FROM casework.next_steps(ref) AS n WHERE n.workflow = 'case' LOOP
        to_state := s.to_state; verdict := s.verdict;
        code := (SELECT a.code FROM pg_temp.attempt(ref, format('DO $d$ BEGIN UPDATE casework.child_case SET state = %L%s WHERE case_ref = %L;'
            ' RAISE EXCEPTION USING ERRCODE = ''RPOOK''; END $d$', s.to_state, CASE s.to_state
                WHEN 'closed' THEN ', closed_at = now(), closure_reason = ''goal_met'''
                WHEN 'duplicate' THEN format(', duplicate_of = %L, duplicate_found_by = 1, duplicate_confirmed_by = 2', other)
                WHEN 'transferred' THEN ', transferred_to = 2, transfer_accepted_on = ''2026-01-08'', transfer_agreement = ''Minutes 3''' END, ref)) AS a);
        RETURN NEXT;
    END LOOP;
END $$;
SELECT pg_temp.child() AS other \gset
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.agrees(:'ref', :'other');
SELECT pg_temp.open_assessment(:'ref') \g /dev/null
UPDATE casework.child_case SET state = 'registered' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.agrees(:'ref', :'other');
-- At its review: the guardian is overdue, so that the case is not closed.
SELECT pg_temp.waive(:'ref');
UPDATE casework.child_case SET state = 'assessed' WHERE case_ref = :'ref';
UPDATE casework.child_case SET state = 'planned' WHERE case_ref = :'ref';
UPDATE casework.child_case SET state = 'in_implementation' WHERE case_ref = :'ref';
UPDATE casework.child_case SET state = 'under_review' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.agrees(:'ref', :'other');
SELECT verdict, lacks ~ '^closure_guard: duties overdue at closing' AS says_why FROM pg_temp.steps(:'ref', 'case') WHERE "to" = 'closed';

-- No case, no rows; a case is asked about with the caller's rights.
SELECT count(*) AS steps FROM casework.next_steps(NULL);
SELECT count(*) AS steps FROM casework.next_steps(make_case_ref('UTO', 2020, 1));
CREATE ROLE regress_asker;
GRANT USAGE ON SCHEMA repatriation, casework, casework_report TO regress_asker;
GRANT SELECT ON ALL TABLES IN SCHEMA casework TO regress_asker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA repatriation, casework, casework_report TO regress_asker;
SET LOCAL ROLE regress_asker;
SELECT count(*) AS rows FROM casework.next_steps(:'ref');
RESET ROLE;
SELECT count(*) > 0 AS has_rows FROM casework.next_steps(:'ref');
SELECT has_function_privilege('public', 'casework.next_steps(repatriation.case_ref)', 'execute') AS for_everybody,
    obj_description('casework.next_steps(repatriation.case_ref)'::regprocedure) IS NOT NULL AS commented;
ROLLBACK;
