CREATE FUNCTION casework.family_of(ref repatriation.case_ref)
RETURNS TABLE (person_id bigint, sibling_ref repatriation.case_ref, relation text, known text, evidence_level text,
    vital_status text, located_in repatriation.country_code, whereabouts text, family_group_id bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT l.person_id, NULL::repatriation.case_ref AS sibling_ref, l.relation, 'linked' AS known, l.evidence_level, l.vital_status,
    l.located_in, l.whereabouts, NULL::bigint AS family_group_id
FROM casework.family_link AS l
WHERE l.case_ref OPERATOR(repatriation.=) family_of.ref AND l.voided_at IS NULL
UNION ALL
-- A sibling with a case of its own: where that case says, and alive as the link to it says.
SELECT p.person_id, s.sibling_ref, s.relation, s.known, s.evidence_level,
    COALESCE((SELECT l.vital_status FROM casework.family_link AS l
              WHERE l.case_ref OPERATOR(repatriation.=) s.case_ref AND l.person_id = p.person_id AND l.voided_at IS NULL
              ORDER BY l.recorded_at DESC, l.family_link_id DESC LIMIT 1), 'unknown') AS vital_status,
    c.located_in, NULL::text AS whereabouts, s.family_group_id
FROM casework.sibling AS s
JOIN casework.child_case AS c ON c.case_ref OPERATOR(repatriation.=) s.sibling_ref
LEFT JOIN casework.person AS p ON p.case_ref OPERATOR(repatriation.=) s.sibling_ref AND p.is_subject
WHERE s.case_ref OPERATOR(repatriation.=) family_of.ref
ORDER BY 4, 3, 1, 2;
END;
COMMENT ON FUNCTION casework.family_of(repatriation.case_ref) IS
    'The family of a case''s child: every person linked to it, and every sibling who has a case of its own, declared in a family group or derived from a shared parent, with how it is known, how well, whether alive, where, and the group. Reads with the caller''s rights: of a sibling whose case the caller may not see, nothing is returned.';
REVOKE ALL ON FUNCTION casework.family_of(repatriation.case_ref) FROM PUBLIC;
