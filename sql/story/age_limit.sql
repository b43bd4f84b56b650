-- Published: a State took home only children up to the age of ten. Everybody here is invented. Every person under 18 is
-- a child in this system, and an age limit below that is no ground to refuse (28).
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
-- Two brothers, nine and twelve. The request of the younger is answered, the elder is refused by the limit.
SELECT pg_temp.child() AS younger, pg_temp.child() AS elder \gset
UPDATE casework.person SET birth = '2013-09' WHERE case_ref = :'elder' AND is_subject;
SELECT pg_temp.travel(:'younger', 'nationality_confirmed'), pg_temp.travel(:'elder', 'nationality_confirmed');
SELECT lacks FROM casework.next_steps(:'elder') WHERE act = 'movement:refused';
\set VERBOSITY default
SELECT pg_temp.move_step(:'elder', 'refused', grounds => '{above_age_limit}');
\set VERBOSITY terse
-- Named twice, or no ground at all, it is the same.
SELECT g.grounds, a.code, a.lacks FROM (VALUES (1, '{above_age_limit,above_age_limit}'), (2, '{}'), (3, NULL)) AS g (n, grounds),
    LATERAL pg_temp.attempt(:'elder', format('SELECT pg_temp.move_step($1, ''refused'', grounds => %L)', g.grounds)) AS a ORDER BY g.n;
-- "Other" with the limit in words waits for somebody else who read them; who states that they are no age limit answers for
-- that by name. It is reviewed, and a reviewer reads them as well.
SELECT * FROM pg_temp.attempt(:'elder', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{other}')$$);
UPDATE casework.movement SET other_ground_seen_by = 2 WHERE case_ref = :'elder';
SELECT * FROM pg_temp.attempt(:'elder', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{other}')$$);
SELECT * FROM pg_temp.attempt(:'elder', $$UPDATE casework.movement SET state = 'refused_final', refused_finally_on = '2026-03-17' WHERE case_ref = $1$$);
SELECT pg_temp.move_step(:'elder', 'review_pending');
UPDATE casework.movement SET review_body_id = 4, review_body_kind = 'court', review_decided_on = '2026-03-16' WHERE case_ref = :'elder';
SELECT pg_temp.move_step(:'elder', 'requested');
SELECT to_state, verdict FROM casework.next_steps(:'elder') WHERE workflow = 'movement' AND to_state = 'identity_established';
-- He is a child at twelve, and at seventeen; nobody makes him an adult to refuse him.
SELECT * FROM pg_temp.attempt(:'elder', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-03-01' WHERE case_ref = $1$$);
ROLLBACK;
