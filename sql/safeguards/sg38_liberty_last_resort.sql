-- Safeguard 38: a child is held as a last resort, lawfully, for the shortest time, or not.
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
-- Passes, and holds for the measure as well.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'ended');
SELECT * FROM pg_temp.verdict(:'ref', 38);
-- The first hour can always be recorded, with nothing known of it.
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.liberty_episode (case_ref, place_kind, started_at) VALUES ($1, 'camp', '2026-03-02 08:00Z')$$);
SELECT * FROM pg_temp.verdict(:'ref', 38);
SELECT * FROM pg_temp.verdict(:'ref', 41);

-- Refuses.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'brought_before_authority');
UPDATE casework.liberty_episode SET state = 'held', held_at = '2026-03-03 07:00Z' WHERE case_ref = :'ref';
SELECT pg_temp.justify(:'ref') \g /dev/null
-- Each alone. An unknown necessity is none; an end in the past or at the end of time is none.
SELECT v.lacking, a.lacks FROM (VALUES ('legal_authority = NULL'), ('order_reference = NULL'), ('grounds = NULL'), ('grounds = ''{}'''),
    ('necessity = NULL'), ('decided_individually = NULL'), ('planned_end_on = NULL'), ('planned_end_on = ''2026-03-03'''),
    ('planned_end_on = ''infinity'''), ('shortest_period_reason = NULL')) AS v (lacking),
    pg_temp.attempt(:'ref', format('UPDATE casework.liberty_episode SET state = ''held'', held_at = ''2026-03-03 07:00Z'', %s WHERE case_ref = $1', lacking)) AS a;
UPDATE casework.liberty_alternative SET considered_on = '2026-03-04' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);
UPDATE casework.liberty_alternative SET considered_on = '2026-03-03', voided_at = '2026-03-03 07:00Z', void_reason = 'Of another boy.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);
-- Money bail is neither an alternative nor a ground; an alternative is rejected for a reason.
SELECT a.code, a.constraint FROM (VALUES ('money_bail', 'x'), ('parents', ' ')) AS v (kind, why), pg_temp.attempt(:'ref',
    format('INSERT INTO casework.liberty_alternative (case_ref, liberty_episode_id, kind, considered_on, rejected_because)
        VALUES ($1, pg_temp.episode($1), %L, ''2026-03-03'', %L)', kind, why)) AS a;
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET grounds = '{bail_not_paid}' WHERE case_ref = $1$$);
UPDATE casework.liberty_alternative SET voided_at = NULL, void_reason = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);

-- What was done holds: the reasons cannot be taken away, nor is the day moved before them. What is learnt later can be recorded.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET necessity = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET held_at = '2026-03-02 21:00Z' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_alternative SET voided_at = '2026-03-20 10:00Z', void_reason = 'It was another home.' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET planned_end_on = '2026-04-01' WHERE case_ref = $1$$);
-- A measure is a deprivation of its own: with an end that has passed it is refused.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'adjudicated');
UPDATE casework.liberty_episode SET planned_end_on = '2026-04-12' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'measure_running')$$);
-- No way around: a first row that is held already, another order of writing, one statement for all.
SELECT pg_temp.youth() AS ref \gset
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.liberty_episode (case_ref, state, place_kind, started_at, brought_at, held_at)
    VALUES ($1, 'held', 'prison', '2026-03-02 08:00Z', '2026-03-02 09:00Z', '2026-03-02 10:00Z')$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.liberty_episode (case_ref, place_kind, started_at, held_at)
    VALUES ($1, 'prison', '2026-03-02 08:00Z', '2026-03-02 10:00Z')$$);
SELECT pg_temp.deprive(:'ref', 'brought_before_authority');
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$WITH held AS (UPDATE casework.liberty_episode SET state = 'held', held_at = '2026-03-03 07:00Z' WHERE case_ref = $1 RETURNING 1)
    INSERT INTO casework.liberty_alternative (case_ref, liberty_episode_id, kind, considered_on, rejected_because)
    SELECT $1, pg_temp.episode($1), 'parents', '2026-03-02', 'They are away.' FROM held$$);

-- Warns of an age below the one that the register sets, also where nothing is known of the age, and refuses nothing for it.
CREATE TEMP TABLE young ON COMMIT DROP AS SELECT v.n, v.birth, v.basis, y AS ref, a.code FROM (VALUES (1, '2009-03-15', 'document'), (2, '2010-03-02', 'document'),
    (3, '2010-03-03', 'document'), (4, '2010', 'document'), (5, NULL, 'unknown'), (6, '2009-03-15', 'medical_only')) AS v (n, birth, basis),
    pg_temp.youth(birth::repatriation.partial_date, basis) AS y, pg_temp.attempt(y, 'SELECT pg_temp.apprehend($1)') AS a;
SELECT v.birth, v.basis, v.code, w.act, w.lacks FROM young AS v LEFT JOIN casework.safeguard_warning AS w ON w.case_ref = v.ref AND w.safeguard = 38
ORDER BY n;
SELECT pg_temp.youth('2012-05') AS ref \gset
SELECT pg_temp.deprive(:'ref', 'held');
SELECT * FROM pg_temp.verdict(:'ref', 38);
ROLLBACK;
