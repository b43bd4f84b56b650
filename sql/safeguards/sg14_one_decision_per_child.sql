-- Safeguard 14: a decision is about exactly one child, the one whose case it is.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes with the child entered.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.verdict(:'ref', 14);
-- Refuses a decision on nobody; siblings are no children of this case.
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id, asylum_checked_on)
VALUES (next_case_ref('UTO', 2026), '2026-01-05', 'unaccompanied', 'XXA', 1, '2026-03-20') RETURNING case_ref AS ref \gset
SELECT pg_temp.guardian(:'ref');
SELECT pg_temp.determine(:'ref', 'in_session');
INSERT INTO casework.person (case_ref) VALUES (:'ref');
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:decided') WHERE safeguard = 14;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
INSERT INTO casework.person (case_ref, is_subject, birth, birth_basis) VALUES (:'ref', true, '2017-05', 'declaration');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
-- No way around: nobody else becomes a second child of the case, and the child does not vanish from a decision.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET is_subject = true WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET is_subject = false WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.determination (case_ref, trigger, supersedes_id) VALUES (NULL, 'separation', NULL)$$);
-- The same reasons for two children of one session: reported by day and how many, whatever spaces, case and marks say.
SELECT pg_temp.child() AS sister \gset
SELECT pg_temp.determine(:'sister', 'decided');
UPDATE casework.determination_element SET reasons = ' the WEIGHT given -- and why' WHERE case_ref = :'sister' AND element = 'views';
SELECT count(DISTINCT r.reasons_digest) AS groups, min(r.session_on) AS session, bool_and(r.decisions = 3) AS three,
    count(*) FILTER (WHERE r.case_ref IN (:'ref', :'sister')) AS these FROM casework_report.identical_reasons() AS r;
UPDATE casework.determination_element SET reasons = 'She asked to stay with her aunt.' WHERE case_ref = :'sister' AND element = 'views';
SELECT count(*) FILTER (WHERE r.case_ref = :'sister') AS these, count(*) AS others FROM casework_report.identical_reasons() AS r;
ROLLBACK;
