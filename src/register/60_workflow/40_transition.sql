CREATE FUNCTION casework.case_version(ref repatriation.case_ref) RETURNS bigint
    LANGUAGE sql VOLATILE
BEGIN ATOMIC
SELECT repatriation.case_version(case_version.ref, false);
END;
COMMENT ON FUNCTION casework.case_version(repatriation.case_ref) IS
    'Version of a case: the number of its last entry in the ledger, which every write moves on. What casework.case_transition() expects. NULL for a case that the caller may not see.';
REVOKE ALL ON FUNCTION casework.case_version(repatriation.case_ref) FROM PUBLIC;

CREATE FUNCTION casework.case_transition(ref repatriation.case_ref, event text, expected_version bigint,
    reason text DEFAULT NULL, row_id bigint DEFAULT NULL, details jsonb DEFAULT '{}')
RETURNS bigint LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $transition$
DECLARE
    machine record;
    target constant text := substr(event, strpos(event, ':') + 1);
    candidates bigint[];
    settings text;
    written bigint;
    found bigint;
BEGIN
    SELECT g.table_name, coalesce(quote_ident(g.id_column), '0') AS id, g.workflow INTO machine
    FROM repatriation.guarded_tables() AS g WHERE g.workflow = split_part(event, ':', 1);
    IF machine IS NULL OR strpos(event, ':') = 0 THEN
        RAISE EXCEPTION 'an event is the name of a workflow and of a state of it'
            USING ERRCODE = 'invalid_parameter_value', HINT = 'For example "movement:departed".';
    END IF;
    -- Holds the case until the transaction ends: what is found now stays.
    found := repatriation.case_version(ref, true);
    IF found IS NULL THEN
        RAISE EXCEPTION 'there is no such case' USING ERRCODE = 'no_data_found';
    END IF;
    IF expected_version IS DISTINCT FROM found THEN
        RAISE EXCEPTION 'the case was changed meanwhile' USING ERRCODE = 'RP206',
            DETAIL = format('It is at version %s.', found), HINT = 'Read the case again, then decide again.';
    END IF;

    -- The record: the one named, or the only one from whose state the event leads on, or the last one.
    IF row_id IS NULL THEN
        EXECUTE format('SELECT array_agg(r.%s) FROM casework.%I AS r WHERE r.case_ref = $1 AND EXISTS (SELECT FROM casework.workflow_transition AS t'
            ' WHERE t.workflow = $2 AND t.version = r.workflow_version AND t.from_state = r.state AND t.to_state = $3)',
            CASE machine.id WHEN '0' THEN 'workflow_version' ELSE machine.id END, machine.table_name)
            INTO candidates USING ref, machine.workflow, target;
        IF cardinality(candidates) > 1 THEN
            RAISE EXCEPTION 'more than one record of the case can take that step'
                USING ERRCODE = 'ambiguous_parameter', HINT = 'Name the record by row_id.';
        END IF;
        row_id := candidates[1];
        IF row_id IS NULL THEN
            EXECUTE format('SELECT max(r.%s) FROM casework.%I AS r WHERE r.case_ref = $1 AND r.state IS NOT NULL',
                CASE machine.id WHEN '0' THEN 'workflow_version' ELSE machine.id END, machine.table_name) INTO row_id USING ref;
        END IF;
    END IF;

    -- The state, its reason, the days and moments that the step sets, and what else is given.
    SELECT string_agg(s.setting, ', ') INTO settings
    FROM (SELECT 'state = $2' AS setting
          UNION ALL
          SELECT 'state_reason = $3' WHERE reason IS NOT NULL
          UNION ALL
          SELECT format('%I = %s', m.milestone[1], CASE a.atttypid WHEN 'timestamptz'::regtype THEN 'now()'
                ELSE '(SELECT (now() AT TIME ZONE z.zone)::date FROM casework.register AS z)' END)
          FROM repatriation.expected_triggers() AS e
          CROSS JOIN LATERAL regexp_matches(e.definition, '''(\w+)=(\w+)''', 'g') AS m (milestone)
          JOIN pg_attribute AS a ON a.attrelid = ('casework.' || e.table_name)::regclass AND a.attname = m.milestone[1]
          WHERE e.table_name = machine.table_name AND e.trigger_name = 't20_edge' AND m.milestone[2] = target
            AND a.atttypid IN ('date'::regtype, 'timestamptz'::regtype) AND NOT coalesce(details, '{}') ? m.milestone[1]
          UNION ALL
          SELECT format('%1$I = (jsonb_populate_record(NULL::casework.%2$I, $4)).%1$I', k.key, machine.table_name)
          FROM jsonb_object_keys(details) AS k (key) WHERE k.key NOT IN ('case_ref', 'state', 'state_reason')) AS s;
    EXECUTE format('UPDATE casework.%I AS r SET %s WHERE r.case_ref = $1 AND %s', machine.table_name, settings,
        CASE machine.id WHEN '0' THEN 'true' ELSE format('r.%s = $5', machine.id) END)
        USING ref, target, reason, details, row_id;
    GET DIAGNOSTICS written = ROW_COUNT;
    IF written = 0 THEN
        RAISE EXCEPTION 'the case has no such record of workflow "%"', machine.workflow USING ERRCODE = 'no_data_found';
    END IF;
    RETURN repatriation.case_version(ref, false);
