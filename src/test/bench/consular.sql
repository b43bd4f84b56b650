-- Consular documents: the samples of the tree, many times over, as bytes, which is how they arrive.
CREATE TABLE document AS
SELECT d.document, convert_from(d.document, 'UTF8') AS text
FROM (SELECT pg_read_binary_file(:'files' || '/' || f) AS document FROM pg_ls_dir(:'files') AS f WHERE f LIKE '%.xml') AS d,
    generate_series(1, :times);
-- The same columns both ways.
CREATE VIEW ours AS
SELECT d#>>'{document,kind}' AS kind, d#>>'{document,number}' AS number, d#>>'{document,issuer,country}' AS issuer,
    d#>>'{document,issued}' AS issued, d#>>'{document,expires}' AS expires, d#>>'{subject,names,0,family,0}' AS family,
    d#>>'{subject,names,0,given,0}' AS given, d#>>'{subject,sex}' AS sex, d#>>'{subject,birth,date,value}' AS birth,
    d#>>'{subject,birth,place}' AS place, d#>>'{subject,nationalities,0,country}' AS nationality, d#>>'{mrz,0}' AS zone
FROM document AS o CROSS JOIN LATERAL repatriation.consular_parse(o.document) AS d;
CREATE VIEW theirs AS
SELECT t.* FROM document AS o,
    XMLTABLE(XMLNAMESPACES('urn:repatriation:consular-document:1' AS c), '/c:consularDocument' PASSING xmlparse(DOCUMENT convert_from(o.document, 'UTF8')) COLUMNS
        kind text PATH 'c:document/c:kind', number text PATH 'c:document/c:number', issuer text PATH 'c:document/c:issuer/c:country',
        issued text PATH 'c:document/c:issued', expires text PATH 'c:document/c:expires',
        family text PATH 'c:subject/c:person/c:name[1]/c:family[1]', given text PATH 'c:subject/c:person/c:name[1]/c:given[1]',
        sex text PATH 'c:subject/c:person/c:sex', birth text PATH 'c:subject/c:person/c:birth/c:date',
        place text PATH 'c:subject/c:person/c:birth/c:place', nationality text PATH 'c:subject/c:person/c:nationality[1]',
        zone text PATH 'c:mrz[1]/c:line[1]') AS t;
-- Both find the same, but for the zone, of which one has the first line and the other all.
DO $$
BEGIN
    IF EXISTS (SELECT kind, number, issuer, issued, expires, family, given, sex, birth, place, nationality FROM ours
               EXCEPT SELECT kind, number, issuer, issued, expires, family, given, sex, birth, place, nationality FROM theirs) THEN
        RAISE EXCEPTION 'the two do not find the same';
    END IF;
END $$;
