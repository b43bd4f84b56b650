-- Run by corpus.sh: reads every document of a corpus and judges what came of it.
\pset format unaligned
\pset fieldsep '  '
\pset footer off
-- What was read of a document, or the SQLSTATE of its refusal; microseconds; and the session's peak of memory.
CREATE TEMPORARY TABLE outcome (folder text, name text, result jsonb, refusal text, microseconds bigint, bytes bigint, wrong text);
CREATE FUNCTION pg_temp.peak() RETURNS bigint LANGUAGE sql AS $$
    SELECT substring(pg_read_file('/proc/' || pg_backend_pid() || '/status') FROM 'VmHWM:\s+(\d+)')::bigint
$$;
CREATE PROCEDURE pg_temp.take(folder text, name text, path text) LANGUAGE plpgsql AS $$
DECLARE
    document bytea := pg_read_binary_file(path);
    result jsonb;
    refusal text;
    since timestamptz := clock_timestamp();
BEGIN
    BEGIN
        result := repatriation.consular_parse(document);
    EXCEPTION WHEN SQLSTATE 'RP110' OR SQLSTATE 'RP111' THEN
        refusal := SQLSTATE;
    END;
    INSERT INTO outcome VALUES (folder, name, result, refusal, extract(epoch FROM clock_timestamp() - since) * 1000000, length(document));
    -- The server's own XML functions do as before, in this very session.
    IF xmlparse(DOCUMENT '<a>b</a>')::text <> '<a>b</a>' THEN
        RAISE EXCEPTION 'the server''s XML functions are disturbed after %', name;
    END IF;
END $$;
-- Plans, caches and the first use of everything are not a document's cost.
DO $$
BEGIN
    FOR i IN 1..3 LOOP
        PERFORM repatriation.consular_parse('<a/>'), xmlparse(DOCUMENT '<a/>');
    END LOOP;
END $$;
SELECT pg_temp.peak() AS before \gset
SELECT format('CALL pg_temp.take(%L, %L, %L)', f, n, :'corpus' || '/xml/' || f || '/' || n)
FROM pg_ls_dir(:'corpus' || '/xml') AS f, LATERAL pg_ls_dir(:'corpus' || '/xml/' || f) AS n
WHERE f <> 'LICENCES' AND (pg_stat_file(:'corpus' || '/xml/' || f)).isdir AND n LIKE '%.xml' ORDER BY f, n \gexec
CREATE TEMPORARY TABLE verdict (file text, has_doctype text, verdict text);
\set verdicts :corpus '/xml-hostile/VERDICTS.tsv'
INSERT INTO verdict
SELECT w[1], w[2], w[3]
FROM string_to_table(pg_read_file(:'verdicts'), E'\n') WITH ORDINALITY AS l (line, number), LATERAL string_to_array(l.line, E'\t') AS w
WHERE l.number > 1 AND l.line <> '';
SELECT format('CALL pg_temp.take(%L, %L, %L)', 'hostile', v.file, :'corpus' || '/xml-hostile/' || v.file) FROM verdict AS v ORDER BY v.file \gexec
SELECT pg_temp.peak() AS after \gset
-- What a document states about its person, seen without a parser: marks in its text.
CREATE TEMPORARY TABLE mark (folder text, fact text, pattern text, path jsonpath);
INSERT INTO mark VALUES
    ('niem', 'family name', '<([[:alnum:]_.-]+:)?PersonSurName[ >]', '$.subject.names[*].family[*]'),
    ('niem', 'given names', '<([[:alnum:]_.-]+:)?PersonGivenName[ >]', '$.subject.names[*].given[*]'),
    ('niem', 'birth date', '<([[:alnum:]_.-]+:)?PersonBirthDate[ >]', '$.subject.birth.date.value'),
    ('niem', 'sex', '<([[:alnum:]_.-]+:)?PersonSex(Code|Text)[ >]', '$.subject.sex'),
    ('niem', 'nationality', '<([[:alnum:]_.-]+:)?Person(Citizenship|Nationality)[[:alnum:]-]*[ >]', '$.subject.nationalities[*].country'),
    ('fhir', 'family name', '<(Patient|RelatedPerson).*<name>.*<family ', '$.subject.names[*].family[*]'),
    ('fhir', 'given names', '<(Patient|RelatedPerson).*<name>.*<given ', '$.subject.names[*].given[*]'),
    ('fhir', 'birth date', '<(Patient|RelatedPerson).*<birthDate ', '$.subject.birth.date.value'),
    ('fhir', 'sex', '<(Patient|RelatedPerson).*<gender ', '$.subject.sex'),
    ('fhir', 'nationality', '<(Patient|RelatedPerson).*/patient-(nationality|citizenship)"', '$.subject.nationalities[*].country'),
    ('eidas', 'family name', 'naturalperson/CurrentFamilyName"', '$.subject.names[*].family[*]'),
    ('eidas', 'given names', 'naturalperson/CurrentGivenName"', '$.subject.names[*].given[*]'),
    ('eidas', 'birth date', 'naturalperson/DateOfBirth"', '$.subject.birth.date.value'),
    ('eidas', 'sex', 'naturalperson/Gender"', '$.subject.sex'),
    ('eidas', 'nationality', 'naturalperson/Nationality"', '$.subject.nationalities[*].country');
