-- Takes one paper in. Variables: child (reference), paper (base64 of the document),
-- source (who handed it in), received (when).
-- What a paper says is stored as claims; it changes no record by itself.
SELECT casework.receive_document(:'child', decode(:'paper', 'base64'), :'source', :'received') AS document \gset
SELECT d.kind AS paper, c.birth, c.check_state,
    ARRAY(SELECT f.code FROM casework.document_finding AS f WHERE f.case_ref = d.case_ref AND f.document_id = d.document_id
          ORDER BY f.document_finding_id) AS findings
FROM casework.document AS d JOIN casework.document_claim AS c USING (case_ref, document_id)
WHERE d.case_ref = :'child' AND d.document_id = :document AND c.relation IS NULL;
