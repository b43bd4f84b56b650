-- The star and the ready sums of casework_report: plain types, key first and unique, all of it explained, nothing of a child's identity.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
BEGIN;
\i :register
\i :return
SET LOCAL datestyle = 'ISO';
-- One child all the way, one refused, 10,000 of whom little is known.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'communicated'), pg_temp.travel(:'ref', 'handed_over');
SELECT pg_temp.child() AS refused \gset
SELECT pg_temp.travel(:'refused', 'identity_established');
SELECT pg_temp.move_step(:'refused', 'refused', grounds => '{security,not_in_best_interests}');
INSERT INTO casework.document_claim (case_ref, person_id, kind, issuer, document_number, expires, check_state, source, received_at)
SELECT :'ref', p.person_id, 'passport', 'UTO', 'QUILLFEATHER1', d.expires, 'absent', 'Quillfeather', '2026-01-06 12:00Z'
FROM casework.person AS p, (VALUES (partial_date '1990-01-02'), ('2090'), (NULL)) AS d (expires) WHERE p.case_ref = :'ref' AND p.is_subject;
SET LOCAL client_min_messages = error;
WITH opened AS (
    INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id)
    SELECT next_case_ref('UTO', 2026), '2026-01-05', (ARRAY['with_both_parents', 'unaccompanied', 'unknown'])[1 + n % 3], 'XXA', 1
    FROM generate_series(1, 10000) AS n RETURNING case_ref
), born AS (
    INSERT INTO casework.person (case_ref, is_subject, birth, sex)
    SELECT o.case_ref, true, CASE WHEN row_number() OVER () % 5 > 0 THEN partial_date '2012' END, 'F' FROM opened AS o RETURNING case_ref
)
INSERT INTO casework.movement (case_ref, requested_on, requested_by, from_state_code, to_state_code)
SELECT b.case_ref, '2026-01-06', 'guardian', 'XXA', 'UTO' FROM born AS b;
RESET client_min_messages;

-- Every view: its columns' types, whether each is explained, and whether the caller's rights hold in it.
SELECT c.relname AS view, count(*) AS columns,
    count(*) FILTER (WHERE format_type(a.atttypid, NULL) NOT IN ('text', 'integer', 'bigint', 'numeric', 'boolean', 'date', 'timestamp with time zone')) AS other_types,
    count(*) FILTER (WHERE col_description(c.oid, a.attnum) IS NULL) AS unexplained, obj_description(c.oid) IS NOT NULL AS explained,
    'security_invoker=true' = ANY (c.reloptions) AS with_callers_rights, has_table_privilege('public', c.oid, 'SELECT') AS for_everybody
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
WHERE c.relnamespace = 'casework_report'::regnamespace AND c.relkind IN ('v', 'm', 'r')
GROUP BY c.oid ORDER BY c.relname;
-- Their first column tells rows apart, and is never null.
CREATE FUNCTION pg_temp.keys(OUT view text, OUT key text, OUT rows bigint, OUT distinct_keys bigint) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
    FOR view, key IN SELECT c.relname, a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = 1
        WHERE c.relnamespace = 'casework_report'::regnamespace AND c.relkind IN ('v', 'm', 'r') ORDER BY 1
    LOOP
        EXECUTE format('SELECT count(*), count(DISTINCT %I) FROM casework_report.%I', key, view) INTO rows, distinct_keys;
        RETURN NEXT;
    END LOOP;
END $$;
SELECT view, key, rows >= 10000 AS ten_thousand, rows > 0 AS has_rows, rows = distinct_keys AS is_unique FROM pg_temp.keys();
-- No name, no number of a paper, no words of anybody.
CREATE FUNCTION pg_temp.told() RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    view text;
BEGIN
    FOR view IN SELECT c.relname FROM pg_class AS c WHERE c.relnamespace = 'casework_report'::regnamespace AND c.relkind = 'v' LOOP
        RETURN QUERY EXECUTE format('SELECT v::text FROM casework_report.%I AS v WHERE v::text ~* ''quillfeather|eriksson''', view);
    END LOOP;
