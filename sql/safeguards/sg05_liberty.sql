-- Safeguard 5 before liberty and justice: nobody who was recruited as a child is charged or held on without recognition as a victim.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\i :liberty
CREATE FUNCTION pg_temp.recruited(ref repatriation.case_ref) RETURNS void BEGIN ATOMIC
    INSERT INTO casework.victimisation (case_ref, kind, source) VALUES (ref, 'recruitment', 'the child');
END;
CREATE FUNCTION pg_temp.recognise(ref repatriation.case_ref) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET victim_status = 'recognised', victim_status_since = '2026-02-01', victim_status_by = 2 WHERE c.case_ref = ref;
END;
-- A step of an episode by a youth who was recruited, alone and after recognition: what safeguard 5 says of it.
CREATE FUNCTION pg_temp.trial(before text, step text, OUT alone text, OUT recognised text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.youth();
    tried record;
BEGIN
    PERFORM pg_temp.deprive(ref, before);
    -- What the other safeguards ask of the step is there.
    IF step = 'held' THEN
        PERFORM pg_temp.justify(ref);
    ELSIF step = 'charged' THEN
        PERFORM pg_temp.event(ref, 'review', '2026-03-16 10:00Z'), pg_temp.allege(ref, charged => '2026-03-20');
    ELSIF step = 'adjudicated' THEN
        PERFORM pg_temp.event(ref, 'court_hearing', '2026-03-24 10:00Z'), pg_temp.event(ref, 'review', '2026-03-30 10:00Z');
    END IF;
    PERFORM pg_temp.recruited(ref);
    SELECT * INTO tried FROM pg_temp.attempt(ref, format('SELECT pg_temp.liberty_step($1, %L)', step));
    alone := concat_ws(' ', tried.code, CASE WHEN tried.lacks ~ 'primarily_victim_status' THEN 'primarily_victim_status' END);
    PERFORM pg_temp.recognise(ref);
    SELECT * INTO tried FROM pg_temp.attempt(ref, format('SELECT pg_temp.liberty_step($1, %L)', step));
    recognised := concat_ws(' ', coalesce(tried.code, 'passes'), CASE WHEN tried.lacks ~ 'primarily_victim_status' THEN 'primarily_victim_status' END);
END $$;
-- Refuses, and passes.
SELECT step, t.* FROM (VALUES (1, 'brought_before_authority', 'held'), (2, 'held', 'charged'), (3, 'charged', 'adjudicated'), (4, 'adjudicated', 'measure_running')) AS s (n, before, step),
    LATERAL pg_temp.trial(before, step) AS t ORDER BY n;
-- A charge, whether or not the child is held.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.recruited(:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.allege($1, charged => '2026-03-03')$$);
SELECT safeguard, state FROM casework.checklist(:'ref', 'charge:brought') WHERE safeguard = 5;
-- Unknown: recognition is on its way.
UPDATE casework.child_case SET victim_status = 'pending' WHERE case_ref = :'ref';
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.allege($1, charged => '2026-03-03')$$);
-- An allegation without a charge is what was said: it is recorded.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.allege($1)$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET charged_on = '2026-03-03' WHERE case_ref = $1$$);
SELECT pg_temp.recognise(:'ref');
SELECT code, coalesce(lacks !~ 'primarily_victim_status', true) AS not_by_5 FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET charged_on = '2026-03-03' WHERE case_ref = $1$$);
ROLLBACK;
