-- An override lets one act pass one safeguard: of the reasoned class, by two
-- persons, for a time; and what it let pass is not held against the case again.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
\set VERBOSITY terse
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.grant_override(ref case_ref, safeguard int, act text, granted_by bigint DEFAULT 2,
    expires interval DEFAULT '1 day', granted interval DEFAULT '0') RETURNS void LANGUAGE sql AS $$
    INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, granted_at, expires_at)
    VALUES ($1, $2, $3, 'Family court', 'FC 12/26', 'The child is in a coma.', 1, $4, now() + $6, now() + $6 + $5);
$$;
-- A report without a hearing is refused; another safeguard, another act, an expired
-- or a future decision do not help, nor does one that the asker granted.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering', omit => '{hearing}');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', omit => '{hearing}')$$);
SELECT pg_temp.grant_override(:'ref', 9, 'bid:in_session') \g /dev/null
SELECT pg_temp.grant_override(:'ref', 6, 'movement:departed') \g /dev/null
SELECT pg_temp.grant_override(:'ref', 6, 'bid:report_drafted', expires => '1 hour', granted => '-2 hours') \g /dev/null
SELECT pg_temp.grant_override(:'ref', 6, 'bid:report_drafted', granted => '1 hour') \g /dev/null
SELECT pg_temp.grant_override(:'ref', 6, 'bid:report_drafted', granted_by => 1);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', omit => '{hearing}')$$);
-- No override exists for a safeguard of class none, nor for an act that the safeguard does not refuse.
SELECT pg_temp.grant_override(:'ref', 16, 'bid:report_drafted');
SELECT pg_temp.grant_override(:'ref', 6, 'service:started');
SELECT safeguard, act FROM repatriation.act_catalogue() a WHERE repatriation.override_allowed(safeguard, act)
EXCEPT
SELECT a.safeguard, a.act FROM repatriation.act_catalogue() a JOIN repatriation.safeguard_catalogue() s USING (safeguard)
WHERE s.override = 'reasoned' AND a.mode = 'block';
-- With the right one the act is done, and the log says what was let pass.
SELECT pg_temp.grant_override(:'ref', 6, 'bid:report_drafted') \g /dev/null
SELECT safeguard, state FROM casework.checklist(:'ref', 'bid:report_drafted') WHERE safeguard = 6;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', omit => '{hearing}')$$);
SELECT v.safeguard, v.fact, v.tolerated, v.act, v.override_id = o.override_id AS by_it, v.emergency_action_id
FROM casework.violation_log v JOIN casework.override o USING (case_ref, override_id) WHERE v.case_ref = :'ref';
SELECT * FROM pg_temp.verdict(:'ref', 6);
-- The next act asks anew: its own decision without a hearing is one more.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', omit => '{hearing}')$$);
-- Nobody else writes the log.
INSERT INTO casework.violation_log (case_ref, safeguard, fact, tolerated, act, override_id)
SELECT case_ref, 6, 'decisions_unheard', 9, act, override_id FROM casework.override WHERE case_ref = :'ref' LIMIT 1;
UPDATE casework.violation_log SET tolerated = 9;
SELECT * FROM repatriation.verify_register() WHERE case_ref = :'ref';
ROLLBACK;
