-- casework_report.explain(): a case told step by step, with what judged each step, and no identity data.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SET LOCAL datestyle = 'ISO';
SET LOCAL client_min_messages = warning;

-- A whole return, in words.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over') \g /dev/null
SELECT row_number() OVER (ORDER BY seq) AS n, day, act, what FROM casework_report.explain(:'ref') ORDER BY seq;
-- What judged it, with the norm where it may be printed.
SELECT act, judged_by FROM casework_report.explain(:'ref') WHERE act IN ('guardian:appointed', 'bid:communicated', 'movement:best_interests_cleared') ORDER BY seq;
-- Every safeguard of every act is there, once; a completed assessment is two acts of the same safeguards in one entry.
SELECT e.act, count(*) FROM casework_report.explain(:'ref') AS e, regexp_split_to_table(e.judged_by, E'\n') AS j GROUP BY e.seq, e.act
EXCEPT
SELECT a.act, count(*) FROM repatriation.act_catalogue() AS a GROUP BY a.act;

-- Who and why: the reason of a step is the one that its own statement gave.
UPDATE casework.determination SET state = 'review_open', review_opened_at = '2026-04-01 09:00Z', state_reason = 'The aunt fell ill.' WHERE case_ref = :'ref';
SELECT pg_temp.review(:'ref', 'confirmed', '2026-04-02 10:00Z');
UPDATE casework.determination SET state = 'confirmed', state_reason = 'A neighbour helps.' WHERE case_ref = :'ref';
SELECT act, what, reason, actor = session_user AS by_me FROM casework_report.explain(:'ref') WHERE act IN ('bid:review_open', 'bid:confirmed', 'determination_review:insert') ORDER BY seq;

-- Warned: an assessment after which the child was not seen alone.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.assessment (case_ref, kind, state, author_id, supervisor_id, interviewed_on, child_seen_alone)
VALUES (:'ref', 'bia', 'pending_interview', 1, 2, '2026-01-12', false) RETURNING assessment_id AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia), pg_temp.bia_step(:'ref', :bia, 'pending_recommendation'), pg_temp.bia_step(:'ref', :bia, 'pending_review'),
    pg_temp.bia_step(:'ref', :bia, 'completed') \g /dev/null
SELECT act, what, warned FROM casework_report.explain(:'ref') WHERE warned IS NOT NULL;
SELECT count(*) AS stored FROM casework.safeguard_warning WHERE case_ref = :'ref';

-- An act that is done twice is warned of twice, each time beside its own entry.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, source) SELECT :'ref', person_id, 'identity-card', '2014', 'x' FROM casework.person WHERE case_ref = :'ref';
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, source) SELECT :'ref', person_id, 'passport', '2015', 'x' FROM casework.person WHERE case_ref = :'ref';
SELECT act, what, warned FROM casework_report.explain(:'ref') WHERE act = 'document:received' ORDER BY seq;

-- Tolerated: by an override, and in the emergency lane; each beside the act that it let pass.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering') \g /dev/null
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
VALUES (:'ref', 6, 'bid:report_drafted', 'Family court', 'FC 12/26', 'The child is in a coma.', 1, 2, now() + interval '1 day');
SELECT pg_temp.determine(:'ref', 'report_drafted', omit => '{hearing}') \g /dev/null
SELECT act, what, tolerated FROM casework_report.explain(:'ref') WHERE tolerated IS NOT NULL OR act LIKE 'override%' ORDER BY seq;
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.emergency_action (case_ref, kind, reason, declared_by) VALUES (:'ref', 'safety', 'The tent burnt down.', 1) RETURNING emergency_action_id AS lane \gset
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id) VALUES (:'ref', 'reintegration', 1, '2026-01-08', 'A place to be.', :lane);
SELECT act, what, tolerated FROM casework_report.explain(:'ref') ORDER BY seq;

-- A state that is entered twice is told twice, the earlier time without the day that the record no longer has.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted') \g /dev/null
SELECT pg_temp.bid_step(:'ref', 'information_gathering'), pg_temp.bid_step(:'ref', 'report_drafted') \g /dev/null
SELECT day, act, what, reason FROM casework_report.explain(:'ref') WHERE act IN ('bid:report_drafted', 'bid:information_gathering') ORDER BY seq;

-- No identity data: names, numbers and free text are not in it.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.document_claim (case_ref, person_id, kind, document_number, check_state, source)
SELECT :'ref', person_id, 'Quillfeather', 'QUILLFEATHER2', 'bad', 'Quillfeather' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
INSERT INTO casework.person_name (case_ref, person_id, full_name, source) SELECT :'ref', person_id, 'Quillfeather', 'x' FROM casework.person WHERE case_ref = :'ref';
INSERT INTO casework.emergency_action (case_ref, kind, reason, declared_by) VALUES (:'ref', 'safety', 'Quillfeather', 1);
SELECT count(*) AS rows, count(*) FILTER (WHERE e::text ~* 'quillfeather|eriksson') AS with_names FROM casework_report.explain(:'ref') AS e;
-- Only entries of the ledger, each once, in its order.
SELECT bool_and(l.act = e.act AND l.recorded_at = e.recorded_at) AS same, count(*) = count(DISTINCT e.seq) AS once
FROM casework_report.explain(:'ref') AS e JOIN casework.ledger AS l USING (seq) WHERE l.case_ref = :'ref';
SELECT count(*) AS rows FROM casework_report.explain(NULL);
-- With the caller's rights.
CREATE ROLE regress_asker;
GRANT USAGE ON SCHEMA repatriation, casework, casework_report TO regress_asker;
GRANT SELECT ON ALL TABLES IN SCHEMA casework TO regress_asker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA repatriation, casework, casework_report TO regress_asker;
SET LOCAL ROLE regress_asker;
SELECT count(*) AS rows FROM casework_report.explain(:'ref');
RESET ROLE;
SELECT count(*) > 0 AS has_rows FROM casework_report.explain(:'ref');
SELECT has_function_privilege('public', 'casework_report.explain(repatriation.case_ref)', 'execute') AS for_everybody,
    obj_description('casework_report.explain(repatriation.case_ref)'::regprocedure) IS NOT NULL AS commented;
ROLLBACK;
