-- What a seal says, piece by piece, is read as ICAO Doc 9303-13 writes it; what is wrong is found, and only what is no seal is refused.
\pset format unaligned
\pset tuples_only on
-- C40: the vectors of our reference, both ways; anything longer round.
SELECT c, repatriation.vds_c40_encode(c), repatriation.vds_c40_decode(repatriation.vds_c40_encode(c)) = replace(c, ' ', '<')
FROM unnest(ARRAY['UTO', 'D<<', 'FRA', 'AB', 'A', 'VISA01', 'XK<CD', 'XK CD', '', '<', 'Z9']) AS c;
SELECT count(*) AS round FROM generate_series(1, 300) AS n, LATERAL (SELECT string_agg(substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<', 1 + (n * i * 7 + i) % 37, 1), '') AS c FROM generate_series(1, n) AS i) AS t
WHERE repatriation.vds_c40_decode(repatriation.vds_c40_encode(c)) = c AND length(repatriation.vds_c40_encode(c)) = 2 * ceil(n / 3.0);
SELECT repatriation.vds_c40_encode('a');
SELECT repatriation.vds_c40_encode('ABÄ');
-- Odd, zero, beyond 64000, a shift at the first and second place, one character that is no last, a lone letter of the wrong kind.
CREATE FUNCTION pg_temp.refused(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN repatriation.vds_c40_decode(bytes);
EXCEPTION WHEN SQLSTATE 'RP120' THEN
    RETURN SQLSTATE;
END $$;
SELECT b, pg_temp.refused(b) FROM unnest(ARRAY['\xd9', '\x0000', '\xfa01', '\xfa00', '\x0001', '\x12c1', '\xfe42d9c5', '\x59d9d9c5', '\xfe00', '\xfe61', '\xfe21', '\xfe3d']::bytea[]) AS b;

-- Seals without a signature worth the name, made here.
CREATE FUNCTION pg_temp.day(d date) RETURNS bytea LANGUAGE sql AS $$SELECT substr(int4send(to_char(d, 'MMDDYYYY')::int), 2)$$;
CREATE FUNCTION pg_temp.seal(message bytea, definition bytea DEFAULT '\x5e03', version int DEFAULT 4, signer text DEFAULT 'UTTS025B', issuer text DEFAULT 'UTO',
    issued bytea DEFAULT pg_temp.day('2026-06-13'), signed bytea DEFAULT pg_temp.day('2026-06-14'), ending bytea DEFAULT '\xff0401020304') RETURNS bytea LANGUAGE sql AS
$$SELECT '\xdc'::bytea || CASE version WHEN 3 THEN '\x02'::bytea ELSE '\x03' END || repatriation.vds_c40_encode(issuer)
    || CASE version WHEN 3 THEN repatriation.vds_c40_encode(signer) ELSE repatriation.vds_c40_encode(substr(signer, 1, 6)) || repatriation.vds_c40_encode(substr(signer, 7)) END
    || issued || signed || definition || message || ending$$;
CREATE FUNCTION pg_temp.feature(tag int, value bytea) RETURNS bytea LANGUAGE sql AS
$$SELECT substr(int2send(tag::int2), 2) || CASE WHEN length(value) < 128 THEN substr(int2send(length(value)::int2), 2)
    WHEN length(value) < 256 THEN '\x81'::bytea || substr(int2send(length(value)::int2), 2) ELSE '\x82'::bytea || int2send(length(value)::int2) END || value$$;
CREATE FUNCTION pg_temp.told(seal bytea, OUT well_formed boolean, OUT findings text) LANGUAGE sql AS
$$SELECT (p->>'well_formed')::boolean, (SELECT string_agg(concat_ws(' ', f->>'code', '@' || (f->>'offset'), 'tag ' || (f->>'tag')), ', ' ORDER BY n)
    FROM jsonb_array_elements(p->'findings') WITH ORDINALITY AS e (f, n)) FROM repatriation.vds_parse(seal) AS p$$;
SELECT pg_temp.feature(2, repatriation.vds_c40_encode('PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F2606277<<<<<<<8')) AS zone \gset
SELECT pg_temp.told(pg_temp.seal(:'zone'));

-- A visa: both kinds of zone, and each special value.
SELECT pg_temp.feature(1, repatriation.vds_c40_encode('VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<<<<<<<<<1234567897GBR5203116M2506229')) AS mrv_a,
    pg_temp.feature(2, repatriation.vds_c40_encode('VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<1234567897GBR5203116M2506229')) AS mrv_b \gset
SELECT jsonb_pretty(jsonb_path_query_array(repatriation.vds_parse(pg_temp.seal(:'mrv_a'::bytea || pg_temp.feature(3, '\x02') || pg_temp.feature(4, '\xa00000')
    || pg_temp.feature(5, repatriation.vds_c40_encode('ABC424242')) || pg_temp.feature(6, '\x01') || pg_temp.feature(7, ''), '\x5d01')), '$.features[*] ? (@.tag > 0)'));
SELECT f->>'name', f->'value' FROM unnest(ARRAY['\x000000', '\xffffff', '\xfefefe', '\xfdfdfd', '\x010203']::bytea[]) AS stay,
    jsonb_array_elements(repatriation.vds_parse(pg_temp.seal(:'mrv_b'::bytea || pg_temp.feature(4, stay) || pg_temp.feature(5, repatriation.vds_c40_encode('AB42<<<<<')) || pg_temp.feature(3, '\x00'), '\x5d01'))->'features') AS f;

-- No seal at all, or one of another version: the only errors.
CREATE FUNCTION pg_temp.error(seal bytea, OUT code text, OUT detail text) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM repatriation.vds_parse(seal);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, detail = PG_EXCEPTION_DETAIL;
END $$;
SELECT pg_temp.error(s) FROM unnest(ARRAY['', '\xdd03', '\xdc', '\xdc01', '\xdc04', '\x48454c4c4f']::bytea[]) AS s;
SELECT pg_temp.error('\xdc03'::bytea || decode(repeat('00', 4095), 'hex')), pg_temp.error('\xdc03'::bytea || decode(repeat('00', 4094), 'hex'));
SELECT repatriation.vds_parse('DC03D9C5');
-- Too short a header: as far as it goes.
SELECT repatriation.vds_parse(substr(pg_temp.seal(:'zone'), 1, 13));
-- What circulates malformed: a length of 0x80; a reference of version 3 under version 4; decimal where it must be hexadecimal, except for one signer.
SELECT pg_temp.told(pg_temp.seal('\x0280'::bytea || substr(:'zone'::bytea, 3)));
SELECT pg_temp.told('\xdc03d9c5'::bytea || repatriation.vds_c40_encode('UTTS0005B') || substr(pg_temp.seal(:'zone'), 11));
SELECT s, pg_temp.told(pg_temp.seal(:'zone', signer => s || '10' || '0123456789')), repatriation.vds_parse(pg_temp.seal(:'zone', signer => s || '10' || '0123456789'))->>'certificate_reference'
FROM unnest(ARRAY['DEZV', 'DESC']) AS s;
SELECT repatriation.vds_parse(pg_temp.seal(:'zone', signer => 'DESC0A0123456789'))->>'certificate_reference', pg_temp.told(pg_temp.seal(:'zone', signer => 'DEZV0A0123456789'));
-- Header fields, each alone.
SELECT what, pg_temp.told(seal) FROM (VALUES
    ('issuer of one letter', pg_temp.seal(:'zone', issuer => 'D<<')),
    ('issuer with a digit', pg_temp.seal(:'zone', issuer => 'UT0')),
    ('issuer with filler inside', pg_temp.seal(:'zone', issuer => 'U<O')),
    ('issuer of filler', pg_temp.seal(:'zone', issuer => '<<<')),
    ('signer with a digit in its country', pg_temp.seal(:'zone', signer => 'U1TS025B')),
    ('signer with digits of its own', pg_temp.seal(:'zone', signer => 'UT01025B')),
    ('signer with filler', pg_temp.seal(:'zone', signer => 'UTT<025B')),
    ('no reference', pg_temp.seal(:'zone', signer => 'UTTS00')),
    ('reference with a letter too far', pg_temp.seal(:'zone', signer => 'UTTS025G')),
    ('reference for tests', pg_temp.seal(:'zone', signer => 'UTTS0400' || '00')),
    ('longer than the seal', pg_temp.seal(:'zone', signer => 'UTTSFF00')),
    ('30 February', pg_temp.seal(:'zone', issued => substr(int4send(2302026), 2))),
    ('month 13', pg_temp.seal(:'zone', signed => substr(int4send(13012026), 2))),
    ('year 0', pg_temp.seal(:'zone', signed => substr(int4send(1010000), 2))),
    ('29 February 2023', pg_temp.seal(:'zone', issued => substr(int4send(2292023), 2))),
    ('29 February 2024', pg_temp.seal(:'zone', issued => substr(int4send(2292024), 2))),
    ('definition 0', pg_temp.seal(:'zone', '\x0003')),
    ('definition 255', pg_temp.seal(:'zone', '\xff03')),
    ('another profile', pg_temp.seal(:'zone', '\x5e02')),
    ('emergency travel document of version 3', pg_temp.seal(:'zone', version => 3, signer => 'UTTS0005B')),
    ('visa of version 3', pg_temp.seal(:'mrv_a'::bytea || pg_temp.feature(4, '\x000000') || pg_temp.feature(5, repatriation.vds_c40_encode('AB42<<<<<')), '\x5d01', 3, 'UTTS0005B')),
    ('short reference under version 3', pg_temp.seal(:'zone', '\x0101', 3, 'UTTS5B')),
    ('reference for tests under version 3', pg_temp.seal('\x0100', '\x0101', 3, 'UTTS00000'))) AS v (what, seal);
-- The vectors of dates: 25 March 1957, 1 January 2000.
SELECT p->>'issue_date', p->>'signature_date' FROM repatriation.vds_parse(pg_temp.seal(:'zone', issued => '\x319ef5', signed => '\x0f7120')) AS p;
-- Features, each alone.
SELECT what, pg_temp.told(seal) FROM (VALUES
    ('none', pg_temp.seal('')),
    ('the zone twice', pg_temp.seal(:'zone'::bytea || :'zone')),
    ('another beside it', pg_temp.seal(:'zone'::bytea || '\x0701ab')),
    ('in another order', pg_temp.seal('\x0701ab'::bytea || :'zone')),
    ('zone too short', pg_temp.seal('\x022e'::bytea || substr(:'zone'::bytea, 3, 46))),
    ('zone with a shift', pg_temp.seal('\x0230'::bytea || '\x0001' || substr(:'zone'::bytea, 5))),
    ('zone whose last pair is cut', pg_temp.seal(pg_temp.feature(2, repatriation.vds_c40_encode(rpad('PUUTOERIKSSON', 71, '<'))))),
    ('zone that is a visa''s', pg_temp.seal(pg_temp.feature(2, repatriation.vds_c40_encode('V' || rpad('', 71, '<'))))),
    ('zone with a wrong digit', pg_temp.seal(pg_temp.feature(2, repatriation.vds_c40_encode('PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F2606278<<<<<<<8')))),
    ('two zones of a visa', pg_temp.seal(:'mrv_a'::bytea || :'mrv_b' || pg_temp.feature(4, '\x000000') || pg_temp.feature(5, repatriation.vds_c40_encode('AB42<<<<<')), '\x5d01')),
    ('a visa of nothing', pg_temp.seal('', '\x5d01')),
    ('stay of two bytes', pg_temp.seal(:'mrv_a'::bytea || pg_temp.feature(4, '\x0000') || pg_temp.feature(5, repatriation.vds_c40_encode('AB42<<<<<')), '\x5d01')),
    ('length not minimal', pg_temp.seal('\x028130'::bytea || substr(:'zone'::bytea, 3))),
    ('length with a zero in front', pg_temp.seal('\x02820030'::bytea || substr(:'zone'::bytea, 3))),
    ('length of five bytes', pg_temp.seal('\x02850000000030'::bytea)),
    ('length beyond the seal', pg_temp.seal('\x0284ffffffff'::bytea)),
    ('64 features', pg_temp.seal((SELECT string_agg(substr(int2send(n::int2), 2) || '\x00', '' ORDER BY n) FROM generate_series(100, 163) AS n), '\x0101')),
    ('65 features', pg_temp.seal((SELECT string_agg(substr(int2send(n::int2), 2) || '\x00', '' ORDER BY n) FROM generate_series(100, 164) AS n), '\x0101'))) AS v (what, seal);
SELECT f->'tag', f->'length', length(f->>'hex') FROM jsonb_array_elements(repatriation.vds_parse(pg_temp.seal(pg_temp.feature(0, decode(repeat('ab', 200), 'hex')) || pg_temp.feature(254, decode(repeat('cd', 300), 'hex')), '\x01c8'))->'features') AS f;
-- The signature's zone.
SELECT ending, pg_temp.told(pg_temp.seal(:'zone', ending => ending)), repatriation.vds_parse(pg_temp.seal(:'zone', ending => ending))->>'signature'
FROM unnest(ARRAY['', '\xff', '\xff00', '\xff0101', '\xff03010203', '\xff0400000102', '\xff0401020000', '\xff0401020304', '\xff040102', '\xff810401020304', '\xff04010203048100']::bytea[]) AS ending;
-- German documents.
SELECT p->>'profile', p->'features'->0->'value', p->'features'->1->'value', p->'well_formed' FROM (VALUES ('\xfd02'::bytea, 2, 3), ('\xfb06', 2, 3), ('\xfa06', 4, 5)) AS v (definition, zone, number),
    repatriation.vds_parse(pg_temp.seal(pg_temp.feature(zone, repatriation.vds_c40_encode('ITD<<DENT<<ARTHUR')) || pg_temp.feature(number, repatriation.vds_c40_encode('ABC 123')), definition, 3, 'DESC0005B', 'D<<')) AS p;
-- Who is said to have signed; never an error.
SELECT repatriation.vds_signer(s) FROM unnest(ARRAY['', '\xdc03', pg_temp.seal(:'zone'), pg_temp.seal(:'zone', signer => 'UTTS040000'), pg_temp.seal(:'zone', signer => 'UTTS04005B'), pg_temp.seal('', '\x0101', 3, 'UTTS0005B')]::bytea[]) AS s;
-- Four mebibytes are looked at no further than a seal goes, plain or compressed.
CREATE TEMP TABLE large (seal bytea);
INSERT INTO large SELECT '\xdc03'::bytea || decode(repeat('ff', 4194302), 'hex');
ALTER TABLE large ALTER seal SET STORAGE EXTERNAL;
INSERT INTO large SELECT '\xdc03'::bytea || decode(repeat('00ff', 2097151), 'hex');
SELECT pg_temp.error(seal), repatriation.vds_signer(seal) FROM large;
