-- How many records stand in each state of a version, as far as the caller sees them.
CREATE FUNCTION casework_report.workflow_counts(workflow text, version integer)
RETURNS TABLE (state text, records bigint)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, repatriation, pg_temp AS $counts$
#variable_conflict use_variable
DECLARE
    counted constant text := (SELECT g.table_name FROM repatriation.guarded_tables() AS g WHERE g.workflow = workflow_counts.workflow);
BEGIN
    RETURN QUERY EXECUTE CASE WHEN counted IS NULL
        THEN 'SELECT s.state, 0::bigint FROM casework.workflow_state AS s WHERE s.workflow = $1 AND s.version = $2 ORDER BY s.state'
        ELSE format('SELECT s.state, count(r.state) FROM casework.workflow_state AS s'
            ' LEFT JOIN casework.%I AS r ON r.state = s.state AND r.workflow_version = s.version'
            ' WHERE s.workflow = $1 AND s.version = $2 GROUP BY s.state ORDER BY s.state', counted) END
        USING workflow, version;
END;
$counts$;
COMMENT ON FUNCTION casework_report.workflow_counts(text, integer) IS
    'Records that stand in each state of a version of a workflow. Small numbers are told: for internal use. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.workflow_counts(text, integer) FROM PUBLIC;

-- Lines of a state's box: its name, the records that stand in it, the safeguards that judge who enters it.
CREATE FUNCTION casework_report.workflow_boxes(workflow text, version integer)
RETURNS TABLE (state text, is_initial boolean, is_final boolean, records bigint, safeguards text)
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT s.state, s.is_initial, s.is_final, c.records,
    (SELECT string_agg(a.safeguard::text, ' ' ORDER BY a.safeguard) FROM repatriation.act_catalogue() AS a
     WHERE a.act = s.workflow || ':' || s.state)
FROM casework.workflow_state AS s
JOIN casework_report.workflow_counts(workflow_boxes.workflow, workflow_boxes.version) AS c ON c.state = s.state
WHERE s.workflow = workflow_boxes.workflow AND s.version = workflow_boxes.version
ORDER BY s.is_initial DESC, s.state;
END;
COMMENT ON FUNCTION casework_report.workflow_boxes(text, integer) IS
    'The states of a version of a workflow: whether records begin or may end in them, how many stand in them, and the numbers of the safeguards that judge who enters. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.workflow_boxes(text, integer) FROM PUBLIC;

CREATE FUNCTION casework_report.workflow_dot(workflow text, version integer) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT format(E'digraph "%s %s" {\n    node [shape=box, style="rounded,filled", fillcolor="#f4f6f8", fontname="sans-serif"];\n    edge [fontname="sans-serif", fontsize=10];\n',
        v.workflow, v.version)
    || (SELECT string_agg(format(E'    "%s" [label="%s\\n%s%s"%s];\n', b.state, b.state,
            CASE b.records WHEN 1 THEN '1 record' ELSE b.records || ' records' END,
            coalesce('\nsafeguards ' || b.safeguards, ''),
            CASE WHEN b.is_initial THEN ', penwidth=2' WHEN b.is_final THEN ', peripheries=2' ELSE '' END), '')
        FROM casework_report.workflow_boxes(v.workflow, v.version) AS b)
    || coalesce((SELECT string_agg(format(E'    "%s" -> "%s"%s;\n', t.from_state, t.to_state,
            coalesce(' [' || nullif(concat_ws(', ', 'label="' || replace(t.role, '_', ' ') || '"',
                CASE WHEN t.requires_reason THEN 'style=dashed' END,
                CASE WHEN t.is_irreversible THEN 'penwidth=2.5, color="#b00020"' END), '') || ']', '')), ''
            ORDER BY t.from_state, t.to_state)
        FROM casework.workflow_transition AS t WHERE t.workflow = v.workflow AND t.version = v.version), '')
    || E'}\n'
