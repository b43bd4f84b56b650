-- A ministry adds a layout by INSERTs alone; a second person approves it; its samples hold; then it never changes.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set ON_ERROR_ROLLBACK on
\set VERBOSITY terse
BEGIN;
\i :register
INSERT INTO casework.docmap_use (docmap_profile, reason) VALUES ('utopia-civil', 'Civil registry of Utopia');
INSERT INTO casework.docmap_profile (docmap_profile, version, title, issuer, kind, root_name, root_namespace, made_by)
    VALUES ('utopia-civil', 1, 'Extract of the register of births', 'UTO', 'birth-certificate', 'extract', 'urn:utopia:civil:*', 1);
INSERT INTO casework.docmap_namespace VALUES ('utopia-civil', 1, 'u', 'urn:utopia:civil:*');
INSERT INTO casework.docmap_field (docmap_profile, version, position, part_of, is_group, target, path, transform, is_required, is_multiple) VALUES
    ('utopia-civil', 1, 1, NULL, false, 'document/kind', NULL, 'const:birth-certificate', false, false),
    ('utopia-civil', 1, 2, NULL, false, 'document/number', '/u:extract/@no', 'trim', true, false),
    ('utopia-civil', 1, 3, NULL, false, 'document/issued', '/u:extract/u:date', 'date:DD.MM.YYYY', true, false),
    ('utopia-civil', 1, 4, NULL, true, 'subject/person', '/u:extract/u:child', 'trim', true, false),
    ('utopia-civil', 1, 5, 4, true, 'subject/person/name', '.', 'trim', true, false),
    ('utopia-civil', 1, 6, 5, false, 'subject/person/name/@type', NULL, 'const:official', false, false),
    ('utopia-civil', 1, 7, 5, false, 'subject/person/name/family', 'u:last', 'trim', true, false),
    ('utopia-civil', 1, 8, 5, false, 'subject/person/name/given', 'u:first', 'split:,', true, false),
    ('utopia-civil', 1, 9, 4, false, 'subject/person/sex', 'u:sex/@code', 'code:sex', false, false),
    ('utopia-civil', 1, 10, 4, false, 'subject/person/birth/date', 'u:born', 'date:YYYYMMDD', true, false),
    ('utopia-civil', 1, 11, 4, false, 'subject/person/birth/place', 'u:born/@at', 'upper', false, false),
    ('utopia-civil', 1, 12, NULL, true, 'relation', '/u:extract/u:parent', 'trim', false, true),
    ('utopia-civil', 1, 13, 12, false, 'relation/@role', '@is', 'code:parent', true, false),
    ('utopia-civil', 1, 14, 12, false, 'relation/person/name/full', '.', 'trim', false, false);
INSERT INTO casework.docmap_code VALUES ('utopia-civil', 1, 'sex', 'w', 'F'), ('utopia-civil', 1, 'sex', 'm', 'M'),
    ('utopia-civil', 1, 'parent', 'ma', 'mother'), ('utopia-civil', 1, 'parent', 'pa', 'father');
CREATE FUNCTION pg_temp.extract(body text) RETURNS bytea LANGUAGE sql AS $$
    SELECT convert_to('<x:extract xmlns:x="urn:utopia:civil:2026" no="B 17"><x:date>03.02.2026</x:date>' || body || '</x:extract>', 'UTF8')
