-- Documents come in. A paper changes nothing but the list of what papers say.
CREATE FUNCTION casework.receive_documents(refs repatriation.case_ref[], documents bytea[], sources text[], received_at timestamptz[])
RETURNS TABLE (n bigint, document_id bigint, is_new boolean)
LANGUAGE sql VOLATILE
BEGIN ATOMIC
WITH paper AS MATERIALIZED (
    SELECT p.n, p.case_ref, p.source, coalesce(p.received_at, pg_catalog.now()) AS received_at,
        pg_catalog.length(p.document) AS size, pg_catalog.sha256(p.document) AS digest, repatriation.consular_parse(p.document) AS says
    FROM ROWS FROM (pg_catalog.unnest(refs), pg_catalog.unnest(documents), pg_catalog.unnest(sources), pg_catalog.unnest(receive_documents.received_at))
        WITH ORDINALITY AS p (case_ref, document, source, received_at, n)
), first AS (
    SELECT p.n, p.case_ref, p.source, p.received_at, p.size, p.digest, p.says,
        pg_catalog.row_number() OVER (PARTITION BY p.case_ref, p.digest ORDER BY p.n) AS time
    FROM paper AS p
), stored AS (
    INSERT INTO casework.document (case_ref, kind, sender_reference, content_digest, content_size, parsed, source, received_at)
    SELECT f.case_ref, coalesce(pg_catalog.jsonb_path_query_first(f.says, '$.document.kind ? (@.type() == "string")') #>> '{}', 'other'),
        pg_catalog.jsonb_path_query_first(f.says, '$.id ? (@.type() == "string")') #>> '{}',
        f.digest, f.size, f.says, f.source, f.received_at
    FROM first AS f WHERE f.time = 1
    ORDER BY f.n
    ON CONFLICT (case_ref, content_digest) DO NOTHING
    RETURNING document.case_ref, document.document_id, document.content_digest, document.parsed, document.received_at, document.source
), found AS (
    INSERT INTO casework.document_finding (case_ref, document_id, code, path, line)
    SELECT s.case_ref, s.document_id, e.finding ->> 'code', e.finding ->> 'path', (e.finding ->> 'line')::integer
    FROM stored AS s CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(s.parsed -> 'findings') WITH ORDINALITY AS e (finding, n)
    ORDER BY s.document_id, e.n
), announced AS (
    INSERT INTO casework.document_attachment (case_ref, document_id, name, media_type, announced_size, announced_digest)
    SELECT s.case_ref, s.document_id, coalesce(pg_catalog.jsonb_path_query_first(e.attachment, '$.name ? (@.type() == "string")') #>> '{}', ''),
        pg_catalog.jsonb_path_query_first(e.attachment, '$.mediaType ? (@.type() == "string")') #>> '{}',
        (pg_catalog.jsonb_path_query_first(e.attachment, '$.size ? (@.type() == "number")') #>> '{}')::bigint,
        pg_catalog.decode(pg_catalog.jsonb_path_query_first(e.attachment, '$.sha256 ? (@.type() == "string")') #>> '{}', 'hex')
    FROM stored AS s CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(s.parsed -> 'attachments') WITH ORDINALITY AS e (attachment, n)
    ORDER BY s.document_id, e.n
), claimed AS (
    INSERT INTO casework.document_claim (case_ref, person_id, document_id, position, relation, kind, issuer, document_number, zone,
        birth, sex, nationality, expires, check_state, source, received_at)
    SELECT s.case_ref, CASE WHEN c.relation IS NULL THEN p.person_id END, s.document_id, c."position", c.relation, c.kind, c.issuer,
        c.document_number, c.zone, c.birth, c.sex, c.nationality, c.expires, c.check_state, s.source, s.received_at
    FROM stored AS s
    LEFT JOIN casework.person AS p ON p.case_ref OPERATOR(repatriation.=) s.case_ref AND p.is_subject
    CROSS JOIN LATERAL repatriation.consular_claims(s.parsed, (s.received_at AT TIME ZONE 'UTC')::date) AS c
)
SELECT f.n, coalesce(s.document_id, d.document_id), s.document_id IS NOT NULL AND f.time = 1
FROM first AS f
LEFT JOIN stored AS s ON s.case_ref OPERATOR(repatriation.=) f.case_ref AND s.content_digest = f.digest
LEFT JOIN casework.document AS d ON d.case_ref OPERATOR(repatriation.=) f.case_ref AND d.content_digest = f.digest
ORDER BY f.n;
END;
COMMENT ON FUNCTION casework.receive_documents(repatriation.case_ref[], bytea[], text[], timestamptz[]) IS
    'Receive documents, one for each element of the arrays, in one statement: all are stored, or an error stores none. n: the element. document_id: its document. is_new: false where the case has these bytes already, and nothing was stored. Arguments and errors as for casework.receive_document().';
REVOKE ALL ON FUNCTION casework.receive_documents(repatriation.case_ref[], bytea[], text[], timestamptz[]) FROM PUBLIC;

CREATE FUNCTION casework.receive_document(ref repatriation.case_ref, document bytea, source text, received_at timestamptz DEFAULT NULL)
RETURNS bigint LANGUAGE sql VOLATILE
BEGIN ATOMIC
SELECT r.document_id FROM casework.receive_documents(ARRAY[ref], ARRAY[document], ARRAY[source], ARRAY[received_at]) AS r;
END;
COMMENT ON FUNCTION casework.receive_document(repatriation.case_ref, bytea, text, timestamptz) IS
    'Receive a consular document for a case, and return its document_id: its digest, what the parser read and found (document, document_finding), attachments that it announces, and a claim for each person in it (document_claim): the subject is the case''s child, who the relations are a person says later. No record is changed, and a claim that nobody confirmed satisfies no safeguard (32). The same bytes are received once: the document on file is returned. source: who handed it in. received_at: NULL for now. Errors: RP110 or RP111 where repatriation.consular_parse() refuses the document, 23503 no such case.';
REVOKE ALL ON FUNCTION casework.receive_document(repatriation.case_ref, bytea, text, timestamptz) FROM PUBLIC;
