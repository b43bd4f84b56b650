-- Published reports tell of requests for return that were never answered. Everybody here is invented. Silence is not the
-- end of it: it can be reviewed like a refusal, and becomes none without reasons, notice and review (29).
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
BEGIN;
\i :register
\i :return
SET LOCAL client_min_messages = warning;
-- A child's grandmother asks for the return on 15 January 2026. Nobody answers.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested', omit => '{determination}');
SELECT state, due_on FROM repatriation.duties(ARRAY[:'ref'::case_ref], '2026-02-15 12:00Z') WHERE duty = 'request_answer';
SELECT state, due_on FROM repatriation.duties(ARRAY[:'ref'::case_ref], '2026-04-01 12:00Z') WHERE duty = 'request_answer';
-- The clock is nobody's to put off.
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
    VALUES ($1, 'request_answer', '2027-01-01', 'Under consideration.', 1, 2)$$);
-- What can be done? To go on, to refuse with a ground, or to have the silence reviewed.
SELECT to_state, role, verdict, lacks FROM casework.next_steps(:'ref') WHERE workflow = 'movement';
SELECT pg_temp.move_step(:'ref', 'review_pending');
-- The ministry would now call it refused for good. A refusal is set by refusing, which this was not.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'refused_final', refused_on = '2026-04-01', refused_finally_on = '2026-04-01' WHERE case_ref = $1$$);
-- A body that refused is not the one that reviews.
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET refused_by_id = 4, review_body_id = 4, review_body_kind = 'court' WHERE case_ref = $1$$);
-- The court sends the request back, and it is answered now.
UPDATE casework.movement SET review_body_id = 4, review_body_kind = 'court', review_decided_on = '2026-04-10' WHERE case_ref = :'ref';
SELECT pg_temp.move_step(:'ref', 'requested');
UPDATE casework.movement SET answered_on = '2026-04-12' WHERE case_ref = :'ref';
SELECT state, due_on, done_on FROM repatriation.duties(ARRAY[:'ref'::case_ref], '2026-05-01 12:00Z') WHERE duty = 'request_answer';
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT e.day, e.what FROM casework_report.explain(:'ref') AS e WHERE e.act LIKE 'movement:%';
ROLLBACK;