END;
$transition$;
COMMENT ON FUNCTION casework.case_transition(repatriation.case_ref, text, bigint, text, bigint, jsonb) IS
    'Take one step of a case and return the case''s new version. event: "workflow:state", the state to enter. expected_version: the casework.case_version() that the decision rests on; RP206 if the case has moved on. reason: state_reason. row_id: the record, needed where more than one can take the step. details: further columns of the record by name. Days and moments that entering the state sets become today and now, unless details gives them. An UPDATE in the caller''s name like any other: edges, roles, reasons and safeguards refuse it as they refuse others.';
REVOKE ALL ON FUNCTION casework.case_transition(repatriation.case_ref, text, bigint, text, bigint, jsonb) FROM PUBLIC;

CREATE FUNCTION casework.workflow_migrate(workflow text, from_version integer, to_version integer, dry_run boolean DEFAULT true)
RETURNS TABLE (state text, records bigint, to_state text)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $migrate$
#variable_conflict use_variable
DECLARE
    moved constant text := (SELECT g.table_name FROM repatriation.guarded_tables() AS g WHERE g.workflow = workflow_migrate.workflow);
    unmapped bigint := 0;
BEGIN
    IF moved IS NULL OR NOT EXISTS (SELECT FROM casework.workflow_version AS v
        WHERE v.workflow = workflow_migrate.workflow AND v.version = workflow_migrate.from_version) THEN
        RAISE EXCEPTION 'there is no such version of that workflow' USING ERRCODE = 'undefined_object';
    END IF;
    FOR state, records, to_state IN EXECUTE format(
        'SELECT r.state, count(*), coalesce(m.to_state, ''not mapped'') FROM casework.%I AS r'
        ' JOIN casework.workflow_state AS s ON s.workflow = $1 AND s.version = r.workflow_version AND s.state = r.state'
        ' LEFT JOIN casework.workflow_migration_state AS m'
        ' ON m.workflow = $1 AND m.from_version = $2 AND m.to_version = $3 AND m.from_state = r.state'
        ' WHERE r.workflow_version = $2 AND NOT s.is_final GROUP BY r.state, m.to_state ORDER BY r.state', moved)
        USING workflow, from_version, to_version
    LOOP
        unmapped := unmapped + CASE to_state WHEN 'not mapped' THEN records ELSE 0 END;
        RETURN NEXT;
    END LOOP;
    IF dry_run THEN
        RETURN;
    END IF;
    IF unmapped > 0 THEN
        RAISE EXCEPTION 'the mapping says nothing of states that records stand in' USING ERRCODE = 'RP209',
            DETAIL = format('%s records stand in such states.', unmapped), HINT = 'A dry run lists them.';
    END IF;
    EXECUTE format(
        'UPDATE casework.%I AS r SET workflow_version = $3, state = m.to_state'
        ' FROM casework.workflow_migration_state AS m JOIN casework.workflow_state AS s'
        ' ON s.workflow = $1 AND s.version = $2 AND s.state = m.from_state AND NOT s.is_final'
        ' WHERE m.workflow = $1 AND m.from_version = $2 AND m.to_version = $3 AND m.from_state = r.state AND r.workflow_version = $2', moved)
        USING workflow, from_version, to_version;
END;
$migrate$;
COMMENT ON FUNCTION casework.workflow_migrate(text, integer, integer, boolean) IS
    'Move running records of a workflow from one version to another along the reviewed mapping of casework.workflow_migration. A row for each state that running records stand in: how many, and where they go. dry_run, the default, changes nothing. All go or none: RP209 where a state is not mapped or the mapping is not reviewed, RP4nn where a safeguard refuses a record the state that it would enter. Records in a final state keep their version.';
REVOKE ALL ON FUNCTION casework.workflow_migrate(text, integer, integer, boolean) FROM PUBLIC;
