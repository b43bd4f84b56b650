CREATE FUNCTION repatriation.consular_claims(says pg_catalog.jsonb, as_of pg_catalog.date)
RETURNS TABLE ("position" pg_catalog.text, relation pg_catalog.text, kind pg_catalog.text, issuer repatriation.country_code,
    document_number pg_catalog.text, zone repatriation.mrz, birth repatriation.partial_date, sex pg_catalog.text,
    nationality repatriation.country_code, expires repatriation.partial_date, check_state pg_catalog.text)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 2
BEGIN ATOMIC
-- What stands as {"printed": ...} was no value of its kind: the path finds strings alone.
SELECT p.position, p.relation,
    coalesce(pg_catalog.jsonb_path_query_first(says, '$.document.kind ? (@.type() == "string")') #>> '{}', 'other'),
    (pg_catalog.jsonb_path_query_first(says, '$.document.issuer.country ? (@.type() == "string")') #>> '{}')::repatriation.country_code,
    pg_catalog.jsonb_path_query_first(says, '$.document.number ? (@.type() == "string")') #>> '{}',
    z.zone,
    coalesce((pg_catalog.jsonb_path_query_first(p.person, '$.birth.date.value ? (@.type() == "string")') #>> '{}'
            || CASE pg_catalog.jsonb_path_query_first(p.person, '$.birth.date.estimated') WHEN 'true' THEN '~' ELSE '' END)
            ::repatriation.partial_date,
        repatriation.mrz_birth_date(z.zone, as_of)),
    pg_catalog.jsonb_path_query_first(p.person, '$.sex ? (@.type() == "string")') #>> '{}',
    (pg_catalog.jsonb_path_query_first(p.person, '$.nationalities[*].country ? (@.type() == "string")') #>> '{}')::repatriation.country_code,
    coalesce((pg_catalog.jsonb_path_query_first(says, '$.document.expires ? (@.type() == "string")') #>> '{}')::repatriation.partial_date,
        repatriation.mrz_expiry_date(z.zone, as_of)),
    CASE repatriation.mrz_valid(z.zone) WHEN true THEN 'ok' WHEN false THEN 'bad' ELSE 'absent' END
FROM (
    SELECT 0 AS n, 'subject' AS "position", NULL::pg_catalog.text AS relation, says -> 'subject' AS person,
        pg_catalog.jsonb_path_query_first(says, '$.mrz[*] ? (@.type() == "string")') #>> '{}' AS zone
    UNION ALL
    SELECT r.n, 'relation[' || r.n || ']',
        coalesce(pg_catalog.jsonb_path_query_first(r.relation, '$.role ? (@.type() == "string")') #>> '{}', 'other'),
        r.relation -> 'person', NULL
    FROM pg_catalog.jsonb_array_elements(says -> 'relations') WITH ORDINALITY AS r (relation, n)
    WHERE r.relation ? 'person'
) AS p
CROSS JOIN LATERAL (SELECT p.zone::repatriation.mrz AS zone) AS z
ORDER BY p.n;
END;
COMMENT ON FUNCTION repatriation.consular_claims(pg_catalog.jsonb, pg_catalog.date) IS
    'What a document that consular_parse() read claims, a row for each person in it: first the subject, with the zone, then the relations. position: part of the document. relation: what the person is to the subject, NULL for the subject. A value that is none of its kind is NULL. Birth and expiry come from the zone, as of as_of, where nothing is printed. check_state: digits of the zone ok, bad or absent.';
