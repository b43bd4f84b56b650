-- Labels are casework_report.case_steps()'s where it has one. What it has none for is
-- told by the name of the act: codes alone, so that nothing of a child is in it but
-- the reason that somebody gave for a step.
CREATE FUNCTION casework_report.explain(ref repatriation.case_ref)
RETURNS TABLE (seq bigint, recorded_at timestamptz, day date, act text, what text, judged_by text, warned text, tolerated text,
    actor text, reason text)
LANGUAGE sql STABLE PARALLEL UNSAFE
BEGIN ATOMIC
WITH told AS (
    SELECT s.seq, pg_catalog.min(s.day) AS day, pg_catalog.string_agg(DISTINCT s.label, '; ') AS label
    FROM casework_report.case_steps(ARRAY[explain.ref]) AS s GROUP BY s.seq
), plain (act, words) AS (
    VALUES ('panel:seated', 'Panel member seated'), ('determination_review:insert', 'Decision looked at again'), ('duty_extension:insert', 'More time granted'),
        ('override:insert', 'Override granted'), ('family_link:insert', 'Relative recorded'), ('consent:insert', 'Consent recorded'),
        ('plan:insert', 'Plan made'), ('placement_review:insert', 'Placement reviewed'), ('gate_review:insert', 'Stopped return looked at'),
        ('transition_plan:insert', 'Plan for adult life made'), ('nationality_claim:insert', 'Nationality claimed'),
        ('birth_registration:insert', 'Birth registration recorded'), ('tracing_request:insert', 'Family tracing begun'),
        ('consular:contacted', 'Consulate contacted'), ('consular_contact:insert', 'Child asked the consulate'), ('justice_contact:insert', 'Contact with justice recorded'),
        ('liberty_event:insert', 'Event of the deprivation of liberty recorded')
), entry AS (
    SELECT l.seq, l.recorded_at, l.act, l.actor, l.row_id, t.day, t.label, x.workflow, x.from_state, x.to_state, x.reason, p.words,
        EXISTS (SELECT FROM repatriation.act_catalogue() AS a WHERE a.act = l.act) AS is_guarded,
        EXISTS (SELECT FROM casework.workflow_state AS s WHERE l.act = s.workflow || ':' || s.state) AS is_state,
        -- The log's row comes after the entry that it is about.
        (SELECT pg_catalog.max(e.seq) FROM casework.ledger AS e WHERE e.case_ref OPERATOR(repatriation.=) l.case_ref AND e.seq < l.seq
            AND e.act = CASE l.act WHEN 'violation_log:insert' THEN v.act WHEN 'safeguard_warning:insert' THEN w.act END) AS about,
        CASE l.act WHEN 'violation_log:insert' THEN v.safeguard END AS tolerated_safeguard,
        CASE WHEN v.override_id IS NOT NULL THEN 'override' WHEN v.emergency_action_id IS NOT NULL THEN 'emergency lane' END AS tolerated_by,
        v.fact, CASE l.act WHEN 'safeguard_warning:insert' THEN w.safeguard END AS warned_safeguard, w.lacks
    FROM casework.ledger AS l
    LEFT JOIN told AS t ON t.seq = l.seq
    LEFT JOIN casework.transition AS x ON x.case_ref OPERATOR(repatriation.=) l.case_ref AND x.seq = l.seq
    LEFT JOIN plain AS p ON p.act = l.act
    LEFT JOIN casework.violation_log AS v
        ON l.act = 'violation_log:insert' AND v.case_ref OPERATOR(repatriation.=) l.case_ref AND v.violation_log_id = l.row_id
    LEFT JOIN casework.safeguard_warning AS w
        ON l.act = 'safeguard_warning:insert' AND w.case_ref OPERATOR(repatriation.=) l.case_ref AND w.safeguard_warning_id = l.row_id
    WHERE l.case_ref OPERATOR(repatriation.=) explain.ref
)
SELECT e.seq, e.recorded_at, e.day, e.act,
    COALESCE(e.label, e.words, CASE WHEN e.is_state
        THEN pg_catalog.replace(COALESCE(m.words, pg_catalog.split_part(e.act, ':', 1)) || ': ' || pg_catalog.split_part(e.act, ':', 2), '_', ' ')
            || COALESCE(' (from ' || pg_catalog.replace(e.from_state, '_', ' ') || ')', '')
        ELSE pg_catalog.upper(pg_catalog.left(e.act, 1)) || pg_catalog.translate(pg_catalog.substr(e.act, 2), ':_', '  ') END) AS what,
    (SELECT pg_catalog.string_agg(s.safeguard || ' ' || s.slug || CASE a.mode WHEN 'warn' THEN ' (warns)' ELSE '' END
                || COALESCE(': ' || NULLIF(s.norm, ''), ''), E'\n' ORDER BY s.safeguard)
     -- A completed bia is entered once and is both acts.
     FROM (SELECT DISTINCT c.safeguard, c.mode FROM repatriation.act_catalogue() AS c
           WHERE c.act IN (e.act, CASE e.act WHEN 'bia:completed' THEN 'assessment:completed' END)) AS a
     JOIN repatriation.safeguard_catalogue() AS s ON s.safeguard = a.safeguard) AS judged_by,
    (SELECT pg_catalog.string_agg(o.warned_safeguard || ' ' || s.slug || ': ' || o.lacks, E'\n' ORDER BY o.warned_safeguard, o.seq)
     FROM entry AS o JOIN repatriation.safeguard_catalogue() AS s ON s.safeguard = o.warned_safeguard WHERE o.about = e.seq) AS warned,
    (SELECT pg_catalog.string_agg(o.tolerated_safeguard || ' ' || s.slug || ': '
                || COALESCE((SELECT pg_catalog.min(f.meaning) FROM repatriation.fact_catalogue() AS f WHERE f.fact = o.fact), o.fact)
                || ', by ' || o.tolerated_by, E'\n' ORDER BY o.tolerated_safeguard, o.seq)
     FROM entry AS o JOIN repatriation.safeguard_catalogue() AS s ON s.safeguard = o.tolerated_safeguard WHERE o.about = e.seq) AS tolerated,
    e.actor, e.reason
FROM entry AS e
LEFT JOIN (VALUES ('case', 'Case'), ('bia', 'Assessment'), ('bid', 'Determination'), ('movement', 'Return'), ('liberty', 'Liberty'))
    AS m (workflow, words) ON m.workflow = pg_catalog.split_part(e.act, ':', 1)
WHERE e.label IS NOT NULL OR e.words IS NOT NULL OR e.is_state OR e.is_guarded
ORDER BY e.seq;
END;
COMMENT ON FUNCTION casework_report.explain(repatriation.case_ref) IS
    'The history of a case in words, a row for each entry of its ledger that is a step of a workflow, a guarded act or a record that the story of a case has: place in the ledger, when it was entered, the day that the record gives it (NULL: none of its own), the act, what it was in words, the safeguards that judged it with the norm as it may be printed, what they warned of, what was tolerated and by what, the login that did it, and the reason that the step was given. Labels of codes; names, numbers of documents and free text other than that reason stay where they are. A table''s other writes are left out. No rows for a case that the caller may not see.';
REVOKE ALL ON FUNCTION casework_report.explain(repatriation.case_ref) FROM PUBLIC;
