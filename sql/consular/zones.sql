-- A machine-readable zone against what is printed beside it: differences are found, what cannot be compared is not.
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.findings(zone text, name text DEFAULT '<family>Eriksson</family><given>Anna</given><given>Maria</given>',
        number text DEFAULT 'L898902C3', issuer text DEFAULT 'UTO', born text DEFAULT '1974-08-12', sex text DEFAULT 'F', expires text DEFAULT '2012-04-15')
    RETURNS text LANGUAGE sql AS $$
    SELECT coalesce(string_agg(format('%s %s', f->>'code', f->>'path'), ', ' ORDER BY n), 'agrees')
    FROM jsonb_array_elements(repatriation.consular_parse(convert_to(concat(
        '<consularDocument xmlns="urn:repatriation:consular-document:1" version="1"><document><kind>passport</kind>',
        '<number>' || number || '</number>', '<issuer><country>' || issuer || '</country></issuer>',
        '<expires>' || expires || '</expires>', '</document><subject><person>', '<name>' || name || '</name>', '<sex>' || sex || '</sex>',
        '<birth><date>' || born || '</date></birth>', '</person></subject><mrz><line><![CDATA[',
        replace(zone, E'\n', ']]></line><line><![CDATA['), ']]></line></mrz></consularDocument>'), 'UTF8'))->'findings')
        WITH ORDINALITY AS e (f, n)
$$;
\set td3 'E''P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'''
\set td2 'E''I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\\nD231458907UTO7408122F1204159<<<<<<<6'''
\set td1 'E''I<UTOD231458907<<<<<<<<<<<<<<<\\n7408122F1204159UTO<<<<<<<<<<<6\\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'''
SELECT pg_temp.findings(:td3);
SELECT pg_temp.findings(:td2, number => 'D23145890'), pg_temp.findings(:td1, number => 'D23145890');
-- Nothing printed, nothing differs.
SELECT pg_temp.findings(:td3, NULL, NULL, NULL, NULL, NULL, NULL);
-- Each field by itself.
SELECT pg_temp.findings(:td3, number => 'L898902C4'), pg_temp.findings(:td3, number => 'L898902C'), pg_temp.findings(:td3, number => 'L898902C36');
SELECT pg_temp.findings(:td3, number => 'l 898-902 C/3') AS only_letters_and_digits_count;
SELECT pg_temp.findings(:td3, issuer => 'D');
SELECT pg_temp.findings(:td3, sex => 'M'), pg_temp.findings(:td3, sex => 'X'), pg_temp.findings(:td3, sex => 'U');
SELECT pg_temp.findings(:td3, expires => '2012-04-16');
-- Birth dates: as little or as much as is printed, of whatever century.
SELECT born, pg_temp.findings(:td3, born => born)
FROM unnest(ARRAY['1974', '1974-08', '1874-08-12', '2074-08-12', '1974-08-XX', '1973/1975', '1974-08-13', '1975', '1974-09', '12 August 1974']) AS born;
-- Names: as the zone spells them, or not comparable at all.
SELECT name, pg_temp.findings(:td3, name)
FROM unnest(ARRAY['<given>ANNA-Maria</given><family>ERIKSSON</family>', '<family>Erik''sson.</family><given>Anna, Maria</given>', '<family>Eriksson</family><given>Anna</given>',
    '<family>Eriksen</family><given>Anna Maria</given>', '<family>Anna Maria</family><given>Eriksson</given>', '<given>Anna Maria</given>', '<family>Ériksson</family><given>Anna Maria</given>',
    '<full>Anna Maria Eriksson</full>', '<family>Other</family><patronymic>Other</patronymic>', '<family>' || repeat('x', 300) || '</family>',
    '<family>Svensson</family></name><name><family>Eriksson</family><given>Anna Maria</given>', '<family>Эрикссон</family></name><name><family>Svensson</family>']) WITH ORDINALITY AS e (name, n) ORDER BY n;
-- A holder with one name only has it as the primary identifier.
SELECT pg_temp.findings(E'P<UTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10', name)
FROM unnest(ARRAY['<given>Arkfreith</given>', '<family>Arkfreith</family>', '<family>Other</family>', '<given>Arkfreith</given><family>Other</family>']) AS name;
-- A name that fills its field may be cut: components shortened or left out.
\set cut 'E''I<UTOD231458907<<<<<<<<<<<<<<<\\n7408122F1204159UTO<<<<<<<<<<<6\\nNILAVADHANANANDA<<CHAYAPA<DEJT'''
SELECT name, pg_temp.findings(:cut, name, 'D23145890')
FROM unnest(ARRAY['<family>Nilavadhanananda</family><given>Chayapa</given><given>Dejthamrong</given><given>Krasuang</given>', '<family>Nilavadhanananda</family><given>Chayapa Xu Dejthamrong</given>',
    '<family>Nilavadhanananda</family><given>Chayapa</given>', '<family>Nilavadhana</family><given>Chayapa Dejthamrong</given>']) WITH ORDINALITY AS e (name, n) ORDER BY n;
-- Check digits, and zones that are none.
SELECT pg_temp.findings(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10');
SELECT pg_temp.findings(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10');
SELECT pg_temp.findings('LIORA'), pg_temp.findings('p<uto');
-- Unknown parts and impossible dates; sex not stated.
SELECT pg_temp.findings(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74<<<<1<1204159ZE184226B<<<<<18', sex => 'X');
SELECT pg_temp.findings(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO<<<<<<0F1204159ZE184226B<<<<<10');
SELECT pg_temp.findings(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7402304F1204159ZE184226B<<<<<16', born => '1974');
