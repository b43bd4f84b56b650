-- Safeguard 16: assessment and report say something on every element.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: seven elements; nothing found, or not relevant, is an entry too.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted');
SELECT * FROM pg_temp.verdict(:'ref', 16);
-- An assessment alone, or a report alone, makes it apply.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 16);
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 16);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted', '{assessment}');
SELECT * FROM pg_temp.verdict(:'ref', 16);

-- Refuses: an assessment, then a report, that lacks an element or all of them.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia, 'health') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-20' WHERE case_ref = $1$$);
INSERT INTO casework.assessment_element VALUES (:'ref', :bia, 'health', 'sought_not_found', 'No papers; a doctor was asked.');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-20' WHERE case_ref = $1$$);
SELECT pg_temp.determine(:'ref', 'information_gathering');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', '{elements}')$$);
INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement)
    SELECT :'ref', pg_temp.bid(:'ref'), e, 'known', 'What the report says.' FROM pg_temp.elements() AS e WHERE e <> 'education';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', '{elements}')$$);
INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement)
    VALUES (:'ref', pg_temp.bid(:'ref'), 'education', 'not_relevant', 'Six months old.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', '{elements}')$$);

-- Unknown: an element cannot be entered empty, nor an unheard-of one.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment_element VALUES ($1, 0, 'health', 'known', '')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment_element VALUES ($1, 0, 'religion', 'known', 'Text.')$$);

-- Later knowledge: what an element says is corrected; but no element leaves its assessment or report.
SELECT pg_temp.determine(:'ref', 'decided', '{elements}');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment_element SET knowledge = 'known', statement = 'Vaccinated.' WHERE case_ref = $1 AND element = 'health'$$);
SELECT pg_temp.open_assessment(:'ref') AS second \gset
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.assessment_element SET assessment_id = %s WHERE case_ref = $1 AND element = 'health'$$, :second));
SELECT * FROM pg_temp.attempt(:'ref', $$DELETE FROM casework.determination_element WHERE case_ref = $1 AND element = 'health'$$);
-- A second assessment, while a decision stands, is as complete as the first.
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-03-01' WHERE case_ref = $1 AND assessment_id = %s$$, :second));

-- No way around: an assessment that is inserted complete has no elements yet.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment (case_ref, kind, state, author_id, supervisor_id, interviewed_on, completed_on)
    VALUES ($1, 'bia', 'completed', 1, 2, '2026-01-12', '2026-01-20')$$);
ROLLBACK;
