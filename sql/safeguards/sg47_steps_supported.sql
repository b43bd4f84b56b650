-- Safeguard 47: a step rests on an assessment, an agreed plan, measures with a responsible body and a day, and evidence.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.case_step(ref repatriation.case_ref, step text) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET state = step WHERE c.case_ref = ref;
END;
-- The case: assessed. Refuses without an assessment, once with every word.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.case_step(:'ref', 'registered');
\set VERBOSITY default
\set SHOW_CONTEXT never
SELECT pg_temp.case_step(:'ref', 'assessed');
\set VERBOSITY terse
-- One that nobody reviewed yet, or of another kind, is none.
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
INSERT INTO casework.assessment (case_ref, kind, author_id, resilience, needs, vulnerability, completed_on)
VALUES (:'ref', 'psychosocial', 1, 'Plays with others.', 'Sleep, school.', 'Loss of kin.', '2026-01-22');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'assessed')$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'case:assessed') WHERE safeguard = 47;
SELECT pg_temp.assess_elements(:'ref', :bia), pg_temp.bia_step(:'ref', :bia, 'completed');
SAVEPOINT assessed;
-- One that lapsed, and one that was withdrawn.
SELECT pg_temp.bia_step(:'ref', :bia, 'lapsed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'assessed')$$);
ROLLBACK TO assessed;
UPDATE casework.assessment SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = :'ref' AND assessment_id = :bia;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'assessed')$$);
ROLLBACK TO assessed;
-- Passes. What is withdrawn afterwards can be recorded.
SELECT safeguard, state FROM casework.checklist(:'ref', 'case:assessed') WHERE safeguard = 47;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'assessed')$$);
SAVEPOINT later;
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.assessment SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = $1 AND assessment_id = %s$$, :bia));
SELECT * FROM repatriation.verify_register() WHERE case_ref = :'ref';
ROLLBACK TO later;
-- No way around: the assessment withdrawn by the statement that takes the step, and a case entered in that state.
SELECT pg_temp.child() AS cte \gset
SELECT pg_temp.assess(:'cte'), pg_temp.case_step(:'cte', 'registered');
SELECT * FROM pg_temp.attempt(:'cte', $$WITH gone AS (UPDATE casework.assessment SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = $1 RETURNING case_ref)
    UPDATE casework.child_case SET state = 'assessed' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.child_case (case_ref, identified_on, state) VALUES (repatriation.next_case_ref('UTO', 2026), '2026-01-05', 'assessed')$$);
-- An override of this safeguard lets it pass: by a court, and by two persons.
SELECT pg_temp.child() AS other \gset
SELECT pg_temp.case_step(:'other', 'registered'), pg_temp.waive(:'other');
SELECT * FROM pg_temp.attempt(:'other', $$SELECT pg_temp.case_step($1, 'assessed')$$);

-- The case: planned. Refuses without a plan, with a draft, with a plan that has no measure, or was withdrawn.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
INSERT INTO casework.plan (case_ref, made_on, author_id, review_due_on) VALUES (:'ref', '2026-01-23', 1, '2026-04-20') RETURNING plan_id AS plan \gset
INSERT INTO casework.plan_measure (case_ref, plan_id, sector, goal, measure, agency_id, due_on)
VALUES (:'ref', :plan, 'formal_education', 'Reads by summer.', 'A place in school.', 3, '2026-02-15') RETURNING plan_measure_id AS measure \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
-- Its author cannot clear it.
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.plan SET supervisor_id = 1, cleared_on = '2026-01-24' WHERE case_ref = $1$$);
UPDATE casework.plan SET supervisor_id = 2, cleared_on = '2026-01-24' WHERE case_ref = :'ref';
SAVEPOINT cleared;
UPDATE casework.plan_measure SET voided_at = now(), void_reason = 'No place.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
ROLLBACK TO cleared;
UPDATE casework.plan SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
ROLLBACK TO cleared;
INSERT INTO casework.plan (case_ref, made_on, author_id, supervisor_id, cleared_on, review_due_on, supersedes_id)
VALUES (:'ref', '2026-01-25', 1, 2, '2026-01-26', '2026-04-20', :plan);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
ROLLBACK TO cleared;
-- Passes; and is carried out when the child knows it.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'in_implementation')$$);
SELECT lacks FROM casework.next_steps(:'ref') WHERE workflow = 'case' AND to_state = 'in_implementation';
UPDATE casework.plan SET shared_with_child_on = '2026-01-25' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'in_implementation')$$);

-- A determination: carried out with at least one measure, which has a responsible body and a day by its table.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'communicated');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_implementation', omit => '{measures}')$$);
SELECT pg_temp.agree_plan(:'ref') AS plan \gset
-- A measure of the plan that carries out something else is none of the decision's.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_implementation', omit => '{measures}')$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.plan_measure SET determination_id = 0 WHERE case_ref = $1$$);
SELECT code FROM pg_temp.attempt(:'ref', $$UPDATE casework.plan_measure SET agency_id = NULL WHERE case_ref = $1$$);
SELECT code FROM pg_temp.attempt(:'ref', $$UPDATE casework.plan_measure SET due_on = NULL WHERE case_ref = $1$$);
UPDATE casework.plan_measure SET determination_id = pg_temp.bid(:'ref') WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_implementation', omit => '{measures}')$$);
-- Implemented: each measure done, and with evidence. A result alone is not known to be one.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'implemented', omit => '{measures}')$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.plan_measure SET evidence = 'A letter.' WHERE case_ref = $1$$);
UPDATE casework.plan_measure SET done_on = '2026-03-30', result = 'She is at home.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'implemented', omit => '{measures}')$$);
UPDATE casework.plan_measure SET evidence = 'Report of the visit.' WHERE case_ref = :'ref';
INSERT INTO casework.plan_measure (case_ref, plan_id, determination_id, sector, goal, measure, agency_id, due_on)
VALUES (:'ref', :plan, pg_temp.bid(:'ref'), 'legal', 'Papers.', 'An identity card.', 8, '2026-05-01');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'implemented', omit => '{measures}')$$);
-- What is no longer needed is withdrawn, with a reason.
UPDATE casework.plan_measure SET voided_at = now(), void_reason = 'She has one.' WHERE case_ref = :'ref' AND done_on IS NULL;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'implemented', omit => '{measures}')$$);
SELECT * FROM repatriation.verify_register() WHERE case_ref = :'ref';
ROLLBACK;
