-- Safeguard 40: the clocks of a deprivation of liberty. The story of one episode is in story/liberty_episode.
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
-- Not asked of a child who is free.
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 40);
-- Passes: everything in time, to the end of the measure.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'adjudicated');
SELECT pg_temp.liberty_step(:'ref', 'measure_running') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 40);
-- None of the clocks can be put off, none pauses.
SELECT c.duty, c.setting, c.pauses, repatriation.duty_extendable(c.duty) FROM repatriation.duty_catalogue() AS c WHERE c.safeguard IN (11, 40) ORDER BY c.duty;

-- Hours are moments: a day to the microsecond.
SELECT v.brought, a.rows, a.code, a.lacks FROM (VALUES ('2026-03-03 08:00Z'), ('2026-03-03 08:00:00.000001Z')) AS v (brought),
    pg_temp.youth(CASE WHEN brought > '' THEN '2009'::repatriation.partial_date END) AS y,
    pg_temp.attempt(y, format('SELECT pg_temp.apprehend($1), pg_temp.liberty_step($1, ''brought_before_authority'', %L), pg_temp.justify($1),
        pg_temp.liberty_step($1, ''held'', ''2026-03-03 09:00Z'')', brought)) AS a;
-- Days are days of the register: the last microsecond of the fourteenth, and the first of the fifteenth.
SELECT v.charged, a.rows, a.code FROM (VALUES ('2026-03-16 23:59:59.999999Z'), ('2026-03-17 00:00Z')) AS v (charged),
    pg_temp.youth(CASE WHEN charged > '' THEN '2009'::repatriation.partial_date END) AS y,
    pg_temp.attempt(y, format('SELECT pg_temp.deprive($1, ''held''), pg_temp.allege($1, charged => ''2026-03-16''),
        pg_temp.liberty_step($1, ''charged'', %L)', charged)) AS a;
-- Refuses, with all its words.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'held');
SELECT pg_temp.allege(:'ref', charged => '2026-03-20') \g /dev/null
UPDATE casework.liberty_episode SET state = 'charged', charged_at = '2026-03-20 10:00Z',
    justice_contact_id = (SELECT max(justice_contact_id) FROM casework.justice_contact WHERE case_ref = :'ref') WHERE case_ref = :'ref';
-- A court's order lets it go on, if it came after the time ran out and by the step; an earlier one, or another paper, does not.
SELECT v.kind, v.at, a.rows, a.code FROM (VALUES ('review', '2026-03-18 10:00Z'), ('complaint', '2026-03-18 10:00Z'), ('court_order', '2026-03-16 23:59Z'),
    ('court_order', '2026-03-20 10:00:00.000001Z'), ('court_order', '2026-03-17 00:00Z')) AS v (kind, at),
    pg_temp.youth(CASE WHEN at > '' THEN '2009'::repatriation.partial_date END) AS y,
    pg_temp.attempt(y, format('SELECT pg_temp.deprive($1, ''held''), pg_temp.allege($1, charged => ''2026-03-20''), pg_temp.event($1, %L, %L),
        pg_temp.liberty_step($1, ''charged'')', kind, at)) AS a;
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.liberty_event (case_ref, liberty_episode_id, kind, happened_at, body)
    VALUES ($1, pg_temp.episode($1), 'court_order', '2026-03-18 10:00Z', 'Court')$$);
-- Found out by somebody, the episode waits for release; who is held on is held anew, by an order.
SELECT pg_temp.liberty_step(:'ref', 'release_due', '2026-03-18 10:00Z') \g /dev/null
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET state = 'held' WHERE case_ref = $1$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held', '2026-03-19 10:00Z')$$);
SELECT pg_temp.event(:'ref', 'court_order', '2026-03-19 09:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held', '2026-03-19 10:00Z')$$);
-- Thirty days need both events: charged alone, or in court alone, the clock runs on; the later of the two stops it.
SELECT pg_temp.youth() AS charged \gset
SELECT pg_temp.deprive(:'charged', 'charged');
SELECT pg_temp.youth() AS heard \gset
SELECT pg_temp.deprive(:'heard', 'held');
SELECT pg_temp.event(:'heard', 'court_hearing', '2026-03-24 10:00Z') \g /dev/null
SELECT c.state, c.due_on FROM unnest(ARRAY[:'charged', :'heard']::repatriation.case_ref[]) WITH ORDINALITY AS r (ref, n), pg_temp.clocks(ref, '2026-04-02 00:00Z') AS c
WHERE c.duty = 'liberty_charge_and_court' ORDER BY n;
SELECT pg_temp.event(:'charged', 'court_hearing', '2026-04-01 23:59Z') \g /dev/null
SELECT state, done_on FROM pg_temp.clocks(:'charged', '2026-04-02 00:00Z') WHERE duty = 'liberty_charge_and_court';
-- Six months from the first hour to the decision; release stops the clock as well. 31 August leads to the last of February.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.apprehend(:'ref', '2025-08-31 10:00Z') \g /dev/null
SELECT due_on FROM pg_temp.clocks(:'ref', '2026-03-01 00:00Z') WHERE duty = 'liberty_final_decision';
SELECT pg_temp.liberty_step(:'ref', 'released', '2025-09-01 09:00Z') \g /dev/null
SELECT duty, state FROM pg_temp.clocks(:'ref', '2026-09-01 00:00Z');
-- A challenge has its own clock for each one; an answer to the first is none to the second.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'held');
SELECT pg_temp.event(:'ref', 'challenge_lodged', '2026-03-04 10:00Z') AS first, pg_temp.event(:'ref', 'challenge_lodged', '2026-03-05 10:00Z') AS second \gset
SELECT pg_temp.event(:'ref', 'challenge_decided', '2026-03-18 23:00Z', answers => :first) \g /dev/null
SELECT state, since_on, due_on, done_on FROM pg_temp.clocks(:'ref', '2026-03-20 00:00Z') WHERE duty = 'liberty_challenge';
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.event($1, 'challenge_decided', '2026-03-18 10:00Z')$$);
-- A child known to be a national is not told of a consulate; of whom it is not known, is.
UPDATE casework.liberty_episode SET is_foreign = false WHERE case_ref = :'ref';
SELECT count(*) FROM pg_temp.clocks(:'ref', '2026-03-20 00:00Z') WHERE duty = 'consular_information';
UPDATE casework.liberty_episode SET is_foreign = NULL WHERE case_ref = :'ref';
SELECT count(*) FROM pg_temp.clocks(:'ref', '2026-03-20 00:00Z') WHERE duty = 'consular_information';

-- What is learnt later can be recorded: a challenge that was lodged before the charge and never decided. From then on steps wait.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'charged');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.event($1, 'challenge_lodged', '2026-03-04 10:00Z')$$);
SELECT pg_temp.event(:'ref', 'court_hearing', '2026-03-24 10:00Z'), pg_temp.event(:'ref', 'review', '2026-03-30 10:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'adjudicated')$$);
SELECT pg_temp.event(:'ref', 'court_order', '2026-04-01 10:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'adjudicated')$$);
-- No way around: neither the first hour nor a step is moved, and a third postponement in one statement is the third.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'charged');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET started_at = '2026-03-20 08:00Z' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET charged_at = '2026-04-20 10:00Z' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.liberty_event (case_ref, liberty_episode_id, kind, happened_at, postponed_to)
    SELECT $1, pg_temp.episode($1), 'postponement', '2026-03-20 10:00Z', '2026-03-24' FROM generate_series(1, 3)$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.liberty_event (case_ref, liberty_episode_id, kind, happened_at)
    VALUES ($1, pg_temp.episode($1), 'postponement', '2026-03-20 10:00Z')$$);
-- A shorter time holds from the day it was set.
UPDATE casework.setting SET value = 7, changed_at = '2026-03-01 00:00Z', changed_by = 'test' WHERE setting = 'liberty_review_days';
SELECT due_on FROM pg_temp.clocks(:'ref', '2026-03-20 00:00Z') WHERE duty = 'liberty_review';
ROLLBACK;
