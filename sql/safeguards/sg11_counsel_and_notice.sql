-- Safeguard 11: no interview for justice without counsel, notice, support, interpreter and the right to silence.
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
-- An interview with everything; what a test names otherwise replaces it.
CREATE FUNCTION pg_temp.ask(ref repatriation.case_ref, counsel boolean DEFAULT true, waiver text DEFAULT NULL,
    told timestamptz DEFAULT '2026-03-04 18:00Z', excluded text DEFAULT NULL, support text DEFAULT 'parent',
    own boolean DEFAULT false, interpreter boolean DEFAULT true, silence boolean DEFAULT true, purpose text DEFAULT 'justice')
RETURNS void BEGIN ATOMIC
    INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language, is_childs_language, interpreter, counsel_present,
        waiver_reference, parents_told_at, parents_excluded_because, exclusion_reasons, supported_by, silence_told)
    VALUES (ref, purpose, 4, 'alleged_conduct', '2026-03-05 10:00Z', 'en', own, interpreter, counsel, waiver, told, excluded,
        CASE WHEN excluded IS NOT NULL THEN 'The father recruited him.' END, support, silence);
END;
-- Passes: with all; with a waiver under judicial supervision; in the child's own language; with parents excluded.
SELECT pg_temp.youth() AS ref \gset
SELECT a.* FROM (VALUES (1, ''), (2, ', counsel => false, waiver => ''Order 5'''), (3, ', own => true, interpreter => false'),
    (4, ', told => NULL, excluded => ''best_interests'', support => ''appropriate_adult''')) AS v (n, args),
    pg_temp.youth(CASE WHEN n > 0 THEN '2009'::repatriation.partial_date END) AS y, pg_temp.attempt(y, format('SELECT pg_temp.ask($1%s)', args)) AS a ORDER BY n;
SELECT pg_temp.ask(:'ref') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 11);

-- Refuses, once with all its words, then each alone. What is not known is lacking.
SELECT pg_temp.youth() AS ref \gset
INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language)
VALUES (:'ref', 'justice', 4, 'alleged_conduct', '2026-03-05 10:00Z', 'en');
SELECT v.args, a.* FROM (VALUES ('counsel => false'), ('counsel => NULL'), ('told => NULL'), ('told => ''2026-03-05 10:00:00.000001Z'''),
    ('support => NULL'), ('interpreter => false'), ('own => NULL, interpreter => NULL'), ('silence => false'), ('silence => NULL'),
    ('counsel => false, waiver => '' '''), ('excluded => ''best_interests''')) AS v (args),
    pg_temp.attempt(:'ref', format('SELECT pg_temp.ask($1, %s)', args)) AS a;

-- Interviews for other purposes are not asked; for security they are. A purpose is not changed afterwards.
SELECT v.purpose, a.rows, a.code FROM (VALUES ('asylum'), ('assessment'), ('tracing'), ('security')) AS v (purpose),
    pg_temp.attempt(:'ref', format('SELECT pg_temp.ask($1, counsel => false, purpose => %L)', purpose)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.interview SET kind = 'justice' WHERE case_ref = $1$$);
-- No way around: by COPY, by ON CONFLICT, in a CTE that makes it complete afterwards.
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$WITH new AS (INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language)
    VALUES ($1, 'justice', 4, 'family', '2026-03-05 10:00Z', 'en') RETURNING 1)
    UPDATE casework.interview SET counsel_present = true WHERE case_ref = $1$$);
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
\set VERBOSITY sqlstate
COPY casework.interview (case_ref, kind, agency_id, topic, held_at, language) FROM STDIN;
UTO-2025-0000001-26	justice	4	family	2026-03-05 10:00Z	en
\.
\set VERBOSITY default
-- What becomes known later can be recorded: counsel was not there, it turns out.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.ask(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.interview SET counsel_present = false WHERE case_ref = $1$$);
SELECT * FROM pg_temp.verdict(:'ref', 11);
-- The clock: six hours to tell parents of an apprehension, or to say why not. Release does not stop it.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.apprehend(:'ref') \g /dev/null
SELECT state, due_on, due_at FROM pg_temp.clocks(:'ref', '2026-03-02 14:00:01Z') WHERE duty = 'detention_notice_parents';
SELECT pg_temp.liberty_step(:'ref', 'released', '2026-03-02 15:00Z') \g /dev/null
SELECT state FROM pg_temp.clocks(:'ref', '2026-03-03 14:00Z') WHERE duty = 'detention_notice_parents';
SELECT pg_temp.event(:'ref', 'parents_excluded', '2026-03-02 14:00Z') \g /dev/null
SELECT state, done_on FROM pg_temp.clocks(:'ref', '2026-03-03 14:00Z') WHERE duty = 'detention_notice_parents';
ROLLBACK;
-- In a register east of Greenwich six hours from seven in the evening end on the next day there.
BEGIN;
SELECT repatriation.create_register('UTO', 'Demo authority', 'Asia/Jakarta') \g /dev/null
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (repatriation.make_case_ref('UTO', 2026, 1), '2026-03-01');
INSERT INTO casework.liberty_episode (case_ref, place_kind, started_at, is_foreign)
VALUES (repatriation.make_case_ref('UTO', 2026, 1), 'camp', '2026-03-02 12:00Z', false);
SELECT duty, since_on, due_on, due_at FROM casework.duty WHERE duty IN ('detention_notice_parents', 'liberty_authority') ORDER BY due_at;
ROLLBACK;
