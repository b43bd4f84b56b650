-- Safeguard 46 warns where somebody interviewed, assessed or decided without training valid on the day.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.warned(ref repatriation.case_ref) RETURNS TABLE (act text, lacks text) LANGUAGE sql BEGIN ATOMIC
    SELECT w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 46 ORDER BY w.safeguard_warning_id;
END;
-- Trained: no warning.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.warned(:'ref');
-- Each is judged by the day: 12 January interview, 26 January hearing, 20 February session.
CREATE FUNCTION pg_temp.warnings_of(change text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    EXECUTE change;
    PERFORM pg_temp.determine(ref, 'in_session');
    RETURN QUERY SELECT w.act || ': ' || w.lacks FROM pg_temp.warned(ref) AS w;
END $$;
SAVEPOINT before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET completed_on = '2026-01-13' WHERE professional_id = 1 AND topic = 'child_interviewing'$$) AS lacks;
ROLLBACK TO before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET completed_on = '2026-01-12' WHERE professional_id = 1 AND topic = 'child_interviewing'$$) AS lacks;
ROLLBACK TO before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET valid_until = '2026-01-25' WHERE topic = 'child_interviewing'$$) AS lacks;
ROLLBACK TO before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET valid_until = '2026-02-20' WHERE true$$) AS lacks;
ROLLBACK TO before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET valid_until = '2026-02-19' WHERE professional_id IN (3, 4)$$) AS lacks;
ROLLBACK TO before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET voided_at = now(), void_reason = 'Not given.' WHERE professional_id = 5$$) AS lacks;
ROLLBACK TO before;
SELECT * FROM pg_temp.warnings_of($$UPDATE casework.training SET topic = 'family_tracing' WHERE true$$) AS lacks;
ROLLBACK TO before;
-- Who interviews: nobody named, without training, with it; for justice in child justice as well; exchanged afterwards.
SELECT pg_temp.child() AS asked \gset
CREATE FUNCTION pg_temp.interview(ref repatriation.case_ref, kind text, who bigint) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO casework.interview (case_ref, kind, agency_id, interviewer_id, topic, held_at, language, is_childs_language, interpreter, counsel_present,
        parents_excluded_because, exclusion_reasons, supported_by, silence_told, repeat_reason)
    VALUES (ref, kind, 1, who, 'family', '2026-01-20 10:00Z', 'qaa', true, false, true, 'child_asked', 'In words.', 'guardian', true, 'In words.');
    RETURN QUERY SELECT w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 46 ORDER BY w.safeguard_warning_id DESC LIMIT 1;
END $$;
UPDATE casework.training SET valid_until = '2026-01-19' WHERE professional_id = 8 AND topic = 'child_interviewing';
SELECT k.kind, k.who, w.lacks FROM (VALUES ('tracing', 1), ('tracing', NULL), ('tracing', 8), ('justice', 1)) AS k (kind, who)
LEFT JOIN LATERAL pg_temp.interview(pg_temp.child(), k.kind, k.who) AS w (lacks) ON true;
INSERT INTO casework.training (professional_id, topic, completed_on, provider) VALUES (1, 'child_justice', '2025-01-01', 'School');
SELECT count(*) AS warnings FROM pg_temp.interview(:'asked', 'justice', 1);
UPDATE casework.interview SET interviewer_id = NULL WHERE case_ref = :'asked';
SELECT * FROM pg_temp.warned(:'asked');
ROLLBACK TO before;
-- Later a lapse changes nothing of what was done, and the norm is the one read.
UPDATE casework.training SET valid_until = '2025-06-01';
SELECT * FROM pg_temp.verdict(:'ref', 46);
SELECT norm, remedy FROM repatriation.safeguard_catalogue() WHERE safeguard = 46;
-- Rows are voided with a reason, never deleted; they end after they begin.
\set VERBOSITY terse
DELETE FROM casework.training;
UPDATE casework.training SET voided_at = now();
UPDATE casework.training SET valid_until = completed_on - 1;
INSERT INTO casework.training (professional_id, topic, completed_on, provider) VALUES (1, 'deradicalisation', '2026-01-01', 'School');
ROLLBACK;
