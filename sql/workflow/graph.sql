-- Machines as graphs with live counts, and the records that stand too long.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
BEGIN;
\i :register
\i :return
SELECT pg_temp.determine(ref, 'initiated'), pg_temp.travel(ref, 'nationality_confirmed') FROM (SELECT pg_temp.child() AS ref FROM generate_series(1, 2)) AS c \g /dev/null
SELECT pg_temp.travel(pg_temp.child(), 'requested') \g /dev/null
SELECT state, records FROM casework_report.workflow_counts('movement', 1) WHERE records > 0 ORDER BY state;
\pset format unaligned
\pset tuples_only on
SELECT casework_report.workflow_dot('movement', 1);
SELECT casework_report.workflow_mermaid('bia', 1);
SELECT w, casework_report.workflow_dot(w, 1) ~ '^digraph', casework_report.workflow_mermaid(w, 1) ~ '^flowchart' FROM unnest(ARRAY['case', 'bia', 'bid', 'movement', 'liberty']) AS w;
SELECT casework_report.workflow_dot('movement', 9) IS NULL, casework_report.workflow_mermaid('nonsense', 1) IS NULL;
\pset tuples_only off
\pset format aligned
-- Every edge is drawn once.
SELECT v.workflow, (SELECT count(*) FROM regexp_matches(casework_report.workflow_dot(v.workflow, 1), ' -> ', 'g')) = count(*) AS dot,
    (SELECT count(*) FROM regexp_matches(casework_report.workflow_mermaid(v.workflow, 1), '(-->|==>|-\.->)', 'g')) = count(*) AS mermaid
FROM casework.workflow_transition AS v GROUP BY v.workflow ORDER BY v.workflow;

-- Late: a version with deadlines, and steps taken some time ago.
INSERT INTO casework.workflow_version (workflow, version, title) VALUES ('movement', 2, 'With deadlines');
INSERT INTO casework.workflow_state (workflow, version, state, is_initial, is_final, deadline_days)
    SELECT workflow, 2, state, is_initial, is_final, CASE state WHEN 'requested' THEN 10 WHEN 'identity_established' THEN 20 END FROM casework.workflow_state WHERE workflow = 'movement';
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) SELECT workflow, 2, from_state, to_state FROM casework.workflow_transition WHERE workflow = 'movement';
UPDATE casework.workflow_version SET status = 'published', published_at = now() WHERE workflow = 'movement' AND version = 2;
SELECT array_agg(pg_temp.child() ORDER BY n) AS refs FROM generate_series(1, 4) AS n \gset
SELECT pg_temp.travel(ref, CASE n WHEN 2 THEN 'identity_established' ELSE 'requested' END, machine => 2) FROM unnest(:'refs'::case_ref[]) WITH ORDINALITY AS u (ref, n) \g /dev/null
SELECT count(*) FROM casework_report.late_states();
ALTER TABLE casework.ledger DISABLE TRIGGER USER;
ALTER TABLE casework.transition DISABLE TRIGGER USER;
UPDATE casework.ledger SET recorded_at = now() - interval '15 days' WHERE case_ref = ANY (:'refs') AND case_ref <> (:'refs'::case_ref[])[3];
UPDATE casework.transition SET recorded_at = now() - interval '25 days' WHERE case_ref = ANY (:'refs');
UPDATE casework.movement SET suspended_at = now(), suspended_until = '2100-01-01', suspension_reason = 'Border closed.' WHERE case_ref = (:'refs'::case_ref[])[4];
SELECT n, l.workflow, l.state, l.due - l.since AS allowed, l.days_late FROM casework_report.late_states() AS l
    JOIN unnest(:'refs'::case_ref[]) WITH ORDINALITY AS u (ref, n) ON l.case_ref = u.ref::text ORDER BY n;
ROLLBACK;
