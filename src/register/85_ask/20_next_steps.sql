-- A step is an edge of a machine; acts that are no steps (a placement, a disclosure)
-- are asked about by casework.checklist().
CREATE FUNCTION casework.next_steps(ref repatriation.case_ref)
RETURNS TABLE (workflow text, row_id bigint, from_state text, to_state text, act text, role text, needs_reason boolean,
    is_irreversible boolean, verdict text, lacks text, overdue text[])
LANGUAGE sql STABLE PARALLEL UNSAFE
BEGIN ATOMIC
WITH record AS (
    SELECT 'case' AS workflow, 0::bigint AS row_id, c.workflow_version, c.state, c.suspended_at IS NOT NULL AS is_suspended
    FROM casework.child_case AS c WHERE c.case_ref OPERATOR(repatriation.=) next_steps.ref
    UNION ALL
    SELECT 'bia' AS workflow, a.assessment_id AS row_id, a.workflow_version, a.state, false AS is_suspended
    FROM casework.assessment AS a WHERE a.case_ref OPERATOR(repatriation.=) next_steps.ref AND a.state IS NOT NULL AND a.voided_at IS NULL
    UNION ALL
    SELECT 'bid' AS workflow, d.determination_id AS row_id, d.workflow_version, d.state, d.suspended_at IS NOT NULL AS is_suspended
    FROM casework.determination AS d WHERE d.case_ref OPERATOR(repatriation.=) next_steps.ref
    UNION ALL
    SELECT 'movement' AS workflow, m.movement_id AS row_id, m.workflow_version, m.state, m.suspended_at IS NOT NULL AS is_suspended
    FROM casework.movement AS m WHERE m.case_ref OPERATOR(repatriation.=) next_steps.ref
    UNION ALL
    SELECT 'liberty' AS workflow, l.liberty_episode_id AS row_id, l.workflow_version, l.state, false AS is_suspended
    FROM casework.liberty_episode AS l WHERE l.case_ref OPERATOR(repatriation.=) next_steps.ref AND l.voided_at IS NULL
), edge AS (
    SELECT r.workflow, r.row_id, t.from_state, t.to_state, r.workflow || ':' || t.to_state AS act, t.role,
        t.requires_reason, t.is_irreversible, r.is_suspended,
        -- After the case, records take no step but to their own end.
        r.workflow <> 'case' AND h.is_ended AND NOT EXISTS (SELECT FROM casework.workflow_state AS s
            WHERE s.workflow = r.workflow AND s.version = r.workflow_version AND s.state = t.to_state AND s.is_final) AS is_too_late
    FROM record AS r
    CROSS JOIN (SELECT EXISTS (SELECT FROM record AS c JOIN casework.workflow_state AS s
        ON s.workflow = 'case' AND s.version = c.workflow_version AND s.state = c.state AND s.is_final
        WHERE c.workflow = 'case') AS is_ended) AS h
    JOIN casework.workflow_transition AS t
        ON t.workflow = r.workflow AND t.version = r.workflow_version AND t.from_state = r.state
), guarded AS MATERIALIZED (
    -- Fenced: only acts that are guarded may be asked about.
    SELECT DISTINCT e.act FROM edge AS e WHERE repatriation.act_guarded(e.act)
), lack AS (
    SELECT g.act, c.safeguard, c.state, pg_catalog.concat_ws(': ', c.slug, c.lacks) AS words
    FROM guarded AS g
    CROSS JOIN LATERAL casework.checklist(next_steps.ref, g.act) AS c
    JOIN repatriation.act_catalogue() AS a ON a.act = g.act AND a.safeguard = c.safeguard AND a.mode = 'block'
    WHERE c.state IN ('unmet', 'unknown', 'overridden')
    UNION ALL
    SELECT g.act, NULL::integer AS safeguard, 'unmet' AS state, j.name || ': ' || j.message AS words
    FROM guarded AS g
    CROSS JOIN LATERAL repatriation.ministry_judge(ARRAY[next_steps.ref], g.act) AS j
    WHERE j.mode = 'block' AND NOT j.passes
), judged AS (
    SELECT l.act, pg_catalog.bool_or(l.state <> 'overridden') AS is_blocked,
        pg_catalog.string_agg(l.words, E'\n' ORDER BY l.safeguard, l.words) AS words
    FROM lack AS l GROUP BY l.act
), late AS (
    SELECT a.act, pg_catalog.array_agg(DISTINCT d.duty ORDER BY d.duty) AS duties
    FROM repatriation.duties(ARRAY[next_steps.ref], pg_catalog.now()) AS d
    -- Safeguard 44 counts the clocks of all.
    JOIN repatriation.act_catalogue() AS a ON a.safeguard IN (d.safeguard, 44)
    WHERE d.state = 'overdue' GROUP BY a.act
)
SELECT e.workflow, e.row_id, e.from_state, e.to_state, e.act, e.role, e.requires_reason, e.is_irreversible,
    CASE WHEN e.is_suspended THEN 'suspended' WHEN e.is_too_late THEN 'too late' WHEN j.is_blocked THEN 'blocked' WHEN j.act IS NOT NULL THEN 'overridden' ELSE 'open' END,
    j.words, l.duties
FROM edge AS e
LEFT JOIN judged AS j ON j.act = e.act
LEFT JOIN late AS l ON l.act = e.act
ORDER BY pg_catalog.array_position(ARRAY['case', 'bia', 'bid', 'movement', 'liberty'], e.workflow), e.row_id, e.to_state;
END;
COMMENT ON FUNCTION casework.next_steps(repatriation.case_ref) IS
    'Every step that the records of a case can take next: an edge of its workflow from its present state, the act that the step is, the role that may take it (NULL: whoever may write), whether it needs a reason, whether it can only be followed and not undone. verdict, if the step were taken today: open, blocked, overridden (safeguards are not met, and overrides let the step pass), suspended (the record is, and takes no step), or too late (the case has ended, and only the end of what was left open follows). lacks: what blocks or is overridden, a line for each safeguard and for each check of national law, as casework.checklist() says it; what only warns is no lack. It is told from what is on record: what the statement that takes the step itself gives, as the grounds of a refusal, is lacking until then. overdue: clocks that ran out, of safeguards that judge the act; for closing, all of them. Acts that are no steps are not listed. No rows for a case that the caller may not see.';
REVOKE ALL ON FUNCTION casework.next_steps(repatriation.case_ref) FROM PUBLIC;