$$;
SELECT pg_temp.extract('<x:child><x:first>Liora,Sanne</x:first><x:last>Morvande</x:last><x:sex code="w"/><x:born at="Zenith">20110914</x:born></x:child>
<x:parent is="ma">Ada Morvande</x:parent><x:parent is="oma">Eva Morvande</x:parent>') AS sample \gset
-- A draft reads nothing; its text can be tried.
SELECT consular_parse(:'sample')->'profile' AS none;
SELECT consular_parse(:'sample', 'utopia-civil');
SELECT jsonb_pretty(docmap_parse(:'sample', casework.docmap_definition('utopia-civil', 1)));
-- Samples are read as they are entered, and again with every change.
INSERT INTO casework.docmap_approval VALUES ('utopia-civil', 1, 2);
INSERT INTO casework.docmap_test (docmap_profile, version, name, document, expected)
    VALUES ('utopia-civil', 1, 'liora', :'sample', '{"document": {"number": "B 17"}, "subject": {"sex": "F", "birth": {"date": {"value": "2011-09-14"}}}}') RETURNING result;
UPDATE casework.docmap_code SET target = 'X' WHERE docmap_profile = 'utopia-civil' AND list = 'sex' AND source = 'w';
SELECT name, result FROM casework.docmap_test;
INSERT INTO casework.docmap_approval VALUES ('utopia-civil', 1, 2);
UPDATE casework.docmap_code SET target = 'F' WHERE docmap_profile = 'utopia-civil' AND list = 'sex' AND source = 'w';
SELECT name, result FROM casework.docmap_test;
-- Approved by its maker, or published without approval: no. By a second person: it is used from then on.
INSERT INTO casework.docmap_approval VALUES ('utopia-civil', 1, 1);
UPDATE casework.docmap_profile SET status = 'published' WHERE docmap_profile = 'utopia-civil';
INSERT INTO casework.docmap_approval VALUES ('utopia-civil', 1, 2);
SELECT consular_parse(:'sample') = docmap_parse(:'sample', casework.docmap_definition('utopia-civil', 1)) AS same, consular_parse(:'sample')->'profile' AS profile;
-- The same keys as any other document gives.
SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(consular_parse(:'sample')) AS k;
SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(consular_parse('<consularDocument xmlns="urn:repatriation:consular-document:1" version="1"><document><kind>visa</kind></document><subject><person/></subject></consularDocument>')) AS k;
-- In use it never changes, nor goes; its approval neither.
UPDATE casework.docmap_profile SET title = 'Other' WHERE docmap_profile = 'utopia-civil';
UPDATE casework.docmap_field SET path = 'u:other' WHERE docmap_profile = 'utopia-civil' AND position = 7;
INSERT INTO casework.docmap_code VALUES ('utopia-civil', 1, 'sex', 'x', 'X');
INSERT INTO casework.docmap_namespace VALUES ('utopia-civil', 1, 'v', 'urn:v');
UPDATE casework.docmap_approval SET approved_by = 3;
DELETE FROM casework.docmap_profile;
TRUNCATE casework.docmap_field CASCADE;
UPDATE casework.docmap_profile SET status = 'draft' WHERE docmap_profile = 'niem-core';
-- Nobody passes a text of his own off as one that came with the extension.
INSERT INTO casework.docmap_use (docmap_profile, reason) VALUES ('forged', 'x');
INSERT INTO casework.docmap_profile (docmap_profile, version, title, status, published_at, definition)
    SELECT 'forged', 1, 'x', 'published', now(), definition FROM docmap_shipped() WHERE docmap_profile = 'eidas';
-- A new version may be drafted beside it; what is not whole is not published. Switched off, a profile reads nothing.
INSERT INTO casework.docmap_profile (docmap_profile, version, title, root_name, made_by) VALUES ('utopia-civil', 2, 'Next', 'extract', 1);
INSERT INTO casework.docmap_field (docmap_profile, version, position, target, path) VALUES ('utopia-civil', 2, 1, 'document/number', '/w:extract/@no');
INSERT INTO casework.docmap_test (docmap_profile, version, name, document, expected) VALUES ('utopia-civil', 2, 'liora', :'sample', '{}') RETURNING result;
INSERT INTO casework.docmap_approval VALUES ('utopia-civil', 2, 2);
SELECT consular_parse(:'sample')->'profile' AS profile;
UPDATE casework.docmap_use SET is_enabled = false, reason = 'Recalled' WHERE docmap_profile = 'utopia-civil';
SELECT consular_parse(:'sample')->'profile' AS none;
UPDATE casework.docmap_use SET is_enabled = false;
SELECT consular_parse('<Patient xmlns="http://hl7.org/fhir"/>')->'findings' AS nothing_in_use;
SELECT consular_parse('<Patient xmlns="http://hl7.org/fhir">');
SELECT repatriation.verify_register();
ROLLBACK;
