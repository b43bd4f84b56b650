-- Safeguard 28: an age limit below 18 is no ground to refuse a return.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: another ground, also beside an age limit.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT * FROM pg_temp.verdict(:'ref', 28);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{above_age_limit,no_reception}')$$);
SELECT * FROM pg_temp.verdict(:'ref', 28);

-- Refuses: an age limit alone.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{above_age_limit}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{above_age_limit,above_age_limit}')$$);

-- Unknown: no ground, an empty list, a NULL in the list.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => NULL)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{NULL,above_age_limit}')$$);

-- Unknown too: a ground in words alone, beside an age limit as well, until somebody else read the words.
SELECT g.grounds, a.* FROM (VALUES ('{other}'), ('{above_age_limit,other}'), ('{other,no_reception}')) AS g (grounds),
    pg_temp.child() AS c (ref), LATERAL (SELECT pg_temp.travel(c.ref, 'identity_established')) AS t,
    LATERAL pg_temp.attempt(c.ref, format($$SELECT pg_temp.move_step($1, 'refused', grounds => %L)$$, g.grounds)) AS a WHERE t IS NOT NULL;
SAVEPOINT words;
UPDATE casework.movement SET other_ground_seen_by = 2 WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{other}')$$);
SELECT * FROM pg_temp.verdict(:'ref', 28);
UPDATE casework.movement SET other_ground_seen_by = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.verdict(:'ref', 28);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'review_pending'), pg_temp.move_step($1, 'refused_final')$$);
ROLLBACK TO words;

-- Later knowledge: review and final refusal; but the grounds of a refusal are not changed to an age limit.
SELECT pg_temp.move_step(:'ref', 'refused') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET refusal_grounds = '{above_age_limit}' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'review_pending')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused_final')$$);
SELECT * FROM pg_temp.verdict(:'ref', 28);

-- No way around: a writable CTE.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT * FROM pg_temp.attempt(:'ref', $$WITH w AS (UPDATE casework.movement SET state = 'refused', refused_on = '2026-02-27', refusal_reasons = 'Too old.'
    WHERE case_ref = $1 RETURNING 1) SELECT count(*) FROM w$$);
ROLLBACK;
