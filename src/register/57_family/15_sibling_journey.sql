-- What a journey leaves behind, across cases: each movement beside each sibling with a
-- case of its own, as that case stands.
CREATE VIEW casework.sibling_journey WITH (security_barrier, security_invoker) AS
SELECT s.case_ref, m.movement_id, s.sibling_ref, s.known, s.known_since,
    c.located_in OPERATOR(repatriation.=) m.from_state_code AS is_there,
    EXISTS (
        SELECT FROM casework.movement AS o
        WHERE o.case_ref OPERATOR(repatriation.=) s.sibling_ref AND o.to_state_code OPERATOR(repatriation.=) m.to_state_code
          AND (o.departed_at IS NOT NULL OR (o.state = 'travel_authorised' AND o.suspended_at IS NULL))) AS travels,
    (SELECT pg_catalog.min(d.decided_at)
     FROM casework.family_link AS l
     JOIN casework.person AS p ON p.person_id = l.person_id AND p.is_subject
        AND p.case_ref OPERATOR(repatriation.=) ANY (ARRAY[s.case_ref, s.sibling_ref])
        AND p.case_ref OPERATOR(repatriation.<>) l.case_ref
     JOIN casework.determination AS d ON d.case_ref OPERATOR(repatriation.=) l.case_ref
        AND d.determination_id = l.separation_determination_id
     WHERE l.case_ref OPERATOR(repatriation.=) ANY (ARRAY[s.case_ref, s.sibling_ref])
       AND l.voided_at IS NULL AND d.state NOT IN ('review_open', 'reopened')) AS set_apart_at
FROM (
    SELECT p.case_ref, p.sibling_ref, pg_catalog.string_agg(DISTINCT p.known, ', ') AS known,
        pg_catalog.min(p.recorded_at) AS known_since
    FROM casework.sibling AS p
    WHERE p.relation NOT IN ('cousin', 'other')
    GROUP BY p.case_ref, p.sibling_ref
) AS s
JOIN casework.movement AS m ON m.case_ref OPERATOR(repatriation.=) s.case_ref
JOIN casework.child_case AS c ON c.case_ref OPERATOR(repatriation.=) s.sibling_ref
    AND c.duplicate_of IS NULL AND c.closure_reason IS DISTINCT FROM 'death';
COMMENT ON VIEW casework.sibling_journey IS 'Each movement of a child beside each sibling with a case of its own, as far as the caller may see both: what the guard looks at when a child departs (safeguard 15, General Comment 6, paragraph 40).';
COMMENT ON COLUMN casework.sibling_journey.case_ref IS 'The case of the child who moves.';
COMMENT ON COLUMN casework.sibling_journey.movement_id IS 'Its movement.';
COMMENT ON COLUMN casework.sibling_journey.sibling_ref IS 'The sibling''s case.';
COMMENT ON COLUMN casework.sibling_journey.known IS 'How the register knows that they are siblings: declared, derived, linked.';
COMMENT ON COLUMN casework.sibling_journey.known_since IS 'Since when.';
COMMENT ON COLUMN casework.sibling_journey.is_there IS 'Whether the sibling is in the State that the movement leaves; NULL: not known.';
COMMENT ON COLUMN casework.sibling_journey.travels IS 'Whether the sibling departed for the same State, or its travel there is authorised and not suspended.';
COMMENT ON COLUMN casework.sibling_journey.set_apart_at IS 'First decision of a determination, in either case, by which the two live apart: the one that the link to the other child names, while it is not under review or reopened; NULL: none.';
