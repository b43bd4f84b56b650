-- Where papers and the record, or two papers, cannot both be right. Unknown
-- conflicts with nothing; dates conflict when no day satisfies both.
CREATE VIEW casework.document_conflict WITH (security_barrier, security_invoker) AS
WITH claim AS (
    SELECT d.case_ref, d.document_claim_id, d.person_id, d.birth, d.sex, d.nationality, d.check_state, d.verdict, d.relation
    FROM casework.document_claim AS d WHERE d.verdict <> 'rejected'
), pair AS (
    SELECT a.case_ref, a.document_claim_id, b.document_claim_id AS other_claim_id, a.person_id,
        CASE WHEN a.verdict = 'confirmed' AND b.verdict = 'confirmed' THEN 'confirmed' ELSE 'unconfirmed' END AS verdict,
        a.birth AS birth_a, b.birth AS birth_b, a.sex AS sex_a, b.sex AS sex_b, a.nationality AS nationality_a, b.nationality AS nationality_b
    FROM claim AS a
    JOIN claim AS b ON b.case_ref OPERATOR(repatriation.=) a.case_ref AND b.person_id = a.person_id AND b.document_claim_id > a.document_claim_id
)
SELECT c.case_ref, c.document_claim_id, c.person_id, 'record'::text AS against, NULL::bigint AS other_claim_id, f.field, f.claimed, f.known, c.verdict,
    c.verdict = 'unconfirmed' AND (f.field = 'parent' OR coalesce(p.is_subject, false)) AS holds
FROM claim AS c
LEFT JOIN casework.person AS p ON p.person_id = c.person_id
CROSS JOIN LATERAL (
    SELECT 'birth'::text AS field, c.birth::text AS claimed, p.birth::text AS known
    WHERE NOT (c.birth OPERATOR(repatriation.&&) p.birth)
    UNION ALL
    SELECT 'sex', c.sex, p.sex WHERE (c.sex, p.sex) IN (('M', 'F'), ('F', 'M'))
    UNION ALL
    SELECT 'nationality', c.nationality::text, (
        SELECT pg_catalog.string_agg(n.state_code::text, ' ' ORDER BY n.state_code::text) FROM casework.nationality_claim AS n
        WHERE n.case_ref OPERATOR(repatriation.=) c.case_ref AND n.decision = 'confirmed' AND n.voided_at IS NULL)
    WHERE p.is_subject AND EXISTS (SELECT FROM casework.nationality_claim AS n
            WHERE n.case_ref OPERATOR(repatriation.=) c.case_ref AND n.decision = 'confirmed' AND n.voided_at IS NULL)
        AND NOT EXISTS (SELECT FROM casework.nationality_claim AS n
            WHERE n.case_ref OPERATOR(repatriation.=) c.case_ref AND n.decision = 'confirmed' AND n.voided_at IS NULL
            AND n.state_code OPERATOR(repatriation.=) c.nationality)
        AND c.nationality IS NOT NULL
    UNION ALL
    SELECT 'check_digits', 'bad', NULL WHERE c.check_state = 'bad'
    UNION ALL
    -- A parent whom the paper names, and who can be none of the parents on record.
    SELECT 'parent', c.relation || coalesce(' born ' || c.birth::text, ''), c.relation || coalesce(' born ' || pg_catalog.min(k.birth::text), '')
    FROM casework.family_link AS l JOIN casework.person AS k ON k.person_id = l.person_id
    WHERE l.case_ref OPERATOR(repatriation.=) c.case_ref AND l.voided_at IS NULL AND l.relation = c.relation
        AND c.relation IN ('mother', 'father')
    HAVING pg_catalog.bool_and(coalesce(NOT (c.birth OPERATOR(repatriation.&&) k.birth), false)
        OR coalesce(k.person_id <> c.person_id, false))
) AS f
UNION ALL
SELECT p.case_ref, p.document_claim_id, p.person_id, 'document', p.other_claim_id, f.field, f.claimed, f.known, p.verdict, false
FROM pair AS p
CROSS JOIN LATERAL (
    SELECT 'birth'::text AS field, p.birth_a::text AS claimed, p.birth_b::text AS known
    WHERE NOT (p.birth_a OPERATOR(repatriation.&&) p.birth_b)
    UNION ALL
    SELECT 'sex', p.sex_a, p.sex_b WHERE (p.sex_a, p.sex_b) IN (('M', 'F'), ('F', 'M'))
    UNION ALL
    SELECT 'nationality', p.nationality_a::text, p.nationality_b::text WHERE p.nationality_a OPERATOR(repatriation.<>) p.nationality_b
) AS f;
COMMENT ON VIEW casework.document_conflict IS 'Where a claim that was not rejected cannot be right together with the record, or with another claim about the same person. A list of questions to a person, who confirms or rejects with reasons (safeguard 32); none of them lowers a child''s protection.';
COMMENT ON COLUMN casework.document_conflict.case_ref IS 'The case.';
COMMENT ON COLUMN casework.document_conflict.document_claim_id IS 'References document_claim.';
COMMENT ON COLUMN casework.document_conflict.person_id IS 'References person: whom it is about; NULL: somebody whom a document names.';
COMMENT ON COLUMN casework.document_conflict.against IS 'record, or document: another claim.';
COMMENT ON COLUMN casework.document_conflict.other_claim_id IS 'References document_claim: the other claim; NULL against the record.';
COMMENT ON COLUMN casework.document_conflict.field IS 'birth, sex, nationality, parent, or check_digits: those of the zone do not agree with it.';
COMMENT ON COLUMN casework.document_conflict.claimed IS 'What the claim says.';
COMMENT ON COLUMN casework.document_conflict.known IS 'What the record, or the other claim, says.';
COMMENT ON COLUMN casework.document_conflict.verdict IS 'unconfirmed: somebody has to decide. confirmed: somebody confirmed the claim (between two claims: both), and the conflict stands.';
COMMENT ON COLUMN casework.document_conflict.holds IS 'Whether the record of the child, and the steps that safeguard 32 guards, wait for a verdict on the claim: a claim that nobody decided on, about the child or a parent, against the record.';
