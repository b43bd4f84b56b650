-- Safeguard 22: the clocks of assessment, plan, decision and review; what runs late is stored with a warning.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.clocks(ref repatriation.case_ref, at timestamptz)
RETURNS TABLE (duty text, state text, since_on date, due_on date, done_on date, is_extended boolean) LANGUAGE sql BEGIN ATOMIC
    SELECT d.duty, d.state, d.since_on, d.due_on, d.done_on, d.is_extended FROM repatriation.duties(ARRAY[ref], at) AS d WHERE d.safeguard = 22 ORDER BY d.duty;
END;
CREATE FUNCTION pg_temp.warned(ref repatriation.case_ref) RETURNS TABLE (act text, lacks text) LANGUAGE sql BEGIN ATOMIC
    SELECT w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 22 ORDER BY w.safeguard_warning_id;
END;
-- In time throughout: no warning. Nobody rated the child at first: that is no reason to wait.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.clocks(:'ref', '2026-01-06 23:00Z');
SELECT state FROM pg_temp.clocks(:'ref', '2026-01-07 00:00Z') WHERE duty = 'bia_high_risk';
SELECT pg_temp.determine(:'ref', 'decided');
INSERT INTO casework.plan (case_ref, made_on, author_id, review_due_on) VALUES (:'ref', '2026-01-30', 1, '2026-04-30');
SELECT state, done_on FROM pg_temp.clocks(:'ref', '2026-02-02 00:00Z') WHERE duty = 'plan_low_risk';
UPDATE casework.plan SET supervisor_id = 2, cleared_on = '2026-02-02' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.clocks(:'ref', '2026-02-21 00:00Z');
SELECT * FROM pg_temp.warned(:'ref');
-- A plan that nobody else cleared, was cleared before the assessment, or was withdrawn meets no clock.
UPDATE casework.plan SET made_on = '2026-01-10', cleared_on = '2026-01-18' WHERE case_ref = :'ref';
SELECT state, done_on FROM pg_temp.clocks(:'ref', '2026-02-03 00:00Z') WHERE duty = 'plan_low_risk';
UPDATE casework.plan SET cleared_on = '2026-01-19' WHERE case_ref = :'ref';
SELECT state, done_on FROM pg_temp.clocks(:'ref', '2026-02-03 00:00Z') WHERE duty = 'plan_low_risk';
UPDATE casework.plan SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = :'ref';
SELECT state, done_on FROM pg_temp.clocks(:'ref', '2026-02-03 00:00Z') WHERE duty = 'plan_low_risk';
-- A level of risk has its reasons.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET risk_reasons = NULL WHERE case_ref = $1 AND kind = 'bia'$$);

-- Late for the level of risk, and not rated: stored, with a warning; the norm and the number that is ours.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
UPDATE casework.assessment SET risk_level = 'medium' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.clocks(:'ref', '2026-01-12 00:00Z') WHERE duty LIKE 'bia%';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-13' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref');
SELECT norm, remedy FROM repatriation.safeguard_catalogue() WHERE safeguard = 22;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', risk_level = NULL, risk_reasons = NULL, completed_on = '2026-01-06' , interviewed_on = '2026-01-06' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref');
-- More time, with reasons, and no warning.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
    VALUES (:'ref', 'bia_low_risk', '2026-02-01', 'The road is closed.', 1, 2);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-30' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref');
SELECT * FROM pg_temp.clocks(:'ref', '2026-02-20 00:00Z') WHERE duty LIKE 'bia%' OR duty LIKE 'plan%';

-- A durable solution: two years at most from the day the child is found alone, no clock with parents; a shorter time may be set.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT count(*) FROM pg_temp.clocks(:'ref', '2026-02-20 00:00Z') WHERE duty = 'bid_decision';
SELECT pg_temp.child() AS ref \gset
SELECT state, due_on FROM pg_temp.clocks(:'ref', '2028-01-06 00:00Z') WHERE duty = 'bid_decision';
UPDATE casework.setting SET value = 1, changed_at = '2026-01-01 00:00Z', changed_by = 'test' WHERE setting = 'bid_max_months';
SELECT pg_temp.determine(:'ref', 'decided');
SELECT state, due_on, done_on FROM pg_temp.clocks(:'ref', '2026-02-21 00:00Z') WHERE duty = 'bid_decision';
SELECT * FROM pg_temp.warned(:'ref');
-- Review: on the day that the decision named, one year at most, and anew when it was confirmed.
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2027-02-20 00:00Z') WHERE duty = 'bid_review';
UPDATE casework.determination SET review_due_on = '2026-05-01' WHERE case_ref = :'ref';
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2026-05-02 00:00Z') WHERE duty = 'bid_review';
UPDATE casework.determination SET review_due_on = '2029-05-01' WHERE case_ref = :'ref';
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2027-02-21 00:00Z') WHERE duty = 'bid_review';
-- A review held early moves the clock on: the day that the decision named has been met. The review may name the next one.
UPDATE casework.determination SET review_due_on = '2026-05-01' WHERE case_ref = :'ref';
SELECT pg_temp.review(:'ref', 'confirmed', '2026-04-02 10:00Z') \g /dev/null
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2026-05-02 00:00Z') WHERE duty = 'bid_review';
UPDATE casework.determination_review SET next_review_on = '2026-10-01' WHERE case_ref = :'ref';
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2026-05-02 00:00Z') WHERE duty = 'bid_review';
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.determination_review (case_ref, determination_id, trigger, new_information, opened_at, opened_by, next_review_on)
    VALUES ($1, pg_temp.bid($1), 'review_due', 'Nothing new.', '2026-10-01 10:00Z', 1, '2027-10-01')$$);
SELECT pg_temp.review(:'ref', 'confirmed', '2027-03-01 10:00Z') \g /dev/null
SELECT state, since_on, due_on, done_on FROM pg_temp.clocks(:'ref', '2027-03-02 00:00Z') WHERE duty = 'bid_review';
INSERT INTO casework.determination_review (case_ref, determination_id, trigger, new_information, opened_at, opened_by)
    VALUES (:'ref', pg_temp.bid(:'ref'), 'review_due', 'Nothing new.', '2028-03-01 10:00Z', 1);
SELECT state, since_on, due_on, done_on FROM pg_temp.clocks(:'ref', '2028-03-02 00:00Z') WHERE duty = 'bid_review';

-- Deferred: what is missing, until when, what protects the child meanwhile; and not for ever.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'deferred', state_reason = 'Waits.', deferral_lack = 'Word from the aunt.', deferred_until = '2026-03-10' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'deferred', state_reason = 'Waits.', deferred_until = '2026-03-10', interim_measures = 'Stays.' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'deferred', state_reason = 'Waits.', deferral_lack = 'Word from the aunt.', interim_measures = 'Stays.' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'deferred')$$);
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2026-03-11 00:00Z') WHERE duty = 'bid_deferred';
UPDATE casework.determination SET deferred_until = '2026-12-31' WHERE case_ref = :'ref';
SELECT state, since_on, due_on FROM pg_temp.clocks(:'ref', '2026-03-22 00:00Z') WHERE duty = 'bid_deferred';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'information_gathering')$$);
SELECT count(*) FROM pg_temp.clocks(:'ref', '2026-03-22 00:00Z') WHERE duty = 'bid_deferred';
ROLLBACK;
