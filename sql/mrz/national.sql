-- National layouts, States, kinds of document and what no digit covers. Invented persons.
SET search_path = repatriation, public;
CREATE TEMP TABLE zone (id text PRIMARY KEY, m mrz NOT NULL);
-- The old French card's digits are computed by mrz_check_digit, over what the card says.
CREATE FUNCTION pg_temp.french(upper text, number text, given text, birth text, sex text) RETURNS mrz LANGUAGE sql AS $$
    SELECT (upper || E'\n' || lower || mrz_check_digit(upper || lower))::mrz
    FROM (SELECT number || mrz_check_digit(number) || given || birth || mrz_check_digit(birth) || sex AS lower) s
$$;
INSERT INTO zone VALUES
('FRA-ID', pg_temp.french('IDFRAMUSTER<<<<<<<<<<<<<<<<<<<952042', '050995201874', 'NOOR<<LINA<<<<', '820615', 'F')),
('FRA-ID child', pg_temp.french('IDFRAMUSTER<<<<<<<<<<<<<<<<<<<952042', '140195201874', 'NOOR<<LINA<ANN', '050615', 'M')),
('FRA-ID adult', pg_temp.french('IDFRAMUSTER<<<<<<<<<<<<<<<<<<<952042', '140195201874', 'NOOR<<LINA<ANN', '850615', 'M')),
('FRA-ID month', pg_temp.french('IDFRAMUSTER<<<<<<<<<<<<<<<<<<<952042', '140195201874', 'NOOR<<LINA<ANN', '960115', 'M')),
('FRA TD1', E'IDFRAX000000012<<<<<<<<<<<<<<<\n9001011F3001019FRA<<<<<<<<<<<2\nMUSTER<<NOOR<LINA<<<<<<<<<<<<<'),
('FRA-DL', (SELECT (s || mrz_check_digit(s))::mrz FROM (SELECT 'D1FRA13AA00002' || mrz_check_digit('D1FRA13AA00002') || '250305MUSTER<<' AS s) d)),
('CHE-DL', E'AAA000D<<\nFACHE100000001002<<900101<<<<<\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<'),
('SVK-ID', E'I<SVKMUSTEROVA<<NOOR<<<<<<<<<<<<<<\nHA00000005SVK9001011F2001018<<<<<<'),
('RUS-PN', E'PNRUSMUSTER<<NUR<ALIEVI3<<<<<<<<<<<<<<<<<<<<\n1100000011RUS9001011M<<<<<<<4200101770001<96'),
('SLV', (rpad('I<SLV01234567890' || mrz_check_digit('01234567890') || 'AB', 30, '<') || E'\n7408122F1204159SLV<<<<<<<<<<<6\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<')::mrz),
('DOM', (rpad('I<DOM001<12345<67' || mrz_check_digit('0011234567'), 30, '<') || E'\n7408122F1204159DOM<<<<<<<<<<<6\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<')::mrz);
SELECT id, mrz_format(m) AS format, m FROM zone ORDER BY id COLLATE "C";
\x
SELECT id, f.* FROM zone, mrz_fields(m) f ORDER BY id COLLATE "C";
\x
SELECT id, c.* FROM zone, mrz_checks(m) WITH ORDINALITY c(field, covered, printed, expected, state, variant, n)
WHERE id IN ('FRA-ID', 'FRA-DL', 'SLV', 'DOM', 'CHE-DL') ORDER BY id COLLATE "C", n;
SELECT id, mrz_birth_date(m, '2024-03-01') AS born, mrz_issue_date(m, '2024-03-01') AS issued, mrz_expiry_date(m, '2024-03-01') AS expires
FROM zone ORDER BY id COLLATE "C";
-- Their binary form is final, too; text and binary forms are read again as the same.
SELECT id, encode(mrz_send(m), 'escape') AS sent, m::text::mrz = m AS lines, replace(m::text, E'\n', '')::mrz = m AS unbroken FROM zone
WHERE mrz_format(m) ~ '-' ORDER BY id COLLATE "C";
-- The Russian letter code, position by position; where it is not the format there is none.
SELECT mrz_native_primary(m), mrz_native_secondary(m) FROM zone WHERE id = 'RUS-PN';
SELECT mrz_native_primary((rpad('PNRUSABVGDE2JZIQKLMNOPRSTUFHC34WXY9678', 44, '<') || repeat('<', 44))::mrz);
SELECT count(mrz_native_primary(m)) FROM zone WHERE id <> 'RUS-PN';
-- Every code that the table of countries has gets its finding, and no other code is known.
CREATE FUNCTION pg_temp.found(code text) RETURNS text[] LANGUAGE sql AS $$
    SELECT findings FROM mrz_fields((rpad('P<' || rpad(code, 3, '<') || 'MUSTER', 44, '<') || '0000000000' || rpad(code, 3, '<')
        || '7408122F1204159' || repeat('<', 16))::mrz)
$$;
SELECT kind, pg_temp.found(code::text) AS found, count(*), CASE WHEN count(*) < 40 THEN string_agg(code::text, ' ' ORDER BY code) END AS codes
FROM country GROUP BY kind, found ORDER BY kind, found;
SELECT pg_temp.found(code) AS found, count(*) FROM (
    SELECT chr(a) || chr(b) || chr(c) AS code FROM generate_series(65, 90) a, generate_series(65, 90) b, generate_series(65, 90) c) every
WHERE NOT EXISTS (SELECT FROM country WHERE country.code = every.code::country_code) GROUP BY found ORDER BY found;
-- Kinds of document: emergency travel documents first.
SELECT code, size, mrz_document_kind(z) AS kind, 'document_code_unusual' = ANY (f.findings) AS unusual
FROM (VALUES ('PE', 88), ('PU', 72), ('AE', 72), ('PP', 88), ('P<', 88), ('PD', 88), ('PO', 88), ('PR', 88), ('PT', 88), ('PS', 88), ('PL', 88), ('PM', 88),
    ('PA', 88), ('PN', 88), ('PC', 88), ('PV', 88), ('TP', 88), ('RP', 88), ('IR', 90), ('AR', 90), ('AC', 90), ('AC', 72), ('AI', 90), ('IV', 90), ('IP', 90),
    ('ID', 90), ('V<', 88), ('VC', 72)) v(code, size),
    LATERAL (SELECT (rpad(code || 'NLDMUSTER', size, '<'))::mrz AS z) s, mrz_fields(z) f ORDER BY code, size;
-- What no digit covers, format by format.
SELECT mrz_format(m) AS format, mrz_valid(m) AS valid, mrz_uncovered(m) AS uncovered FROM zone
UNION SELECT mrz_format(z), mrz_valid(z), mrz_uncovered(z) FROM (VALUES
    (E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'::mrz),
    (E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
    (E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<')) v(z)
ORDER BY format, valid, uncovered;
