-- Safeguard 29: no refusal becomes final without individual reasons, notice and independent review.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: reasoned, told, reviewed by a court.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT pg_temp.move_step(:'ref', s) FROM unnest(ARRAY['refused', 'review_pending', 'refused_final']) AS s;
SELECT * FROM pg_temp.verdict(:'ref', 29);
-- Nothing to ask where nothing is refused for good.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT pg_temp.move_step(:'ref', 'refused') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 29);

-- Refuses: each part that is lacking.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT pg_temp.move_step(:'ref', s) FROM unnest(ARRAY['refused', 'review_pending']) AS s;
UPDATE casework.movement SET review_body_id = 4, review_body_kind = 'court', review_decided_on = '2026-03-16' WHERE case_ref = :'ref';
CREATE FUNCTION pg_temp.without(change text) RETURNS text LANGUAGE sql RETURN
    'UPDATE casework.movement SET state = ''refused_final'', refused_finally_on = ''2026-03-17''' || change || ' WHERE case_ref = $1';
SELECT what, a.* FROM (VALUES
    ('best interests not weighed', ', refusal_interests = NULL'), ('not told', ', refusal_notified_on = NULL'),
    ('told afterwards', $$, refusal_notified_on = '2026-03-18'$$), ('told before there was a refusal', $$, refusal_notified_on = '2026-02-26'$$),
    ('not told how to ask for review', ', refusal_remedy = NULL'),
    ('no review', ', review_body_id = NULL, review_body_kind = NULL'), ('review without a decision', ', review_decided_on = NULL'),
    ('decided afterwards', $$, review_decided_on = '2026-03-18'$$), ('who refused is not known', ', refused_by_id = NULL'),
    ('own review', ', refused_by_id = 4'), ('a body of another kind', $$, review_body_kind = 'ministry'$$),
    ('reasons taken out', ', refusal_reasons = NULL')) AS w (what, change),
    LATERAL pg_temp.attempt(:'ref', pg_temp.without(w.change)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', pg_temp.without(''));

-- Silence: a request that nobody answers can be reviewed, and does not become a refusal without one.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'review_pending')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused_final')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'refused_final', refused_on = '2026-03-01', refused_finally_on = '2026-03-17' WHERE case_ref = $1$$);
SELECT duty, state, since_on, due_on, done_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-03-16 12:00Z') WHERE duty = 'request_answer';
SELECT duty, state FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-03-17 12:00Z') WHERE duty = 'request_answer';
-- The clock is not put off.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
    VALUES ($1, 'request_answer', '2026-12-31', 'Much to do.', 1, 2)$$);
-- The reviewing body sends it back; what it decided of the silence is no review of the refusal that comes then.
UPDATE casework.movement SET review_body_id = 4, review_body_kind = 'court', review_decided_on = '2026-03-05' WHERE case_ref = :'ref';
SELECT pg_temp.move_step(:'ref', 'requested');
UPDATE casework.movement SET state = 'refused', refused_on = '2026-03-10', refusal_grounds = '{security}', refusal_reasons = 'Text.', refusal_interests = 'Text.',
    refused_by_id = 5, refusal_notified_on = '2026-03-11', refusal_remedy = 'Text.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'review_pending', review_asked_on = '2026-03-12' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'review_pending', review_asked_on = '2026-03-05' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', pg_temp.without(''));

-- Later knowledge: the applicant is told again; but the reasons, the notice and the review are not taken away.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT pg_temp.move_step(:'ref', s) FROM unnest(ARRAY['refused', 'review_pending', 'refused_final']) AS s;
SELECT a.* FROM (VALUES (1, $$answered_on = '2026-04-01'$$), (2, 'refusal_interests = NULL'), (3, 'refusal_remedy = NULL'), (4, 'review_decided_on = NULL')) AS w (n, change),
    LATERAL pg_temp.attempt(:'ref', 'UPDATE casework.movement SET ' || change || ' WHERE case_ref = $1') AS a ORDER BY n;

-- No way around: inside a CTE.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT pg_temp.move_step(:'ref', s) FROM unnest(ARRAY['refused', 'review_pending']) AS s;
\set VERBOSITY default
WITH w AS (UPDATE casework.movement SET state = 'refused_final', refused_finally_on = '2026-03-17' WHERE case_ref = :'ref' RETURNING 1) SELECT count(*) FROM w;
ROLLBACK;