FROM casework.workflow_version AS v
WHERE v.workflow = workflow_dot.workflow AND v.version = workflow_dot.version;
END;
COMMENT ON FUNCTION casework_report.workflow_dot(text, integer) IS
    'A version of a workflow as a graph for Graphviz: states with the records that stand in them and the safeguards that judge who enters, edges with the role that takes them; dashed where a reason is required, heavy and red where there is no way back. NULL for no such version. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.workflow_dot(text, integer) FROM PUBLIC;

CREATE FUNCTION casework_report.workflow_mermaid(workflow text, version integer) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT E'flowchart TD\n'
    || (SELECT string_agg(format(E'    s_%s%s"%s<br/>%s%s"%s\n', b.state,
            CASE WHEN b.is_initial THEN '([' WHEN b.is_final THEN '[[' ELSE '[' END, replace(b.state, '_', ' '),
            CASE b.records WHEN 1 THEN '1 record' ELSE b.records || ' records' END,
            coalesce('<br/>safeguards ' || b.safeguards, ''),
            CASE WHEN b.is_initial THEN '])' WHEN b.is_final THEN ']]' ELSE ']' END), '')
        FROM casework_report.workflow_boxes(v.workflow, v.version) AS b)
    || coalesce((SELECT string_agg(format(E'    s_%s %s%s s_%s\n', t.from_state,
            CASE WHEN t.is_irreversible THEN '==>' WHEN t.requires_reason THEN '-.->' ELSE '-->' END,
            coalesce('|' || replace(t.role, '_', ' ') || '|', ''), t.to_state), '' ORDER BY t.from_state, t.to_state)
        FROM casework.workflow_transition AS t WHERE t.workflow = v.workflow AND t.version = v.version), '')
FROM casework.workflow_version AS v
WHERE v.workflow = workflow_mermaid.workflow AND v.version = workflow_mermaid.version;
END;
COMMENT ON FUNCTION casework_report.workflow_mermaid(text, integer) IS
    'The same graph as casework_report.workflow_dot() for Mermaid: dotted arrows where a reason is required, heavy ones where there is no way back.';
REVOKE ALL ON FUNCTION casework_report.workflow_mermaid(text, integer) FROM PUBLIC;

-- Records that stand in a state longer than its deadline, by the day of the register.
CREATE FUNCTION casework_report.late_states()
RETURNS TABLE (case_ref text, workflow text, row_id bigint, state text, since date, due date, days_late integer)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, repatriation, pg_temp AS $late$
#variable_conflict use_column
DECLARE
    item record;
BEGIN
    FOR item IN SELECT g.table_name, g.workflow, coalesce('r.' || quote_ident(g.id_column), '0') AS id
                FROM repatriation.guarded_tables() AS g WHERE g.workflow IS NOT NULL ORDER BY g.workflow
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT r.case_ref::text, %1$L, %2$s::bigint, r.state, d.since, d.since + s.deadline_days, d.today - d.since - s.deadline_days'
            ' FROM casework.%3$I AS r'
            ' JOIN casework.workflow_state AS s ON s.workflow = %1$L AND s.version = r.workflow_version AND s.state = r.state'
            ' CROSS JOIN casework.register AS z'
            ' CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE z.zone)::date AS today,'
            ' (coalesce((SELECT max(t.recorded_at) FROM casework.transition AS t WHERE t.case_ref = r.case_ref AND t.workflow = %1$L AND t.row_id = %2$s),'
            ' (SELECT min(l.recorded_at) FROM casework.ledger AS l WHERE l.case_ref = r.case_ref AND l.table_name = %3$L AND l.row_id = %2$s))'
            ' AT TIME ZONE z.zone)::date AS since) AS d'
            ' WHERE d.today > d.since + s.deadline_days AND to_jsonb(r) ->> ''suspended_at'' IS NULL ORDER BY 6, 1',
            item.workflow, item.id, item.table_name);
    END LOOP;
END;
$late$;
COMMENT ON FUNCTION casework_report.late_states() IS
    'Records that have stood in a state for more days than casework.workflow_state.deadline_days allows: since when, until when they had, and by how many days they are late. Suspended records are left out. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.late_states() FROM PUBLIC;
