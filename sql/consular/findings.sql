-- What is wrong on the paper is found and kept as printed; it is never an error.
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.document(body text) RETURNS jsonb LANGUAGE sql AS $$
    SELECT repatriation.consular_parse(convert_to(
        '<consularDocument xmlns="urn:repatriation:consular-document:1" version="1">' || E'\n' || body
        || '</consularDocument>', 'UTF8'))
$$;
CREATE FUNCTION pg_temp.findings(body text) RETURNS SETOF text LANGUAGE sql AS $$
    SELECT format('%s %s line %s', f->>'code', f->>'path', f->>'line')
    FROM jsonb_array_elements(pg_temp.document(body)->'findings') WITH ORDINALITY AS e (f, n) ORDER BY n
$$;
CREATE FUNCTION pg_temp.dated(kind text, issued text, valid_from text, expires text, born text) RETURNS SETOF text LANGUAGE sql AS $$
    SELECT pg_temp.findings(concat('<document><kind>', kind, '</kind>', '<issued>' || issued || '</issued>',
        '<validFrom>' || valid_from || '</validFrom>', '<expires>' || expires || '</expires>', '</document><subject><person>',
        '<birth><date>' || born || '</date></birth>', '</person></subject>'))
$$;
-- An empty root lacks what every document has.
SELECT pg_temp.findings('');
SELECT pg_temp.findings('<document/><subject/>');
SELECT pg_temp.document('<subject/>')->'subject' AS subject_without_person;
-- Values that are not of their kind.
SELECT jsonb_pretty(pg_temp.document('
<document>
  <kind>library-card</kind>
  <issuer><country>Utopia</country></issuer>
  <issued>2026-02-30</issued>
  <expires>3 May 2026</expires>
  <journey single="perhaps"/>
</document>
<subject><person>
  <name script="latin" type="nickname"><given> Teo </given></name>
  <sex>male</sex>
  <birth><date estimated="maybe" basis="guess">last spring</date></birth>
  <nationality status="sure" since="yesterday">Uto</nationality>
  <identifier scheme="x"/>
</person></subject>
<attachment><sha256>abc</sha256><size>-1</size></attachment>
<seal encoding="rot13">DC03</seal>'));
-- Blanks at the ends of a value are no part of it; those inside are.
SELECT pg_temp.document(E'<statement kind="safety">\n  two  words\n  </statement>')#>>'{statements,0,text}';
SELECT pg_temp.findings('<document><kind> </kind><number/></document><statement kind=" "> </statement>');
-- Entities of XML and character references, in text and in attributes.
SELECT pg_temp.document('<statement kind="safety" by="A &amp; B &#38;lt; &#x26;#38; &lt;&quot;&apos;&#233;">&amp;lt; &lt;a&gt; &#233;<![CDATA[<&amp;>]]></statement>')#>'{statements,0}';
-- Documents of another version say so.
SELECT f FROM jsonb_array_elements(repatriation.consular_parse('<consularDocument xmlns="urn:repatriation:consular-document:1" version="2"/>')->'findings') AS f;
-- Stylesheets are not applied.
SELECT f FROM jsonb_array_elements(repatriation.consular_parse(
    E'<?xml version="1.0"?>\n<?xml-stylesheet href="http://example.org/x.xsl"?>\n<?other thing?>\n<consularDocument xmlns="urn:repatriation:consular-document:1" version="1"><document><kind>visa</kind></document><subject><person/></subject></consularDocument>')->'findings') AS f;
-- Expiry before issue: only if no reading of the dates avoids it.
SELECT pg_temp.dated('passport', '2026-02-02', NULL, '2026-02-01', NULL);
SELECT pg_temp.dated('passport', '2026-02-02', NULL, '2026-02-02', NULL) AS same_day;
SELECT pg_temp.dated('passport', '2026-02-02', NULL, '2026', NULL) AS some_day_of_the_year;
SELECT pg_temp.dated('passport', '2026-02', NULL, '2026-01', NULL);
-- Emergency travel documents: twelve months and not a day more.
SELECT pg_temp.dated('emergency-travel-document', '2026-02-03', NULL, '2027-02-03', NULL) AS twelve_months;
SELECT pg_temp.dated('emergency-travel-document', '2026-02-03', NULL, '2027-02-04', NULL);
SELECT pg_temp.dated('emergency-travel-document', '2026-02-03', '2026-02-04', '2027-02-04', NULL) AS counted_from_valid_from;
SELECT pg_temp.dated('emergency-travel-document', '2024-02-29', NULL, '2025-02-28', NULL) AS twelve_months;
SELECT pg_temp.dated('emergency-travel-document', '2024-02-29', NULL, '2025-03-01', NULL);
SELECT pg_temp.dated('emergency-travel-document', '2026', NULL, '2027', NULL) AS may_be_twelve_months;
SELECT pg_temp.dated('passport', '2026-02-03', NULL, '2036-02-03', NULL) AS a_passport_may;
-- Birth after issue.
SELECT pg_temp.dated('birth-certificate', '2026-02-03', NULL, NULL, '2026-02-04');
SELECT pg_temp.dated('birth-certificate', '2026-02-03', NULL, NULL, '2026-02') AS that_month;
-- Nationalities that differ in status.
SELECT pg_temp.findings('<document><kind>other</kind></document><subject><person><nationality status="claimed">UTO</nationality><nationality status="claimed">D</nationality></person></subject>') AS same_status;
SELECT pg_temp.findings('<document><kind>other</kind></document><subject><person><nationality>XXA</nationality><nationality status="claimed">UTO</nationality>
<nationality status="refused">D</nationality></person></subject>');
-- Estimated birth dates, of whomever.
SELECT pg_temp.findings('<document><kind>other</kind></document><subject><person><birth><date estimated="false">2014</date></birth></person></subject>
<relation role="mother"><person><birth><date estimated="1">1989~</date></birth></person></relation>
<relation role="sibling"><person><birth><date estimated="true">2016</date></birth></person></relation>');
-- Seals: of the encoding that they name; blanks do not count.
SELECT pg_temp.document(E'<seal encoding="hex">DC 03\n d9c5</seal><seal encoding="base64" symbology="datamatrix">3APZxQ==</seal>')->'seals';
SELECT decode(s->>'value', s->>'encoding')
FROM jsonb_array_elements(pg_temp.document('<seal encoding="hex">DC 03d9c5</seal><seal encoding="base64">3APZxQ==</seal>')->'seals') AS s;
SELECT pg_temp.document('<seal encoding="hex">DC0</seal><seal encoding="base64">3APZxQ=</seal>') #> '{seals}';
SELECT pg_temp.findings('<document><kind>other</kind></document><subject><person/></subject><seal encoding="hex">3APZxQ==</seal><seal encoding="base64">=3APZxQ=</seal>');
-- The list of findings ends, and says that it does.
SELECT jsonb_array_length(d->'findings'), d#>'{findings,62}', d#>'{findings,63}'
FROM pg_temp.document(repeat('<statement kind="?" on="?"><x xmlns=""/> </statement>', 16) || '<document>' || '<kind>?</kind></document><subject><person>'
    || repeat('<nationality since="?">?</nationality>', 8) || '</person></subject>') AS d;
