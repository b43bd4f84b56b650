-- Safeguard 39: nobody is confined for a status, a family, a programme or the want of a bed.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
BEGIN;
\i :register
\i :return
\i :liberty
-- Passes on a ground of conduct.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'held');
SELECT * FROM pg_temp.verdict(:'ref', 39);
-- Refuses, as soon as the ground is written, whatever stands beside it. Protection stands beside a ground, and is none alone.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.apprehend(:'ref') \g /dev/null
UPDATE casework.liberty_episode SET grounds = '{migration_status}' WHERE case_ref = :'ref';
SELECT v.grounds, a.rows, a.code FROM (VALUES ('{returnee}'), ('{family_member}'), ('{family_unity}'), ('{mandatory_programme}'), ('{no_placement_available}'),
    ('{secure_appearance,migration_status}'), ('{protection}'), ('{protection,protection}'), ('{protection,immediate_danger_to_others}')) AS v (grounds),
    pg_temp.attempt(:'ref', format('UPDATE casework.liberty_episode SET grounds = %L WHERE case_ref = $1', grounds)) AS a;
-- Nor where the length was fixed for a category; what is not known waits for the decision to hold (safeguard 38).
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET decided_individually = false WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET decided_individually = NULL WHERE case_ref = $1$$);
-- Migration status cannot be made a last resort: with everything that safeguard 38 asks for it is refused as well.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'brought_before_authority');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.justify($1, 'migration_status'), pg_temp.liberty_step($1, 'held')$$);

-- Secure care: every condition, inside child protection, apart from migration and security.
SELECT pg_temp.justify(:'ref', 'secure_care_child_protection') \g /dev/null
UPDATE casework.liberty_episode SET care_order_reference = 'Family court 8', care_harm = 'He cuts himself.', care_proportionality = 'Open care failed twice.',
    care_plan = 'Plan 3', care_review_on = '2026-03-17', care_is_separate = true WHERE case_ref = :'ref';
SELECT v.lacking, a.code, a.lacks FROM (VALUES ('care_order_reference = NULL'), ('care_harm = NULL'), ('care_proportionality = NULL'), ('care_plan = NULL'),
    ('care_review_on = NULL'), ('care_review_on = ''2026-03-03'''), ('care_is_separate = false'), ('care_is_separate = NULL')) AS v (lacking),
    pg_temp.attempt(:'ref', format('UPDATE casework.liberty_episode SET state = ''held'', held_at = ''2026-03-03 07:00Z'', %s WHERE case_ref = $1', lacking)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);
-- No charge is due from secure care, but reviews are, and what is added to its ground counts again.
SELECT duty FROM pg_temp.clocks(:'ref', '2026-03-04 00:00Z');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET grounds = grounds || 'family_unity'::text WHERE case_ref = $1$$);
-- No way around: COPY, and the ground put in with the first row.
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
\set VERBOSITY sqlstate
COPY casework.liberty_episode (case_ref, place_kind, started_at, grounds) FROM STDIN;
UTO-2025-0000001-26	camp	2026-03-02 08:00Z	{returnee}
\.
\set VERBOSITY default
-- A wrong ground is withdrawn with its row, and that is not an act that anything refuses.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET voided_at = '2026-03-05 10:00Z', void_reason = 'Another boy.' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.verdict(:'ref', 39);
ROLLBACK;
