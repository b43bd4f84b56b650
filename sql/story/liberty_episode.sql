-- One deprivation of liberty, from the first hour to release, with every clock that
-- runs in it. The boy is invented. He is sixteen, a national of another State, and
-- suspected of a theft. Everything is told in UTC; hours end at a moment, days with
-- the day of the register.
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
-- Monday 2 March 2026, 08:00. Police take him to a cell, where he is alone. From now
-- on the clocks run: six hours to tell his parents, a day to bring him before an
-- authority and to tell him that he may speak to his consulate, a fortnight to the
-- first review, thirty days to charge and court, six months to a final decision.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.apprehend(:'ref') \g /dev/null
SELECT * FROM pg_temp.clocks(:'ref', '2026-03-02 08:00Z');

-- 14:00 to the microsecond is in time for his mother, a microsecond later is not.
SELECT state FROM pg_temp.clocks(:'ref', '2026-03-02 14:00Z') WHERE duty = 'detention_notice_parents';
SELECT state FROM pg_temp.clocks(:'ref', '2026-03-02 14:00:00.000001Z') WHERE duty = 'detention_notice_parents';
-- She is told at 13:00.
SELECT pg_temp.event(:'ref', 'parents_told', '2026-03-02 13:00Z') \g /dev/null

-- 15:00. A cell with grown men is offered, because it is nearer to the court.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET place_kind = 'transport', population = 'adults' WHERE case_ref = $1$$);

-- 20:00. He stands before the authority; it is told of his right to consular contact.
SELECT pg_temp.liberty_step(:'ref', 'brought_before_authority') \g /dev/null
SELECT pg_temp.event(:'ref', 'consular_information', '2026-03-02 20:30Z') \g /dev/null
SELECT * FROM pg_temp.clocks(:'ref', '2026-03-03 08:00Z') WHERE state = 'done';

-- Tuesday, 07:00. The police want him held until his papers come, and name his
-- migration status; then the want of a bed in an open home. Neither is a ground, and
-- no reason beside it makes it one.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.justify($1, 'migration_status')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.justify($1, 'no_placement_available')$$);
-- What is left is that he may not come to court. But nothing is written down yet.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);
-- The order, the necessity, the end and the alternative that failed are. He is held.
SELECT pg_temp.justify(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);

-- A man from the security service comes to ask about his uncle, without anybody.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language)
    VALUES ($1, 'security', 6, 'family', '2026-03-05 10:00Z', 'en')$$);

-- The lawyer challenges the detention on 6 March. Two weeks are the court's.
SELECT pg_temp.event(:'ref', 'challenge_lodged', '2026-03-06 11:00Z') AS challenge \gset
SELECT duty, state, since_on, due_on FROM pg_temp.clocks(:'ref', '2026-03-20 23:59Z') WHERE duty = 'liberty_challenge';
SELECT state FROM pg_temp.clocks(:'ref', '2026-03-21 00:00Z') WHERE duty = 'liberty_challenge';
SELECT pg_temp.event(:'ref', 'challenge_decided', '2026-03-18 15:00Z', answers => :challenge) \g /dev/null

-- Monday 16 March is the last day of the first review, and it takes place. The next
-- one counts from there.
SELECT pg_temp.event(:'ref', 'review', '2026-03-16 10:00Z') \g /dev/null
SELECT state, since_on, due_on, done_on FROM pg_temp.clocks(:'ref', '2026-03-20 00:00Z') WHERE duty = 'liberty_review';

-- 20 March. The charge names his uncle, and the court for grown-ups. It is refused;
-- what he did himself is charged before the child-justice court, which is told that he
-- is a victim first.
SELECT pg_temp.allege(:'ref') AS contact \gset
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET charged_on = '2026-03-20', charge_grounds = '{family_tie}',
    forum = 'adult_court' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET charged_on = '2026-03-20' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'charged')$$);
-- Charged, but not yet in court: the clock of thirty days still runs.
SELECT state, due_on, done_on FROM pg_temp.clocks(:'ref', '2026-03-24 00:00Z') WHERE duty = 'liberty_charge_and_court';
SELECT pg_temp.event(:'ref', 'court_hearing', '2026-03-24 10:00Z') \g /dev/null
SELECT state, due_on, done_on FROM pg_temp.clocks(:'ref', '2026-03-25 00:00Z') WHERE duty = 'liberty_charge_and_court';

-- The court postpones twice. A third time is refused.
SELECT pg_temp.event(:'ref', 'postponement', '2026-03-24 11:00Z', '2026-03-27'),
    pg_temp.event(:'ref', 'postponement', '2026-03-27 11:00Z', '2026-03-30') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.event($1, 'postponement', '2026-03-30 09:00Z', '2026-04-08')$$);

-- The second review was due on 30 March. Nobody comes. Suspending the case stops no
-- clock here, and no clock here can be given more time.
UPDATE casework.child_case SET suspended_at = '2026-03-28 00:00Z', suspended_until = '2026-04-30', suspension_reason = 'Records are moved.'
WHERE case_ref = :'ref';
SELECT state, due_on FROM pg_temp.clocks(:'ref', '2026-03-31 00:00Z') WHERE duty = 'liberty_review' AND done_on IS NULL;
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.duty_extension (case_ref, duty, row_id, extended_to, reason, asked_by, granted_by)
    VALUES ($1, 'liberty_review', pg_temp.episode($1), '2026-04-30', 'The judge is away.', 1, 2)$$);

-- On 10 April the court would decide. Time has run out: release, or an order of the
-- court given since. A review now does not undo it; what is late stays late.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'adjudicated')$$);
SELECT pg_temp.event(:'ref', 'review', '2026-04-09 10:00Z') \g /dev/null
SELECT state, done_on FROM pg_temp.clocks(:'ref', '2026-04-10 00:00Z') WHERE duty = 'liberty_review' AND done_on = '2026-04-09';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'adjudicated')$$);
-- The supervisor marks it, and release is the step that is always open. It stops the clocks.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'release_due', '2026-04-10 12:00Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'released', '2026-04-10 16:00Z')$$);
SELECT * FROM pg_temp.clocks(:'ref', '2027-01-01 00:00Z');
-- Told once more, as it stands on file.
SELECT safeguard, verdict, lacks FROM repatriation.judge(ARRAY[:'ref'::repatriation.case_ref], NULL, NULL)
WHERE safeguard IN (11, 12, 38, 39, 40, 41, 42) ORDER BY safeguard;
ROLLBACK;
