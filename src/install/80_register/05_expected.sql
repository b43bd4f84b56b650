CREATE FUNCTION repatriation.expected_triggers()
RETURNS TABLE (table_name pg_catalog.text, trigger_name pg_catalog.text, function_name pg_catalog.text, definition pg_catalog.text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 100
BEGIN ATOMIC
-- Guards of the case tables.
SELECT g.table_name, e.trigger_name, e.function_name,
    'CREATE TRIGGER ' || e.trigger_name || ' ' || e.timing || ' ON casework.' || g.table_name
    || e.referencing || ' FOR EACH STATEMENT EXECUTE FUNCTION repatriation.' || e.function_name || '()'
FROM repatriation.guarded_tables() AS g
CROSS JOIN (VALUES
    ('t10_keep_delete', 'keep', 'BEFORE DELETE', ''),
    ('t10_keep_truncate', 'keep', 'BEFORE TRUNCATE', ''),
    ('t50_guard_insert', 'guard', 'AFTER INSERT', ' REFERENCING NEW TABLE AS new_rows'),
    ('t50_guard_update', 'guard', 'AFTER UPDATE', ' REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows')
) AS e (trigger_name, function_name, timing, referencing)
UNION ALL
-- Nothing is deleted anywhere; the ledger is written by the guard alone.
SELECT k.table_name, 't10_keep_' || pg_catalog.lower(e.event), 'keep',
    'CREATE TRIGGER t10_keep_' || pg_catalog.lower(e.event) || ' BEFORE ' || e.event || ' ON casework.' || k.table_name
    || ' FOR EACH STATEMENT EXECUTE FUNCTION repatriation.keep()'
FROM (VALUES ('register', false), ('agency', false), ('professional', false), ('norm', false), ('setting', false),
             ('case_counter', false), ('numbering_key', false),
             ('workflow_version', false), ('workflow_state', false), ('workflow_transition', false),
             ('ledger', true), ('ledger_head', true)) AS k (table_name, is_ledger)
JOIN (VALUES ('DELETE', false), ('TRUNCATE', false), ('INSERT', true), ('UPDATE', true)) AS e (event, ledger_only)
    ON k.is_ledger OR NOT e.ledger_only
UNION ALL
-- What safeguards tolerated is written by the guard alone as well, and is part of the chain.
SELECT 'violation_log', 't10_keep_' || pg_catalog.lower(e.event), 'keep',
    'CREATE TRIGGER t10_keep_' || pg_catalog.lower(e.event) || ' BEFORE ' || e.event
    || ' ON casework.violation_log FOR EACH STATEMENT EXECUTE FUNCTION repatriation.keep()'
FROM (VALUES ('INSERT'), ('UPDATE')) AS e (event)
UNION ALL
-- Edges of the machines, and the columns that only they change.
SELECT s.table_name, 't20_edge', 'edge',
    'CREATE TRIGGER t20_edge BEFORE INSERT OR UPDATE ON casework.' || s.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.edge(' || s.arguments || ')'
FROM (VALUES
    ('determination', $$'bid', 'drafted_on=report_drafted', 'reviewed_on=supervisor_reviewed', 'scheduled_on=panel_scheduled', 'session_on=in_session', 'decided_at=decided', 'chosen_option_id=decided', 'divergence_reason=decided', 'review_opened_at=review_open'$$),
    ('movement', $$'movement', 'confirmed_on=nationality_confirmed', 'cleared_on=best_interests_cleared', 'documents_issued_on=documents_issued', 'authorised_at=travel_authorised', 'departed_at=departed', 'arrived_at=arrived', 'handed_over_at=handed_over', 'handed_over_to=handed_over', 'refused_on=refused', 'refusal_grounds=refused', 'refusal_reasons=refused'$$)
) AS s (table_name, arguments)
UNION ALL
-- A number that only rises.
SELECT 'setting', 't20_rises', 'setting_rises',
    'CREATE TRIGGER t20_rises BEFORE UPDATE ON casework.setting FOR EACH ROW EXECUTE FUNCTION repatriation.setting_rises()'
UNION ALL
SELECT w.table_name, e.trigger_name, e.function_name,
    'CREATE TRIGGER ' || e.trigger_name || ' ' || e.timing || ' ON casework.' || w.table_name
    || ' FOR EACH ' || e.level || ' EXECUTE FUNCTION repatriation.' || e.function_name || '()'
FROM (VALUES ('workflow_version'), ('workflow_state'), ('workflow_transition')) AS w (table_name)
CROSS JOIN (VALUES ('t20_fixed', 'workflow_fixed', 'BEFORE INSERT OR UPDATE', 'ROW'),
                   ('t60_changed', 'workflow_changed', 'AFTER INSERT OR UPDATE', 'STATEMENT')) AS e (trigger_name, function_name, timing, level);
END;
COMMENT ON FUNCTION repatriation.expected_triggers() IS
    'The triggers that every register has: made by create_register(), compared by verify_register().';
