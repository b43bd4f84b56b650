-- Possible duplicates are leads: two people judge, nothing is merged, and a judgement can be taken back.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
\set VERBOSITY terse
BEGIN;
\i :register
\i :return
SELECT least(a, b) AS ref, greatest(a, b) AS other FROM (SELECT pg_temp.child() AS a, pg_temp.child() AS b OFFSET 0) AS c \gset
-- One child, registered by two agencies in two spellings.
UPDATE casework.person SET birth = '2014', birth_place = 'Port Uto' WHERE case_ref = :'ref' AND is_subject;
UPDATE casework.person SET birth = '2014-05', birth_place = 'Port Outo' WHERE case_ref = :'other' AND is_subject;
UPDATE casework.person_name SET full_name = CASE case_ref WHEN :'ref' THEN 'Mohammed Karimi' ELSE 'Muhammad Karimy' END WHERE case_ref IN (:'ref', :'other');
INSERT INTO casework.person_name (case_ref, person_id, full_name, source) SELECT case_ref, person_id, 'Sami', 'neighbour' FROM casework.person WHERE case_ref = :'other' AND is_subject;
SELECT full_name, other_full_name, name_similarity >= 0.7 AS alike, mother IS NULL AS mother_unknown, birth, other_birth, weight, decision
FROM casework.possible_duplicates WHERE case_ref = :'ref' AND other_case_ref = :'other';
SET LOCAL repatriation.name_threshold = 1;
SELECT count(*) FROM casework.possible_duplicates WHERE case_ref = :'ref';
RESET repatriation.name_threshold;
-- One person's judgement is not enough, nor the same person's twice; a reason is asked for.
INSERT INTO casework.duplicate_judgement (case_ref, other_case_ref, verdict, reason, judged_by, judged_on) VALUES (:'ref', :'other', 'same_child', 'Same scar, same teacher', 1, '2026-02-01');
SELECT decision, judges FROM casework.duplicate_decision WHERE case_ref = :'ref';
INSERT INTO casework.duplicate_judgement (case_ref, other_case_ref, verdict, reason, judged_by, judged_on) VALUES (:'ref', :'other', 'same_child', 'Again', 1, '2026-02-01');
INSERT INTO casework.duplicate_judgement (case_ref, other_case_ref, verdict, reason, judged_by, judged_on) VALUES (:'ref', :'other', 'same_child', ' ', 2, '2026-02-01');
INSERT INTO casework.duplicate_judgement (case_ref, other_case_ref, verdict, reason, judged_by, judged_on) VALUES (:'other', :'ref', 'same_child', 'Wrong way round', 2, '2026-02-01');
INSERT INTO casework.duplicate_judgement (case_ref, other_case_ref, verdict, reason, judged_by, judged_on) VALUES (:'ref', :'other', 'same_child', 'Met both relatives', 2, '2026-02-03');
SELECT decision, judges, judged_on FROM casework.duplicate_decision WHERE case_ref = :'ref';
-- Both records are as they were.
SELECT count(*) AS cases, count(DISTINCT state) AS states, count(duplicate_of) AS merged FROM casework.child_case WHERE case_ref IN (:'ref', :'other');
-- A third person differs; taking judgements back undoes it, and they stay on record.
INSERT INTO casework.duplicate_judgement (case_ref, other_case_ref, verdict, reason, judged_by, judged_on) VALUES (:'ref', :'other', 'different_children', 'Seen together at school', 3, '2026-02-04');
SELECT decision, judges FROM casework.duplicate_decision WHERE case_ref = :'ref';
UPDATE casework.duplicate_judgement SET voided_at = now(), void_reason = 'The teacher was mistaken' WHERE case_ref = :'ref' AND verdict = 'same_child';
SELECT decision FROM casework.possible_duplicates WHERE case_ref = :'ref' AND other_case_ref = :'other';
DELETE FROM casework.duplicate_judgement WHERE case_ref = :'ref';
SELECT count(*) AS kept, count(voided_at) AS voided FROM casework.duplicate_judgement WHERE case_ref = :'ref';
ROLLBACK;
