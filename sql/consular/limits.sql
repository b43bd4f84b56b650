-- Each limit: what just keeps it is read, what just exceeds it is refused.
\pset format unaligned
\pset tuples_only on
-- SQLSTATE, message and detail of a refusal; NULL if the document is read.
CREATE FUNCTION pg_temp.refusal(document bytea, size_limit int DEFAULT 1048576) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    message text;
    detail text;
BEGIN
    PERFORM repatriation.consular_parse(document, size_limit => size_limit);
    RETURN 'read';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' | ', SQLSTATE, message, detail);
END $$;
CREATE FUNCTION pg_temp.around(body text, root_attributes text DEFAULT '') RETURNS bytea LANGUAGE sql AS $$
    SELECT convert_to('<consularDocument xmlns="urn:repatriation:consular-document:1" version="1"' || root_attributes || '>'
        || body || '</consularDocument>', 'UTF8')
$$;
-- A document padded with blanks to a size.
CREATE FUNCTION pg_temp.sized(size int) RETURNS bytea LANGUAGE sql AS $$
    SELECT pg_temp.around(repeat(' ', size - length(pg_temp.around(''))))
$$;
-- Size: the argument's default, its bounds, and the hard limit.
SELECT length(pg_temp.sized(1048576)), pg_temp.refusal(pg_temp.sized(1048576));
SELECT pg_temp.refusal(pg_temp.sized(1048577));
SELECT pg_temp.refusal(pg_temp.sized(4194304), 4194304);
SELECT pg_temp.refusal(pg_temp.sized(4194305), 4194304);
SELECT pg_temp.refusal(pg_temp.sized(200), 200);
SELECT pg_temp.refusal(pg_temp.sized(201), 200);
SELECT pg_temp.refusal(pg_temp.sized(200), 4194305);
SELECT pg_temp.refusal(pg_temp.sized(200), 0);
-- A compressed value is measured before it is unpacked.
CREATE TEMPORARY TABLE stored (document bytea);
INSERT INTO stored SELECT pg_temp.sized(4000000);
SELECT pg_column_size(document) < 100000 AS compressed, pg_temp.refusal(document) FROM stored;
-- Depth.
SELECT pg_temp.refusal(pg_temp.around('<x xmlns="">' || repeat('<a>', 62) || repeat('</a>', 62) || '</x>'));
SELECT pg_temp.refusal(pg_temp.around('<x xmlns="">' || repeat('<a>', 63) || repeat('</a>', 63) || '</x>'));
SELECT pg_temp.refusal(pg_temp.around('<x xmlns="">' || repeat('<a>', 299) || repeat('</a>', 299) || '</x>'));
-- Elements.
SELECT pg_temp.refusal(pg_temp.around('<x xmlns="">' || repeat('<a/>', 19998) || '</x>'));
SELECT pg_temp.refusal(pg_temp.around('<x xmlns="">' || repeat('<a/>', 19999) || '</x>'));
-- Attributes of one element.
SELECT n, pg_temp.refusal(pg_temp.around('<x xmlns="" ' || (SELECT string_agg('a' || i || '=""', ' ') FROM generate_series(1, n) AS i) || '/>'))
FROM unnest(ARRAY[64, 65, 60000]) AS n;
-- Namespaces declared on one element, and in force at once.
SELECT n, pg_temp.refusal(pg_temp.around('<x xmlns="" ' || (SELECT string_agg('xmlns:a' || i || '="u"', ' ') FROM generate_series(1, n - 1) AS i) || '/>'))
FROM unnest(ARRAY[64, 65]) AS n;
SELECT n, pg_temp.refusal(pg_temp.around('<x xmlns="" ' || (SELECT string_agg('xmlns:a' || i || '="u"', ' ') FROM generate_series(1, 63) AS i)
    || '><x ' || (SELECT string_agg('xmlns:b' || i || '="u"', ' ') FROM generate_series(1, n - 65) AS i) || '/></x>'))
FROM unnest(ARRAY[128, 129]) AS n;
SELECT pg_temp.refusal(pg_temp.around(repeat('<x xmlns="" xmlns:a="u" xmlns:b="u"/>', 200))) AS those_of_siblings_do_not_add_up;
-- A value: bytes, not characters; in text, in attributes and across sections; foreign ones are not kept.
SELECT n, pg_temp.refusal(pg_temp.around('<statement kind="safety">' || repeat('x', n) || '</statement>')) FROM unnest(ARRAY[4096, 4097]) AS n;
SELECT n, pg_temp.refusal(pg_temp.around('<statement kind="safety" by="' || repeat('x', n) || '"/>')) FROM unnest(ARRAY[4096, 4097]) AS n;
SELECT n, pg_temp.refusal(pg_temp.around('<statement kind="safety">' || repeat('é', n) || '</statement>')) FROM unnest(ARRAY[2048, 2049]) AS n;
SELECT n, pg_temp.refusal(pg_temp.around('<statement kind="safety">' || repeat('x', 4000) || '<![CDATA[' || repeat('x', n) || ']]></statement>')) FROM unnest(ARRAY[96, 97]) AS n;
SELECT n, pg_temp.refusal(pg_temp.around('<seal encoding="hex">' || repeat('DC ', n) || '</seal>')) FROM unnest(ARRAY[4096, 4097]) AS n;
SELECT pg_temp.refusal(pg_temp.around('<x xmlns="" a="' || repeat('x', 5000) || '">' || repeat('x', 5000) || '</x>')) AS foreign;
-- A name.
SELECT n, pg_temp.refusal(pg_temp.around('<' || repeat('x', n) || ' xmlns=""/>')) FROM unnest(ARRAY[1024, 1025]) AS n;
SELECT n, pg_temp.refusal(pg_temp.around('<x xmlns="" ' || repeat('x', n) || '=""/>')) FROM unnest(ARRAY[1024, 1025]) AS n;
-- How often: what the vocabulary allows, and one more.
SELECT item, n, pg_temp.refusal(pg_temp.around(before || repeat(item, n) || after))
FROM (VALUES
    ('', '<document/>', '', 1),
    ('', '<subject/>', '', 1),
    ('', '<relation role="child"/>', '', 16),
    ('', '<statement kind="safety">x</statement>', '', 16),
    ('', '<mrz><line>x</line></mrz>', '', 2),
    ('<mrz>', '<line>x</line>', '</mrz>', 3),
    ('', '<seal encoding="hex">DC</seal>', '', 2),
    ('', '<attachment/>', '', 16),
    ('<document>', '<kind>visa</kind>', '</document>', 1),
    ('<document>', '<issuer/>', '</document>', 1),
    ('<document><journey>', '<transit>x</transit>', '</journey></document>', 8),
    ('<subject>', '<person/>', '</subject>', 1),
    ('<subject><person>', '<name/>', '</person></subject>', 8),
    ('<subject><person><name>', '<given>x</given>', '</name></person></subject>', 8),
    ('<subject><person><name>', '<family>x</family>', '</name></person></subject>', 8),
    ('<subject><person>', '<birth/>', '</person></subject>', 1),
    ('<subject><person>', '<nationality>UTO</nationality>', '</person></subject>', 8),
    ('<subject><person>', '<identifier>x</identifier>', '</person></subject>', 8)
) AS v (before, item, after, maximum), LATERAL (VALUES (maximum), (maximum + 1)) AS m (n);
