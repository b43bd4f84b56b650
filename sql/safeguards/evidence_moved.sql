-- The days that an act rested on are not moved to after it: the write is judged, and not found by the sweep alone.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SET LOCAL TimeZone = 'UTC';
-- Between the report and the panel's session nothing stands yet. Before the report a day entered wrong is corrected.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.hear(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET heard_at = '2026-02-10 10:00Z' WHERE case_ref = $1$$);
UPDATE casework.views SET heard_at = '2026-01-26 10:00Z' WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'report_drafted');
SELECT what, a.* FROM (VALUES ('heard on the day after the report', 'UPDATE casework.views SET heard_at = ''2026-02-03 00:00Z'' WHERE case_ref = $1'),
    ('heard on the day of the report', 'UPDATE casework.views SET heard_at = ''2026-02-02 23:59Z'' WHERE case_ref = $1'),
    -- (a milestone of the machine keeps its day)
    ('report of a day before the hearing', 'UPDATE casework.determination SET drafted_on = ''2026-02-01'' WHERE case_ref = $1'),
    ('interview of a day before the guardian', 'UPDATE casework.assessment SET interviewed_on = ''2026-01-05'' WHERE case_ref = $1 AND kind = ''bia'''),
    ('interview of another day', 'UPDATE casework.assessment SET interviewed_on = ''2026-01-13'' WHERE case_ref = $1 AND kind = ''bia''')) AS w (what, command),
    pg_temp.attempt(:'ref', command) AS a;
-- Whether the child was separated on the day is not known: unknown, and refused.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.assess(:'ref');
SELECT pg_temp.found(:'ref', 'unknown', '2026-01-15');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET interviewed_on = '2026-01-16' WHERE case_ref = $1 AND kind = 'bia'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET interviewed_on = '2026-01-14' WHERE case_ref = $1 AND kind = 'bia'$$);
-- A psychosocial assessment is not moved to after the service that it came before, nor withdrawn with a day before it.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.assess(:'ref');
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'reintegration', 3, '2026-01-23', 'School again.');
SELECT what, a.* FROM (VALUES ('completed_on = ''2026-01-24'''), ('completed_on = ''2026-01-23'''), ('voided_at = ''2026-01-22 12:00Z'', void_reason = ''x'''),
    ('voided_at = now(), void_reason = ''x'''), ('voided_at = NULL, void_reason = NULL')) AS w (what),
    pg_temp.attempt(:'ref', format('UPDATE casework.assessment SET %s WHERE case_ref = $1 AND kind = ''psychosocial''', what)) AS a;
-- What was completed while it was withdrawn is judged when it is restored.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.open_assessment(:'ref', 2, 2) AS bia \gset
UPDATE casework.assessment SET voided_at = now(), void_reason = 'x' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', format('SELECT pg_temp.bia_step($1, %s, ''completed'')', :bia));
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1$$);
INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language, voided_at, void_reason)
VALUES (:'ref', 'justice', 4, 'alleged_conduct', '2026-03-05 10:00Z', 'en', now(), 'x');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.interview SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1$$);
ROLLBACK;
