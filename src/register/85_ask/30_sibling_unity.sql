-- Across cases, which the facts of one case cannot see: one child travels, and a
-- sibling at the same place does not.
CREATE FUNCTION casework.sibling_unity()
RETURNS TABLE (case_ref repatriation.case_ref, sibling_ref repatriation.case_ref, known text, movement_id bigint,
    movement_state text, travel_on date, known_before boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT j.case_ref, j.sibling_ref, j.known, j.movement_id, m.state,
    (COALESCE(m.departed_at, m.authorised_at) AT TIME ZONE z.zone)::date,
    j.known_since <= COALESCE(m.departed_at, m.authorised_at)
FROM casework.sibling_journey AS j
JOIN casework.movement AS m ON m.case_ref OPERATOR(repatriation.=) j.case_ref AND m.movement_id = j.movement_id
CROSS JOIN casework.register AS z
WHERE COALESCE(m.departed_at, m.authorised_at) IS NOT NULL AND j.is_there AND NOT j.travels
  AND (j.set_apart_at IS NULL OR j.set_apart_at > COALESCE(m.departed_at, m.authorised_at))
ORDER BY j.case_ref, j.sibling_ref, j.movement_id;
END;
COMMENT ON FUNCTION casework.sibling_unity() IS
    'Movements that set siblings apart: travel of a child is authorised or begun, and a sibling with a case of its own, in the State it leaves, has no travel to the same State and no decided determination that the link between them names. How the pair is known, the day of travel in the register''s time zone, and whether the register knew of the pair before. Reads with the caller''s rights, so it tells only pairs of cases that the caller may see.';
REVOKE ALL ON FUNCTION casework.sibling_unity() FROM PUBLIC;
