-- Safeguard 5: who was recruited as a child is primarily a victim, by law and on record.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.recruited(ref repatriation.case_ref, since date DEFAULT NULL, what text DEFAULT 'recruitment') RETURNS void BEGIN ATOMIC
    INSERT INTO casework.victimisation (case_ref, kind, began_on, source) VALUES (ref, what, since, 'the child');
END;
CREATE FUNCTION pg_temp.recognise(ref repatriation.case_ref) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET victim_status = 'recognised', victim_status_since = '2026-02-01', victim_status_by = 2 WHERE c.case_ref = ref;
END;

-- Passes: nothing on record of a recruitment, or of another harm alone.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.recruited(:'ref', what => 'deprivation_of_liberty');
SELECT * FROM pg_temp.verdict(:'ref', 5);
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');

-- Refuses the decision, but never the record of what happened.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.recruited($1)$$);
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:decided') WHERE safeguard = 5;
-- On its way is not yet recognised, and recognition names its day and who recorded it.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET victim_status = 'pending' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET victim_status = 'recognised' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET victim_status_since = '2026-02-01', victim_status_by = 2 WHERE case_ref = $1$$);
SELECT pg_temp.recognise(:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.travel(:'ref', 'departed');
-- Once given it stays: a criminal file does not remove it, and no word denies it.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET justice_status = 'victim_and_alleged' WHERE case_ref = $1$$);
UPDATE casework.child_case SET victim_status = 'pending', victim_status_since = NULL, victim_status_by = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET victim_status = 'refused' WHERE case_ref = $1$$);
-- A role in a group counts as a recruitment does.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.association (case_ref) VALUES (:'ref');
INSERT INTO casework.association_evidence (case_ref, association_id, about, source, dated_on, statement)
SELECT :'ref', association_id, 'child', 'camp registration', '2026-01-10', 'What it says.' FROM casework.association WHERE case_ref = :'ref';
UPDATE casework.association SET role = 'present_with_family' WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);

-- Unknown: a day or a birth that is not known may be one of childhood; one that is known to be later is not.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.recruited(:'ref', '2035-06-01');
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
UPDATE casework.person SET birth = NULL WHERE case_ref = :'ref' AND is_subject;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Later knowledge: what is learnt after the decision is recorded, and answered before the child leaves.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'travel_authorised');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.recruited($1, '2025-06-01')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
SELECT pg_temp.recognise(:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.recruited($1, '2025-07-01')$$);

-- No way around: withdraw the recruitment first and restore it after.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.recruited(:'ref');
UPDATE casework.victimisation SET voided_at = now(), void_reason = 'x' WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.victimisation SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$WITH s AS (UPDATE casework.child_case SET victim_status = 'pending' WHERE case_ref = $1 RETURNING case_ref)
    UPDATE casework.movement AS m SET state = 'best_interests_cleared', cleared_on = '2026-02-26' FROM s WHERE m.case_ref = s.case_ref$$);
ROLLBACK;
