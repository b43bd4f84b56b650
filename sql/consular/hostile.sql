-- Documents that mean harm, or nothing, are refused with a reason and a line, never with a byte of
-- theirs; nothing is left behind in the session.
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.refusal(document bytea, profile text DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    message text;
    detail text;
    hint text;
BEGIN
    PERFORM repatriation.consular_parse(document, profile);
    RETURN 'read';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(' | ', SQLSTATE, message, detail, nullif(hint, ''));
END $$;
CREATE FUNCTION pg_temp.refusal(document text) RETURNS text LANGUAGE sql AS $$
    SELECT pg_temp.refusal(convert_to(document, 'UTF8'))
$$;
CREATE FUNCTION pg_temp.around(body text) RETURNS text LANGUAGE sql AS $$
    SELECT '<consularDocument xmlns="urn:repatriation:consular-document:1" version="1">' || E'\n' || body || '</consularDocument>'
$$;
-- Document type declarations: empty, with entities, after a comment, external, billion laughs.
SELECT pg_temp.refusal('<!DOCTYPE consularDocument><consularDocument/>');
SELECT pg_temp.refusal(E'<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY secret "LIORA">]><a>&secret;</a>');
SELECT pg_temp.refusal('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>');
SELECT pg_temp.refusal('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
SELECT pg_temp.refusal('<!DOCTYPE a PUBLIC "-//X//Y" "http://example.org/x.dtd"><a/>');
SELECT pg_temp.refusal('<!DOCTYPE a [<!ENTITY l "lol">' || string_agg(format('<!ENTITY l%s "%s">', i, repeat(format('&l%s;', nullif(i - 1, 0)), 10)), '') || ']><a>&l9;</a>')
FROM generate_series(1, 9) AS i;
SELECT pg_temp.refusal('<!ENTITY x "y"><a/>');
SELECT pg_temp.refusal(pg_temp.around('<!DOCTYPE a>'));
-- A document type declaration that is only text is text.
SELECT pg_temp.refusal(pg_temp.around('<!-- <!DOCTYPE a> --><statement kind="safety"><![CDATA[<!DOCTYPE a>]]></statement>'));
-- Entities: the five of XML and no other.
SELECT pg_temp.refusal(pg_temp.around('<statement kind="safety">&LIORA;</statement>'));
SELECT pg_temp.refusal(pg_temp.around('<statement kind="safety" by="&LIORA;"/>'));
SELECT pg_temp.refusal(pg_temp.around('<statement kind="safety">a & b</statement>'));
SELECT pg_temp.refusal(pg_temp.around(repeat('&a;', 300000)));
-- Inclusions are elements of another namespace.
SELECT pg_temp.refusal(pg_temp.around('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'));
-- Encodings: UTF-8 with and without its mark, UTF-16 with one, both ways round.
CREATE FUNCTION pg_temp.utf16(document text, big boolean) RETURNS bytea LANGUAGE sql AS $$
    SELECT CASE WHEN big THEN '\xfeff'::bytea ELSE '\xfffe' END
        || string_agg(CASE WHEN big THEN set_byte(set_byte('\x0000', 0, u >> 8), 1, u & 255) ELSE set_byte(set_byte('\x0000', 1, u >> 8), 0, u & 255) END, '' ORDER BY n, half)
    FROM (SELECT n, half, CASE WHEN c < 65536 THEN c WHEN half = 1 THEN 55296 + (c - 65536 >> 10) ELSE 56320 + (c - 65536 & 1023) END AS u
          FROM (SELECT n, ascii(substr(document, n, 1)) AS c FROM generate_series(1, length(document)) AS n) AS characters,
               LATERAL generate_series(1, CASE WHEN c < 65536 THEN 1 ELSE 2 END) AS half) AS units
$$;
CREATE FUNCTION pg_temp.statement(document bytea) RETURNS text LANGUAGE sql AS $$
    SELECT repatriation.consular_parse(document)#>>'{statements,0,text}'
$$;
SELECT pg_temp.statement('\xefbbbf'::bytea || convert_to('<?xml version="1.0" encoding="utf-8"?>' || pg_temp.around('<statement kind="safety">é €</statement>'), 'UTF8'));
SELECT big, pg_temp.statement(pg_temp.utf16('<?xml version="1.0" encoding="UTF-16"?>' || pg_temp.around('<statement kind="safety">é € ليورا 𝔘</statement>'), big))
FROM (VALUES (true), (false)) AS v (big);
SELECT pg_temp.statement(pg_temp.utf16(pg_temp.around('<statement kind="safety">é</statement>'), true)) AS not_declared;
SELECT pg_temp.refusal(pg_temp.utf16('<?xml version="1.0" encoding="UTF-8"?>' || pg_temp.around(''), true)) AS declared_otherwise;
SELECT pg_temp.refusal('<?xml version="1.0" encoding="UTF-16"?>' || pg_temp.around('')) AS declared_otherwise;
SELECT pg_temp.refusal(substr(pg_temp.utf16(pg_temp.around(''), big), 3)) AS without_mark FROM (VALUES (true), (false)) AS v (big);
SELECT pg_temp.refusal(pg_temp.utf16(pg_temp.around(''), true) || '\x00'::bytea) AS half_a_unit;
SELECT pg_temp.refusal('\xfeffd800003c'::bytea) AS half_a_pair;
SELECT pg_temp.refusal('\xfeffdc00003c'::bytea) AS other_half;
SELECT pg_temp.refusal('\xfeff003cd800'::bytea) AS pair_cut_off;
SELECT e, pg_temp.refusal(convert_to('<?xml version=''1.0'' encoding = ''' || e || ''' ?>' || pg_temp.around('<statement kind="safety">é</statement>'), 'LATIN1'))
FROM unnest(ARRAY['ISO-8859-1', 'US-ASCII', 'UTF-7', 'UTF-8x', 'UTF', 'IBM037', '']) AS e;
SELECT pg_temp.refusal(convert_to(pg_temp.around('<statement kind="safety">é</statement>'), 'LATIN1')) AS undeclared_latin1;
-- Not UTF-8: stray and cut-off bytes, overlong forms, surrogates, beyond Unicode.
SELECT b, pg_temp.refusal(convert_to('<a>' || E'\n', 'UTF8') || b || convert_to('</a>', 'UTF8'))
FROM unnest(ARRAY['\x80', '\xc3', '\xc0af', '\xe080af', '\xf08080af', '\xeda080', '\xf4908080', '\xf8888080', '\xff']::bytea[]) AS b;
-- Characters that XML has not; as a reference neither.
SELECT b, pg_temp.refusal(convert_to('<a>', 'UTF8') || b || convert_to('</a>', 'UTF8'))
FROM unnest(ARRAY['\x00', '\x08', '\x0b', '\x1f', '\xefbfbe', '\xefbfbf']::bytea[]) AS b;
SELECT pg_temp.refusal(pg_temp.around('<statement kind="safety">&#0;</statement>'));
SELECT pg_temp.refusal(pg_temp.around('<statement kind="safety">&#xD800;</statement>'));
-- Not well formed.
SELECT d, pg_temp.refusal(replace(d, '@', '<consularDocument xmlns="urn:repatriation:consular-document:1" version="1">' || E'\n'))
FROM unnest(ARRAY['', ' ', 'LIORA', '<', '<>', '< a/>', '<a', '<a/', '<a b', '<a b=', '<a b="', '<a b=c/>', '<a b="<c/>"/>', '<a b="1"c="2"/>',
    '<1/>', '</a>', '<a/ >', '<a></b>', '<a', '<!a>', '<!-- x', '<?x', '<?1 <a b="c"?>', '<![CDATA[x]]>', '<![CDATA[',
    '@', '@</other>', '@</consularDocument>x', '@</consularDocument><a/>', '@<statement kind="LIORA" kind="LIORA"/></consularDocument>',
    '@<LIORA:x/></consularDocument>', '@<x xmlns="" LIORA:y=""/></consularDocument>', '@]]></consularDocument>', '@<!-- -- --></consularDocument>', '@<?xml version="1.0"?></consularDocument>',
    '@</consularDocument LIORA>']) WITH ORDINALITY AS e (d, n) ORDER BY n;
-- Well formed, but not of the vocabulary: another root, unknown elements and attributes, stray text.
SELECT d, pg_temp.refusal(d)
FROM unnest(ARRAY['<LIORA/>', '<consularDocument/>', '<consularDocument xmlns="urn:repatriation:consular-document:2"/>', '<document xmlns="urn:repatriation:consular-document:1"/>']) WITH ORDINALITY AS e (d, n) ORDER BY n;
SELECT d, pg_temp.refusal(pg_temp.around(d))
FROM unnest(ARRAY['<LIORA/>', '<person/>', '<document><kind><kind/></kind></document>', '<consularDocument/>', '<document LIORA=""/>', '<document><kind LIORA="">visa</kind></document>',
    'LIORA', '<document>LIORA</document>', '<subject><![CDATA[LIORA]]></subject>', '<mrz>&#76;<line/></mrz>']) WITH ORDINALITY AS e (d, n) ORDER BY n;
-- Of another namespace, anything goes and nothing is kept, also our own elements below it.
SELECT jsonb_build_object('findings', d->'findings', 'kind', d#>'{document,kind}', 'size', length(d::text) < 400)
FROM (SELECT repatriation.consular_parse(convert_to(pg_temp.around('<document xml:lang="en" xmlns:o="urn:other" o:a="b"><kind>vi<o:i>LIORA</o:i>sa</kind><o:x><kind>LIORA</kind>LIORA</o:x></document><subject><person/></subject>'), 'UTF8')) AS d) AS parsed;
-- No refusal has quoted a document, the session works, and the server's own XML functions do as before.
SELECT xmlparse(DOCUMENT '<!DOCTYPE a [<!ENTITY e "entity">]><a>&e;</a>');
SELECT xpath('/a/b/text()', '<a><b>1</b><b>2</b></a>');
\set VERBOSITY sqlstate
SELECT xmlparse(DOCUMENT '<a>');
SELECT repatriation.consular_parse('<a>');
SELECT xmlparse(CONTENT 'text <b/>');
SELECT count(pg_temp.refusal(pg_temp.around(repeat('<a>', i)))), count(xpath('/a', xmlparse(DOCUMENT '<a/>'))) FROM generate_series(1, 100) AS i;
-- Labels and privileges that callers may rely on.
SELECT provolatile, proparallel, proisstrict, proleakproof, prosecdef FROM pg_proc WHERE oid = 'repatriation.consular_parse(bytea, text, int)'::regprocedure;
SELECT repatriation.consular_parse(NULL) IS NULL;
-- Who asks for our own vocabulary takes no other layout.
SELECT d, pg_temp.refusal(convert_to(d, 'UTF8'), 'consular-document')
FROM unnest(ARRAY['<LIORA/>', '<consularDocument/>', '<consularDocument xmlns="urn:repatriation:consular-document:2"/>']) WITH ORDINALITY AS e (d, n) ORDER BY n;
SELECT jsonb_build_object('findings', d->'findings', 'profile', d->'profile') FROM repatriation.consular_parse('<LIORA/>'::bytea) AS d;
SELECT repatriation.consular_parse('<LIORA/>', 'no-such-profile');
