-- Safeguard 2: words that the Bali Conclusions suggest to refrain from are found, whatever their spelling.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Found: the two terms, with s and z, inflected, in the languages of the list.
SELECT words, repatriation.stigmatising_terms(words) FROM unnest(ARRAY['The radicalisation of the boy', 'DE-RADICALIZATION programme', 'He was deradicalised', 'self-radicalizing',
    'La déradicalisation du mineur', 'un enfant radicalisé', 'jóvenes en proceso de desradicalización', 'se radicalizó', 'program deradikalisasi', 'anak yang teradikalisasi',
    'Программа дерадикализации', 'радикализованный', 'РАДИКАЛИЗАЦИЯ', 'برنامج نزع التطرف', 'وبنزع  التَّطَرُّف', 'الردكلة']) AS words;
-- Found through what hides it: accents apart or composed, soft hyphens, invisible and wide characters.
SELECT repatriation.stigmatising_terms(words) <> '{}' AS found FROM unnest(ARRAY[U&'radi\00ADcali\200Bzed', U&'de\0301radicalisation', U&'\FF32adicalised']) AS words;
-- Not found: other words, however near, and letters of two scripts in one word.
SELECT words, repatriation.stigmatising_terms(words) FROM unnest(ARRAY['a radical change', 'radicalism', 'radicals', 'le radicalisme', 'radikalisme', 'радикализм', 'радикал',
    'violent extremism', 'التطرف العنيف', 'unradicalised', 'eradication', '', ' ', 'adicalization', U&'r\0430dicalised']) AS words;
SELECT repatriation.stigmatising_terms(NULL) IS NULL AS none;
-- A ministry's own terms and titles; a title covers what stands within it, and no more.
SELECT repatriation.stigmatising_terms(words, ARRAY['lion cub', NULL, '!'], ARRAY['Centre for Deradicalization', 'Lion Cub Scouts'])
FROM unnest(ARRAY['the Lion-Cubs', 'a lion and cub', 'Lion Cub Scouts of Utopia', 'the CENTRE for deradicalization, for deradicalization', 'Centre for Deradicalizations', 'a lionx cub']) AS words;
-- The list: every stem finds itself.
SELECT script, count(*) AS stems, count(*) FILTER (WHERE repatriation.stigmatising_terms(stem) <> ARRAY[stem]) AS unfound FROM repatriation.wording_catalogue() GROUP BY script ORDER BY script;

-- Refuses: a label of a code.
INSERT INTO casework.code_system (code_system, version, title) VALUES ('exit_mode', 2, 'x');
INSERT INTO casework.code (code_system, version, code, position, origin) VALUES ('exit_mode', 2, 'formal_programme', 1, 'N');
SELECT * FROM pg_temp.attempt(NULL, $$INSERT INTO casework.code_label VALUES ('exit_mode', 2, 'formal_programme', 'en', 'Deradicalisation programme')$$);
SELECT * FROM pg_temp.attempt(NULL, $$INSERT INTO casework.code_label VALUES ('exit_mode', 2, 'formal_programme', 'en', 'Formal programme')$$);
SELECT * FROM pg_temp.attempt(NULL, $$UPDATE casework.code_label SET label = 'Radikalisasi' WHERE version = 2$$);

-- Where they stand in a child's record: in free text, and not within a title.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT count(*) FROM casework.wording;
UPDATE casework.determination_element SET statement = 'Radicalised by an uncle; radicalised online.' WHERE case_ref = :'ref' AND element = 'views';
UPDATE casework.assessment SET needs = 'Seen by the Deputy for Prevention, Protection, and Deradicalization.' WHERE case_ref = :'ref' AND kind = 'psychosocial';
INSERT INTO casework.victimisation (case_ref, kind, source, place) VALUES (:'ref', 'recruitment', 'the child', 'Radicalisation camp');
SELECT table_name, column_name, terms FROM casework.wording WHERE case_ref = :'ref' ORDER BY 1, 2;
INSERT INTO casework.term (kind, words, reason) VALUES ('allowed', 'Radicalisation Camp', 'Name of a place.'), ('term', 'uncle', 'Test.');
SELECT table_name, column_name, terms FROM casework.wording WHERE case_ref = :'ref' ORDER BY 1, 2;
UPDATE casework.term SET withdrawn_at = now() WHERE reason = 'Test.';
SELECT table_name, column_name, terms FROM casework.wording WHERE case_ref = :'ref' ORDER BY 1, 2;
SELECT * FROM pg_temp.attempt(NULL, $$DELETE FROM casework.term$$);
-- The report leaves out no column of words of a case table but those of names.
SELECT a.attrelid::regclass, a.attname FROM repatriation.guarded_tables() AS g JOIN pg_attribute AS a ON a.attrelid = ('casework.' || g.table_name)::regclass
WHERE a.attnum > 0 AND a.atttypid = 'text'::regtype AND NOT EXISTS (SELECT FROM pg_depend AS d JOIN pg_rewrite AS r ON r.oid = d.objid
    WHERE r.ev_class = 'casework.wording'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum) ORDER BY 1, a.attnum;
-- Who reads the report reads it with the own rights.
CREATE ROLE regress_reader;
GRANT USAGE ON SCHEMA casework, repatriation TO regress_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA casework TO regress_reader;
SET LOCAL ROLE regress_reader;
SELECT count(*) FROM casework.wording;
ROLLBACK;
