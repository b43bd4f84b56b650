-- Safeguard 12: the same topic is not asked about again and again.
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
CREATE FUNCTION pg_temp.ask(ref repatriation.case_ref, agency bigint, day date, about text DEFAULT 'recruitment', again text DEFAULT NULL)
RETURNS void BEGIN ATOMIC
    INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language, repeat_reason)
    VALUES (ref, 'assessment', agency, about, (day + time '10:00') AT TIME ZONE 'UTC', 'en', again);
END;
CREATE FUNCTION pg_temp.warned(ref repatriation.case_ref, OUT act text, OUT lacks text) RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC
    SELECT w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 12 ORDER BY w.safeguard_warning_id;
END;
-- Passes, without a word: one agency twice, another topic, the 91st day, another agency with a reason.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.ask(:'ref', 1, '2026-03-02'), pg_temp.ask(:'ref', 1, '2026-03-05'), pg_temp.ask(:'ref', 2, '2026-03-05', 'health'),
    pg_temp.ask(:'ref', 2, '2026-03-06', again => 'He asked to say more.'), pg_temp.ask(:'ref', 4, '2026-06-05') \g /dev/null
SELECT * FROM pg_temp.warned(:'ref');
SELECT * FROM pg_temp.verdict(:'ref', 12);
-- Warns, and stores: another agency within ninety days.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.ask(:'ref', 1, '2026-03-02') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.ask($1, 2, '2026-05-31')$$);
SELECT * FROM pg_temp.warned(:'ref');
-- The reason settles it; an earlier day or another topic makes it one again.
UPDATE casework.interview SET repeat_reason = 'The record was lost.' WHERE case_ref = :'ref' AND agency_id = 2;
SELECT pg_temp.ask(:'ref', 3, '2026-05-31', 'family') \g /dev/null
SELECT count(*) FROM pg_temp.warned(:'ref');
UPDATE casework.interview SET topic = 'recruitment' WHERE case_ref = :'ref' AND agency_id = 3;
SELECT count(*) FROM pg_temp.warned(:'ref');
-- Refuses the fourth within the time, whatever the reason and whoever asks; and one moved there.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.ask(:'ref', 1, day::date) FROM generate_series('2026-03-02'::timestamp, '2026-03-04', '1 day') AS day \g /dev/null
INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language, repeat_reason)
VALUES (:'ref', 'assessment', 1, 'recruitment', '2026-03-05 10:00Z', 'en', 'The tape was lost.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.ask($1, 1, '2026-06-03')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.interview SET held_at = '2026-05-31 10:00Z' WHERE case_ref = $1 AND held_at > '2026-06-02'$$);
-- One statement with four rows is four interviews; one that was withdrawn is none.
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.interview (case_ref, kind, agency_id, topic, held_at, language)
    SELECT $1, 'tracing', 1, 'family', '2026-03-02 10:00Z', 'en' FROM generate_series(1, 4)$$);
SELECT pg_temp.ask(:'ref', 1, '2026-03-02') FROM generate_series(1, 3) \g /dev/null
UPDATE casework.interview SET voided_at = '2026-03-03 10:00Z', void_reason = 'Entered twice.'
WHERE case_ref = :'ref' AND interview_id = (SELECT max(interview_id) FROM casework.interview);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.ask($1, 1, '2026-03-04')$$);
-- The numbers are the register's: fewer hold from the day they are set.
UPDATE casework.setting SET value = 1, changed_at = '2026-03-10 00:00Z', changed_by = 'test' WHERE setting = 'interview_repeat_max';
SELECT * FROM pg_temp.verdict(:'ref', 12);
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.ask(:'ref', 1, '2026-03-12') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.ask($1, 1, '2026-03-13')$$);
ROLLBACK;
