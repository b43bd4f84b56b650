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
FROM (VALUES ('register', false), ('agency', false), ('professional', false), ('role', false),
             ('professional_role', false), ('agency_mandate', false), ('training', false),
             ('jurisdiction', false), ('trust_anchor', false), ('trust_certificate', false), ('trust_revocation', false), ('ministry_check', false), ('norm', false), ('setting', false),
             ('case_counter', false), ('numbering_key', false), ('family_group', false), ('shape', false),
             ('workflow_version', false), ('workflow_state', false), ('workflow_transition', false),
             ('code_system', false), ('code', false), ('code_label', false), ('code_crosswalk', false), ('term', false),
             ('workflow_migration', false), ('workflow_migration_state', false),
             ('docmap_use', false), ('docmap_profile', false), ('docmap_namespace', false), ('docmap_field', false),
             ('docmap_code', false), ('docmap_approval', false), ('docmap_test', false),
             ('document_inbox', false), ('document_import', false), ('checkpoint', false), ('checkpoint_leaf', false),
             ('ledger', true), ('ledger_head', true), ('transition', true)) AS k (table_name, is_ledger)
JOIN (VALUES ('DELETE', false), ('TRUNCATE', false), ('INSERT', true), ('UPDATE', true)) AS e (event, ledger_only)
    ON k.is_ledger OR NOT e.ledger_only
UNION ALL
-- An age of criminal responsibility that was stored is never lowered (CRC General Comment 24, paragraphs 25 to 27).
SELECT n.table_name, 't16_never_lower', 'never_lower',
    'CREATE TRIGGER t16_never_lower BEFORE UPDATE ON casework.' || n.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.never_lower(' || n.arguments || ')'
FROM (VALUES
    ('jurisdiction', $$'macr_years'$$)
) AS n (table_name, arguments)
UNION ALL
SELECT 'ministry_check', 't16_ministry_check', 'ministry_check_valid',
    'CREATE TRIGGER t16_ministry_check BEFORE INSERT OR UPDATE ON casework.ministry_check'
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.ministry_check_valid()'
UNION ALL
-- Columns that tell since when other columns say what they say.
SELECT s.table_name, 't15_stamp', 'stamp',
    'CREATE TRIGGER t15_stamp BEFORE UPDATE ON casework.' || s.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.stamp(' || s.arguments || ')'
FROM (VALUES
    ('family_link', $$'changed_at', 'relation', 'vital_status', 'lives_with_child', 'evidence_level', 'is_recruiter'$$),
    ('document_claim', $$'verdict_at', 'verdict'$$)
) AS s (table_name, arguments)
UNION ALL
-- What safeguards tolerated is written by the guard alone as well, and is part of the chain.
SELECT 'violation_log', 't10_keep_' || pg_catalog.lower(e.event), 'keep',
    'CREATE TRIGGER t10_keep_' || pg_catalog.lower(e.event) || ' BEFORE ' || e.event
    || ' ON casework.violation_log FOR EACH STATEMENT EXECUTE FUNCTION repatriation.keep()'
FROM (VALUES ('INSERT'), ('UPDATE')) AS e (event)
UNION ALL
-- The shape that the register was made with, and checkpoints, are written once.
SELECT o.table_name, 't10_keep_update', 'keep',
    'CREATE TRIGGER t10_keep_update BEFORE UPDATE ON casework.' || o.table_name || ' FOR EACH STATEMENT EXECUTE FUNCTION repatriation.keep()'
FROM (VALUES ('shape'), ('checkpoint'), ('checkpoint_leaf')) AS o (table_name)
UNION ALL
-- Whom the register believes is told by rows that are added.
SELECT a.table_name, 't10_keep_update', 'keep',
    'CREATE TRIGGER t10_keep_update BEFORE UPDATE ON casework.' || a.table_name
    || ' FOR EACH STATEMENT EXECUTE FUNCTION repatriation.keep(''added'')'
FROM (VALUES ('trust_anchor'), ('trust_certificate'), ('trust_revocation')) AS a (table_name)
UNION ALL
-- Edges of the machines, and the columns that only they change.
SELECT s.table_name, 't20_edge', 'edge',
    'CREATE TRIGGER t20_edge BEFORE INSERT OR UPDATE ON casework.' || s.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.edge(' || s.arguments || ')'
