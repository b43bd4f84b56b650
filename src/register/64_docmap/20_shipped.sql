-- The profiles that come with the extension, as ordinary rows.
INSERT INTO casework.docmap_use (docmap_profile, priority, reason)
SELECT s.docmap_profile, 50 - 10 * s.rank, 'Came with the extension: a public vocabulary.' FROM repatriation.docmap_shipped() AS s;
INSERT INTO casework.docmap_profile (docmap_profile, version, title, issuer, root_name, root_namespace, identities, definition)
SELECT s.docmap_profile, s.version, t.title, t.issuer::repatriation.country_code, l.words[2], l.words[3],
    ARRAY(SELECT i.words[2] FROM repatriation.docmap_statements(s.definition) AS i WHERE i.words[1] = 'identity' ORDER BY i.line),
    s.definition
FROM repatriation.docmap_shipped() AS s
CROSS JOIN LATERAL repatriation.docmap_statements(s.definition) AS l
JOIN (VALUES ('niem-core', NULL, 'NIEM core, versions 2, 3, 5 and 6: a person in a message of any kind'),
             ('hl7-fhir', NULL, 'HL7 FHIR: Patient, RelatedPerson or Person, alone or in a bundle'),
             ('ech-0044', 'CHE', 'eCH-0044 and eCH-0011: a person, also within eCH-0045 and other messages'),
             ('eidas', NULL, 'eIDAS: SAML attributes of a natural person')) AS t (docmap_profile, issuer, title)
    ON t.docmap_profile = s.docmap_profile
WHERE l.words[1] = 'root';
INSERT INTO casework.docmap_namespace (docmap_profile, version, prefix, pattern)
SELECT s.docmap_profile, s.version, l.words[2], l.words[3] FROM repatriation.docmap_shipped() AS s, LATERAL repatriation.docmap_statements(s.definition) AS l WHERE l.words[1] = 'namespace';
INSERT INTO casework.docmap_field (docmap_profile, version, position, part_of, is_group, target, path, transform, is_required, is_multiple, max_length)
SELECT s.docmap_profile, s.version, l.words[2]::integer, NULLIF(l.words[3], '0')::integer, g.is_group, l.words[4], NULLIF(l.words[5], ''),
    CASE WHEN g.is_group THEN 'trim' ELSE l.words[6] END, g.flags LIKE '%r%', g.flags LIKE '%m%',
    CASE WHEN g.is_group THEN 0 ELSE l.words[8]::integer END
FROM repatriation.docmap_shipped() AS s, LATERAL repatriation.docmap_statements(s.definition) AS l,
    LATERAL (SELECT l.words[1] = 'group', CASE WHEN l.words[1] = 'group' THEN l.words[6] ELSE l.words[7] END) AS g (is_group, flags)
WHERE l.words[1] IN ('group', 'field');
INSERT INTO casework.docmap_code (docmap_profile, version, list, source, target)
SELECT s.docmap_profile, s.version, l.words[2], l.words[3], l.words[4] FROM repatriation.docmap_shipped() AS s, LATERAL repatriation.docmap_statements(s.definition) AS l WHERE l.words[1] = 'code';
UPDATE casework.docmap_profile SET status = 'published', published_at = pg_catalog.now();
