-- Takes one paper in. Variables: child (reference), paper (base64 of the document),
-- source (who handed it in), received (when).
-- What a paper says is stored as a claim; it changes no record by itself.
INSERT INTO casework.document_claim (case_ref, person_id, kind, issuer, document_number, zone, birth, sex,
    nationality, expires, check_state, content_digest, parsed, source, received_at)
SELECT p.case_ref, p.person_id, d.says #>> '{document,kind}', (d.says #>> '{document,issuer,country}')::country_code,
    d.says #>> '{document,number}', z.zone,
    (d.says #>> '{subject,birth,date,value}'
        || CASE WHEN (d.says #> '{subject,birth,date,estimated}')::boolean THEN '~' ELSE '' END)::partial_date,
    d.says #>> '{subject,sex}', (d.says #>> '{subject,nationalities,0,country}')::country_code,
    (d.says #>> '{document,expires}')::partial_date,
    -- One digit that disagrees makes the zone "bad"; papers without a zone have none.
    (SELECT CASE WHEN bool_or(c.state = 'bad') THEN 'bad' WHEN bool_or(c.state = 'ok') THEN 'ok' ELSE 'absent' END
     FROM mrz_checks(z.zone) AS c),
    sha256(o.original), d.says, :'source', :'received'
FROM casework.person AS p
CROSS JOIN (SELECT decode(:'paper', 'base64')) AS o (original)
CROSS JOIN LATERAL consular_parse(o.original) AS d (says)
CROSS JOIN LATERAL (SELECT (d.says #>> '{mrz,0}')::mrz) AS z (zone)
WHERE p.case_ref = :'child' AND p.is_subject
RETURNING kind AS paper, birth, check_state, ARRAY(SELECT f ->> 'code' FROM jsonb_array_elements(parsed -> 'findings') AS f) AS findings;
