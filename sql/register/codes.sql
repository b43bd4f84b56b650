-- Lists of codes: published, fixed, and at one with the lists that the tables check.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT count(*) AS systems, count(*) FILTER (WHERE status <> 'published') AS unpublished FROM casework.code_system;
-- Every list has codes, in order, each with an English label; what is replaced is replaced by a code in force.
SELECT s.code_system FROM casework.code_system AS s WHERE NOT EXISTS (SELECT FROM casework.code AS c WHERE c.code_system = s.code_system AND c.version = s.version);
SELECT code_system, code FROM casework.code AS c
WHERE NOT EXISTS (SELECT FROM casework.code_label AS l WHERE (l.code_system, l.version, l.code, l.language) = (c.code_system, c.version, c.code, 'en'));
SELECT code_system, code, replaced_by FROM casework.code WHERE valid_until IS NOT NULL ORDER BY position;
SELECT c.code FROM casework.code AS c JOIN casework.code AS r ON (r.code_system, r.version, r.code) = (c.code_system, c.version, c.replaced_by) WHERE r.valid_until IS NOT NULL;
-- Values from Primero have their word there.
SELECT code_system, code FROM casework.code AS c
WHERE origin = 'P' AND NOT EXISTS (SELECT FROM casework.code_crosswalk AS x WHERE (x.code_system, x.version, x.code, x.target_system) = (c.code_system, c.version, c.code, 'primero'));

-- Every value that a table's list allows is a code in force of its system. A system is named as the column, or here.
CREATE TEMP VIEW checked AS
SELECT k.conrelid::regclass::text AS table_name, a.attname::text AS column_name, w.word[1] AS word
FROM pg_constraint AS k JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND k.conkey = ARRAY[a.attnum],
    LATERAL regexp_matches(pg_get_constraintdef(k.oid), '''([A-Za-z_-]+)''::text', 'g') AS w (word)
WHERE k.contype = 'c' AND k.connamespace = 'casework'::regnamespace AND pg_get_constraintdef(k.oid) LIKE '%ANY%ARRAY%';
CREATE TEMP TABLE use (table_name text, column_name text, code_system text);
INSERT INTO use VALUES ('association', 'role', 'role_in_group'), ('victimisation', 'kind', 'violation_type'), ('victimisation', 'means', 'recruitment_means'),
    ('victimisation', 'method', 'recruitment_method'), ('victimisation', 'channel', 'contact_channel'), ('nationality_claim', 'basis', 'nationality_basis'),
    ('birth_registration', 'status', 'birth_registration'), ('determination_option', 'kind', 'durable_option'), ('determination', 'trigger', 'bid_trigger'),
    ('assessment_element', 'element', 'best_interests_element'), ('determination_element', 'element', 'best_interests_element'), ('option_effect', 'element', 'best_interests_element');
INSERT INTO use SELECT DISTINCT replace(table_name, 'casework.', ''), column_name, code_system FROM checked JOIN casework.code_system ON code_system = column_name;
SELECT u.code_system, u.table_name || '.' || u.column_name AS used_by, count(k.word) AS values,
    string_agg(k.word, ', ' ORDER BY k.word) FILTER (WHERE c.code IS NULL) AS unknown,
    string_agg(k.word, ', ' ORDER BY k.word) FILTER (WHERE c.valid_until IS NOT NULL) AS out_of_force
FROM use AS u
LEFT JOIN checked AS k ON replace(k.table_name, 'casework.', '') = u.table_name AND k.column_name = u.column_name
LEFT JOIN casework.code AS c ON c.code_system = u.code_system AND c.code = k.word
GROUP BY 1, 2 ORDER BY 1, 2;

-- A published version never changes; a new version is a draft until it is published.
CREATE FUNCTION pg_temp.fares(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command;
    RETURN 'works';
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
CREATE FUNCTION pg_temp.changes(version integer) RETURNS TABLE (command text, fares text) LANGUAGE sql AS $$
SELECT command, pg_temp.fares(format(command, version)) FROM unnest(ARRAY['INSERT INTO casework.code_system (code_system, version, title) VALUES (''exit_mode'', %s, ''x'')',
        'INSERT INTO casework.code (code_system, version, code, position, origin) VALUES (''exit_mode'', %s, ''ransom'', 20, ''N'')',
        'INSERT INTO casework.code_label VALUES (''exit_mode'', %s, ''ransom'', ''fr'', ''contre rançon'')',
        'INSERT INTO casework.code_crosswalk VALUES (''exit_mode'', %s, ''ransom'', ''primero'', ''other'', ''broader'')',
        'UPDATE casework.code SET valid_until = ''2026-01-01'' WHERE code_system = ''exit_mode'' AND version = %s',
        'UPDATE casework.code_label SET label = ''x'' WHERE code_system = ''exit_mode'' AND version = %s',
        'UPDATE casework.code_system SET status = ''published'', published_at = now() WHERE code_system = ''exit_mode'' AND version = %s',
        'UPDATE casework.code_system SET title = ''x'' WHERE code_system = ''exit_mode'' AND version = %s']) AS command $$;
SELECT * FROM pg_temp.changes(1);
SELECT * FROM pg_temp.changes(2);
SELECT pg_temp.fares(command) FROM unnest(ARRAY['UPDATE casework.code SET version = 1 WHERE code_system = ''exit_mode'' AND version = 2',
    'DELETE FROM casework.code WHERE version = 2', 'TRUNCATE casework.code_crosswalk', 'DELETE FROM casework.code_system']) AS command;
UPDATE casework.code_label SET label = 'x' WHERE code_system = 'exit_mode';

-- An import reads the other system's words, and what is replaced by what; words that nobody knows stay out.
SELECT i.word, c.code, coalesce(c.replaced_by, c.code) AS recorded, m.target_system || ': ' || m.target_code AS rather
FROM (VALUES ('combatant'), ('sexual purposes'), ('other'), ('willing fighter')) AS i (word)
LEFT JOIN casework.code_crosswalk AS x ON x.code_system = 'role_in_group' AND x.version = 1 AND x.target_system = 'primero' AND x.target_code = i.word
LEFT JOIN casework.code AS c USING (code_system, version, code)
LEFT JOIN casework.code_crosswalk AS m ON (m.code_system, m.version, m.code, m.target_system) = (c.code_system, c.version, c.replaced_by, 'violation_type')
ORDER BY i.word;
ROLLBACK;