FROM (VALUES
    ('child_case', $$'case', 'closed_at=closed', 'closure_reason=closed', 'reopen_reason=reopened', 'duplicate_of=duplicate', 'duplicate_found_by=duplicate', 'duplicate_confirmed_by=duplicate', 'transferred_to=transferred', 'transfer_accepted_on=transferred', 'transfer_agreement=transferred'$$),
    ('assessment', $$'bia', 'completed_on=completed'$$),
    ('determination', $$'bid', 'drafted_on=report_drafted', 'reviewed_on=supervisor_reviewed', 'scheduled_on=panel_scheduled', 'session_on=in_session', 'decided_at=decided', 'chosen_option_id=decided', 'divergence_reason=decided', 'review_opened_at=review_open'$$),
    ('movement', $$'movement', 'confirmed_on=nationality_confirmed', 'cleared_on=best_interests_cleared', 'documents_issued_on=documents_issued', 'authorised_at=travel_authorised', 'departed_at=departed', 'arrived_at=arrived', 'handed_over_at=handed_over', 'handed_over_to=handed_over', 'refused_on=refused', 'refusal_grounds=refused', 'refusal_reasons=refused', 'review_asked_on=review_pending', 'refused_finally_on=refused_final'$$),
    ('liberty_episode', $$'liberty', 'started_at=apprehended', 'brought_at=brought_before_authority', 'held_at=held', 'charged_at=charged', 'adjudicated_at=adjudicated', 'measure_at=measure_running', 'release_due_at=release_due', 'released_at=released', 'ended_at=ended'$$)
) AS s (table_name, arguments)
UNION ALL
-- A number that only rises.
SELECT 'setting', 't20_rises', 'setting_rises',
    'CREATE TRIGGER t20_rises BEFORE UPDATE ON casework.setting FOR EACH ROW EXECUTE FUNCTION repatriation.setting_rises()'
UNION ALL
SELECT 'workflow_version', 't50_publish', 'workflow_publish',
    'CREATE TRIGGER t50_publish AFTER INSERT OR UPDATE ON casework.workflow_version'
    || ' FOR EACH ROW WHEN ((new.status = ''published''::text)) EXECUTE FUNCTION repatriation.workflow_publish()'
UNION ALL
-- A mapping profile is used once a second person has approved it and its samples give what they should.
-- These functions are the register's own, whose shape the sweep compares.
SELECT d.table_name, d.trigger_name, NULL,
    'CREATE TRIGGER ' || d.trigger_name || ' ' || d.timing || ' ON casework.' || d.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION casework.' || d.function_name || '()'
FROM (VALUES
    ('docmap_profile', 't30_publish', 'BEFORE INSERT OR UPDATE', 'docmap_publish'),
    ('docmap_approval', 't30_approve', 'AFTER INSERT OR UPDATE', 'docmap_approve'),
    ('docmap_test', 't30_test', 'BEFORE INSERT OR UPDATE', 'docmap_test'),
    ('docmap_profile', 't60_retest', 'AFTER UPDATE', 'docmap_retest'),
    ('docmap_namespace', 't60_retest', 'AFTER INSERT OR UPDATE', 'docmap_retest'),
    ('docmap_field', 't60_retest', 'AFTER INSERT OR UPDATE', 'docmap_retest'),
    ('docmap_code', 't60_retest', 'AFTER INSERT OR UPDATE', 'docmap_retest')
) AS d (table_name, trigger_name, timing, function_name)
UNION ALL
SELECT m.table_name, 't20_fixed', 'migration_fixed',
    'CREATE TRIGGER t20_fixed BEFORE INSERT OR UPDATE ON casework.' || m.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.migration_fixed()'
FROM (VALUES ('workflow_migration'), ('workflow_migration_state')) AS m (table_name)
UNION ALL
-- A published version never changes; sessions that keep one in memory are told.
SELECT v.table_name, 't20_fixed', 'version_fixed',
    'CREATE TRIGGER t20_fixed BEFORE INSERT OR UPDATE ON casework.' || v.table_name
    || ' FOR EACH ROW EXECUTE FUNCTION repatriation.version_fixed(' || v.arguments || ')'
FROM (VALUES ('workflow_version', $$'workflow_version', 'workflow'$$), ('workflow_state', $$'workflow_version', 'workflow'$$),
             ('workflow_transition', $$'workflow_version', 'workflow'$$),
             ('code_system', $$'code_system', 'code_system'$$), ('code', $$'code_system', 'code_system'$$),
             ('code_label', $$'code_system', 'code_system'$$), ('code_crosswalk', $$'code_system', 'code_system'$$),
             ('docmap_profile', $$'docmap_profile', 'docmap_profile'$$), ('docmap_namespace', $$'docmap_profile', 'docmap_profile'$$),
             ('docmap_field', $$'docmap_profile', 'docmap_profile'$$), ('docmap_code', $$'docmap_profile', 'docmap_profile'$$)) AS v (table_name, arguments)
UNION ALL
SELECT w.table_name, 't60_changed', 'workflow_changed',
    'CREATE TRIGGER t60_changed AFTER INSERT OR UPDATE ON casework.' || w.table_name
    || ' FOR EACH STATEMENT EXECUTE FUNCTION repatriation.workflow_changed()'
FROM (VALUES ('workflow_version'), ('workflow_state'), ('workflow_transition'), ('term')) AS w (table_name);
END;
COMMENT ON FUNCTION repatriation.expected_triggers() IS
    'The triggers that every register has: made by create_register(), compared by verify_register().';