END $$;
SELECT count(*) AS rows_that_identify FROM pg_temp.told();

-- One child, told by each part of the star.
SELECT identified_on, state, is_open, separation_status, located_in, sex, birth_known_to, is_child, owner_agency_id, decided_option
FROM casework_report.cases WHERE case_ref = :'ref';
SELECT workflow, from_state, to_state, is_current, left_on IS NULL AS stays FROM casework_report.stage_events WHERE case_ref = :'ref' ORDER BY seq;
SELECT kind, issuer, is_of_child, check_state, verdict, received_on, expires_on, days_left < 0 AS expired FROM casework_report.documents WHERE case_ref = :'ref' ORDER BY document_claim_id;
SELECT state, from_state_code, to_state_code, requested_on, handed_over_on, days_to_handover, is_returned FROM casework_report.movements WHERE case_ref = :'ref';
SELECT act, count(*) AS checks, count(*) FILTER (WHERE outcome <> 'passed') AS not_passed FROM casework_report.safeguard_checks
WHERE case_ref = :'ref' GROUP BY act ORDER BY act;
SELECT count(*) > 0 AS has_duties, bool_and(days_left = due_on - (now() AT TIME ZONE 'UTC')::date) AS counted FROM casework_report.duties WHERE case_ref = :'ref';
SELECT kind, what, due_on, is_late FROM casework_report.coming_due WHERE case_ref = :'ref' AND kind = 'document';
SELECT workflow, state FROM casework_report.stuck_cases WHERE case_ref = :'ref' ORDER BY 1;
-- A warning is told with the act that it is about.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
VALUES (:'refused', 'education', 1, '2026-03-01', 'Deradicalisation of the child.'), (:'ref', 'education', 1, '2026-03-01', 'School.');
SELECT act, safeguard, mode, outcome, count(*) FROM casework_report.safeguard_checks WHERE act = 'service:started' AND safeguard IN (2, 12) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 4;
SELECT slug, warned, tolerated FROM casework_report.safeguards_at_work WHERE warned + tolerated > 0 ORDER BY safeguard;
-- The sums.
SELECT ground, refusals, children, review_asked, final FROM casework_report.refusals_by_reason;
SELECT option, label, decisions, children, family_based, first_on FROM casework_report.decisions_by_option;
SELECT group_key, care_label, children, median_days FROM casework_report.returns_by_group;
SELECT stage_key, entered, there_now FROM casework_report.stage_days WHERE workflow = 'movement' ORDER BY 1;
SELECT count(*) AS safeguards, sum(checks) = (SELECT count(*) FROM casework_report.safeguard_checks) AS all_counted FROM casework_report.safeguards_at_work;

-- Labels in a language that the register has been given, English where it has none, the code where there is no label at all.
INSERT INTO casework.code_system (code_system, version, title) VALUES ('durable_option', 99, 'Options, worded anew');
INSERT INTO casework.code (code_system, version, code, position, origin) VALUES ('durable_option', 99, 'repatriation_to_kin', 1, 'N');
INSERT INTO casework.code_label (code_system, version, code, language, label) VALUES ('durable_option', 99, 'repatriation_to_kin', 'fr', 'Retour auprès de la famille');
SELECT casework_report.language();
SET LOCAL casework_report.language = 'fr';
SELECT casework_report.language(), label FROM casework_report.decisions_by_option;
SELECT code_key, label FROM casework_report.dim_code WHERE code_key IN ('durable_option:repatriation_to_kin', 'durable_option:resettlement') ORDER BY 1;
SELECT casework_report.label('durable_option', 'no_such_code', 'fr'), casework_report.label('durable_option', NULL, 'fr');

-- Who may see no case sees none in a sum.
CREATE ROLE regress_reader;
GRANT USAGE ON SCHEMA casework, casework_report, repatriation TO regress_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA casework, casework_report TO regress_reader;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA casework_report, repatriation TO regress_reader;
SET LOCAL ROLE regress_reader;
SELECT view, rows FROM pg_temp.keys() WHERE rows > 0;
ROLLBACK;