CREATE TEMPORARY TABLE stated AS
SELECT o.folder, o.name, m.fact, pg_read_file(:'corpus' || '/xml/' || o.folder || '/' || o.name) ~ m.pattern AS stated,
    COALESCE(jsonb_path_exists(o.result, m.path), false) AS given
FROM outcome AS o JOIN mark AS m USING (folder);
-- Among several persons one is read, who need not be the one of whom the fact is stated.
UPDATE outcome AS o SET wrong = CASE
    WHEN o.folder = 'hostile' THEN
        (SELECT CASE WHEN (v.has_doctype = 'yes' OR v.verdict <> 'well-formed') AND o.refusal IS NULL THEN 'should be refused'
                     WHEN v.has_doctype = 'no' AND v.verdict = 'well-formed' AND o.refusal IS NOT NULL THEN 'should be read' END
         FROM verdict AS v WHERE v.file = o.name)
    WHEN o.refusal IS NOT NULL THEN 'should be read'
    WHEN o.result->'findings' @> '[{"code": "other_persons"}]' AND EXISTS (
        SELECT FROM stated AS s WHERE (s.folder, s.name) = (o.folder, o.name) AND s.fact LIKE '%name%' AND s.given) THEN NULL
    ELSE (SELECT 'states but does not give: ' || string_agg(s.fact, ', ') FROM stated AS s
          WHERE (s.folder, s.name) = (o.folder, o.name) AND s.stated AND NOT s.given) END;
\echo == What each document says of a person
SELECT o.folder, o.name, COALESCE(o.result#>>'{profile,name}', o.refusal, 'no profile') AS read_by,
    CASE WHEN o.result->'findings' @> '[{"code": "no_person"}]' THEN 'holds no person'
         ELSE (SELECT string_agg(s.fact, ', ') FROM stated AS s WHERE (s.folder, s.name) = (o.folder, o.name) AND s.given) END AS facts,
    (SELECT string_agg(DISTINCT f->>'code', ', ') FROM jsonb_array_elements(o.result->'findings') AS f WHERE f->>'code' <> 'no_person') AS findings
FROM outcome AS o WHERE o.folder <> 'hostile' ORDER BY o.folder, o.name;
\echo == In numbers
SELECT o.folder, count(*) AS documents, count(*) FILTER (WHERE o.refusal IS NOT NULL) AS refused,
    count(*) FILTER (WHERE o.result->'findings' @> '[{"code": "no_person"}]') AS without_person,
    round(avg(o.microseconds)) AS mean_us, max(o.microseconds) AS worst_us
FROM outcome AS o GROUP BY o.folder ORDER BY o.folder;
SELECT o.folder || '/' || o.name AS slowest, o.microseconds, o.bytes FROM outcome AS o ORDER BY o.microseconds DESC LIMIT 3;
SELECT round((:after - :before) / 1024.0, 1) AS peak_mib_above_start;
\echo == Misjudged
\pset tuples_only on
SELECT o.folder || '/' || o.name || ': ' || o.wrong FROM outcome AS o WHERE o.wrong IS NOT NULL ORDER BY 1;
SELECT count(*) || ' misjudged' FROM outcome AS o
WHERE o.wrong IS NOT NULL OR o.microseconds > 50000 OR (:after - :before) > 65536;
