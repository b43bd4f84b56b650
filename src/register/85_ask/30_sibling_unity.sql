-- Across cases, which the facts of one case cannot see: one child travels, and a
-- sibling at the same place does not.
CREATE FUNCTION casework.sibling_unity()
RETURNS TABLE (case_ref repatriation.case_ref, sibling_ref repatriation.case_ref, known text, movement_id bigint,
    movement_state text, travel_on date, known_before boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT t.case_ref, t.sibling_ref, t.known, t.movement_id, t.state, (t.travel_at AT TIME ZONE z.zone)::date,
    t.known_since <= t.travel_at
FROM (
    SELECT s.case_ref, s.sibling_ref, pg_catalog.string_agg(DISTINCT s.known, ', ') AS known,
        pg_catalog.min(s.recorded_at) AS known_since, m.movement_id, m.state, m.from_state_code, m.to_state_code,
        COALESCE(m.departed_at, m.authorised_at) AS travel_at
    FROM casework.sibling AS s
    JOIN casework.movement AS m ON m.case_ref OPERATOR(repatriation.=) s.case_ref
    WHERE m.authorised_at IS NOT NULL OR m.departed_at IS NOT NULL
    GROUP BY s.case_ref, s.sibling_ref, m.case_ref, m.movement_id
) AS t
CROSS JOIN casework.register AS z
JOIN casework.child_case AS c ON c.case_ref OPERATOR(repatriation.=) t.sibling_ref
    AND c.located_in OPERATOR(repatriation.=) t.from_state_code
-- The sibling travels to the same State as well, or has.
WHERE NOT EXISTS (
    SELECT FROM casework.movement AS o
    WHERE o.case_ref OPERATOR(repatriation.=) t.sibling_ref AND o.to_state_code OPERATOR(repatriation.=) t.to_state_code
      AND (o.authorised_at IS NOT NULL OR o.departed_at IS NOT NULL))
-- A decision says so, of this sibling.
AND NOT EXISTS (
    SELECT FROM casework.family_link AS l
    JOIN casework.person AS p ON p.person_id = l.person_id AND p.is_subject AND p.case_ref OPERATOR(repatriation.=) t.sibling_ref
    JOIN casework.determination AS d ON d.case_ref OPERATOR(repatriation.=) l.case_ref
        AND d.determination_id = l.separation_determination_id
    WHERE l.case_ref OPERATOR(repatriation.=) t.case_ref AND l.voided_at IS NULL AND d.decided_at <= t.travel_at)
ORDER BY t.case_ref, t.sibling_ref, t.movement_id;
END;
COMMENT ON FUNCTION casework.sibling_unity() IS
    'Movements that set siblings apart: travel of a child is authorised or begun, and a sibling with a case of its own, in the State it leaves, has no travel to the same State and no decided determination that the link between them names. How the pair is known, the day of travel in the register''s time zone, and whether the register knew of the pair before. Reads with the caller''s rights, so it tells only pairs of cases that the caller may see.';
REVOKE ALL ON FUNCTION casework.sibling_unity() FROM PUBLIC;
