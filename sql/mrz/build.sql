-- What is built is a zone of the format that was asked for, and says what was given.
SET search_path = repatriation, public;
\set VERBOSITY terse
-- ICAO's specimens, built from their fields.
SELECT mrz_build('TD3', 'P', 'UTO', 'Eriksson', 'Anna Maria', 'L898902C3', 'UTO', '1974-08-12', 'F', '2012-04-15', 'ZE184226B')::text
    = E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10' AS td3,
    mrz_build('TD2', 'I', 'UTO', 'Eriksson', 'Anna Maria', 'D23145890', 'UTO', '1974-08-12', 'F', '2012-04-15')::text
    = E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6' AS td2,
    mrz_build('TD1', 'I', 'UTO', 'Eriksson', 'Anna Maria', 'D23145890', 'UTO', '1974-08-12', 'F', '2012-04-15')::text
    = E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<' AS td1,
    mrz_build('MRV-A', 'V', 'UTO', 'Eriksson', 'Anna Maria', 'L898902C', 'UTO', '1969-08-06', 'F', '1994-06-23', 'ZE184226B')::text
    = E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<' AS mrv_a;
-- Names: scripts, signs, one identifier, cuts.
SELECT n, mrz_primary(z), mrz_secondary(z), mrz_name_truncated(z) AS cut, split_part(z::text, E'\n', CASE mrz_format(z) WHEN 'TD1' THEN 3 ELSE 1 END) AS line
FROM (VALUES
    (1, 'TD3', 'O''Connor', 'Enya-Siobhan', ''), (2, 'TD3', 'Müller', 'Jörg', ''), (3, 'TD3', 'Щербакова', 'Юлия', ''), (4, 'TD3', 'Київська', 'Юлія', 'uk'),
    (5, 'TD3', 'عبّاس', 'فضّة', ''), (6, 'TD3', 'Arkfreith', NULL, ''), (7, 'TD3', NULL, 'Noor', ''),
    (8, 'TD3', 'Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', ''), (9, 'TD1', 'Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', ''),
    (10, 'TD1', 'Bennelong Wooloomooloo Warrandyte Warnambool', 'Dingo Potoroo', ''), (11, 'TD1', 'Papandropoulous', 'Jonathon Alec', ''),
    (12, 'TD1', 'Abcdefghijklm', 'Nopqrstuvwxyz A', ''), (13, 'TD1', 'Abcdefghijklm', 'Nopqrstuvwxyz Abc', ''), (14, 'TD1', 'Abcdefghijklmnopqrstuvwxyz A B', 'C', ''),
    (15, 'TD1', 'Abcdefghijklmnopqrstuvwxyza', 'C', ''), (16, 'TD1', 'Abcdefghijklmnopqrstuvwxyzab', 'C', ''), (17, 'TD1', repeat('Abc ', 20), repeat('Def ', 20), ''),
    (18, 'TD3', 'van der Muster, junior', 'Noor', '')) v(n, format, primary_identifier, secondary_identifier, lang),
    LATERAL (SELECT mrz_build(format, 'P', 'NLD', primary_identifier, secondary_identifier, 'X1234567', 'NLD', '2015-03', 'F', '2030-01-02', lang => lang) AS z) b ORDER BY n;
-- Numbers: signs, long ones and what stands behind them; visas hold nine characters.
SELECT n, mrz_number(z), mrz_optional(z, 1) AS optional_1, mrz_optional(z, 2) AS optional_2, mrz_valid(z) AS valid, f.document_number_variant AS variant, z
FROM (VALUES
    (1, 'TD1', 'D23145890734', NULL, NULL), (2, 'TD1', 'D23145890734', 'XYZ', 'AB 1'), (3, 'TD1', 'ABCDEFGHIJKLMNOPQRSTUV', NULL, NULL), (4, 'TD2', 'AB 123 4567 890', NULL, NULL),
    (5, 'TD2', 'AB 123 4567', '77', NULL), (6, 'TD2', 'ab-12345', NULL, NULL), (7, 'TD3', NULL, NULL, NULL), (8, 'MRV-B', 'X123456789012', '12345678', NULL)) v(n, format, number, o1, o2),
    LATERAL (SELECT mrz_build(format, CASE WHEN format ~ '^M' THEN 'V' ELSE 'I' END, 'NLD', 'Muster', 'Noor', number, 'XXB', '2015', NULL, '2030-01-02', o1, o2) AS z) b, mrz_fields(z) f ORDER BY n;
-- An emergency travel document on a single sheet, of a child whose birth date is not known.
SELECT z, mrz_document_kind(z), mrz_birth_date(z, '2026-01-01') IS NULL AS unknown FROM (SELECT mrz_build('TD2', 'PU', 'NLD', 'Noor', NULL, 'E1', 'XXA', NULL, 'X', '2026-12-31') AS z) b;
-- What a format cannot say is refused, with the reason and nothing of the document.
CREATE FUNCTION pg_temp.refusal(format text, code text, issuer text, name text, number text, born partial_date, sex text, expires partial_date, optional text DEFAULT NULL, lang text DEFAULT NULL)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text; hint text;
BEGIN
    RETURN repatriation.mrz_build(format, code, issuer, name, NULL, number, NULL, born, sex, expires, optional, lang => lang);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(' | ', SQLSTATE, SQLERRM, nullif(detail, ''), nullif(hint, ''));
END $$;
SELECT pg_temp.refusal(format, code, issuer, name, number, born::partial_date, sex, expires::partial_date, optional, lang) FROM (VALUES
    (1, 'TD4', 'P', 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL), (2, 'FRA-ID', 'ID', 'FRA', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL),
    (3, 'TD3', 'V', 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL), (4, 'TD3', NULL, 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL),
    (5, 'TD3', 'P', 'NLDX', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL), (6, 'TD3', 'P', 'NLD', NULL, 'X1', '2015', 'F', '2030-01-02', NULL, NULL),
    (7, 'TD3', 'P', 'NLD', 'Noor 2', 'X1', '2015', 'F', '2030-01-02', NULL, NULL), (8, 'TD3', 'P', 'NLD', '王', 'X1', '2015', 'F', '2030-01-02', NULL, NULL),
    (9, 'TD3', 'P', 'NLD', 'Noor', 'X123456789', '2015', 'F', '2030-01-02', NULL, NULL), (10, 'TD2', 'I', 'NLD', 'Noor', 'X12345678901234', '2015', 'F', '2030-01-02', NULL, NULL),
    (11, 'TD3', 'P', 'NLD', 'Noor', 'X1', '[2014..2015]', 'F', '2030-01-02', NULL, NULL), (12, 'TD3', 'P', 'NLD', 'Noor', 'X1', '201X', 'F', '2030-01-02', NULL, NULL),
    (13, 'TD3', 'P', 'NLD', 'Noor', 'X1', '2015', 'female', '2030-01-02', NULL, NULL), (14, 'TD3', 'P', 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01', NULL, NULL),
    (15, 'TD3', 'P', 'NLD', 'Noor', 'X1', '2015', 'F', NULL, NULL, NULL), (16, 'TD3', 'P', 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01-02', '123456789012345', NULL),
    (17, 'TD3', 'P', 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, 'dutch'), (18, 'TD1', 'I', 'NLD', repeat('A ', 30), 'X1', '2015', 'F', '2030-01-02', NULL, NULL),
    (19, 'TD2', 'ID', 'FRA', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL), (20, NULL, 'P', 'NLD', 'Noor', 'X1', '2015', 'F', '2030-01-02', NULL, NULL),
    (21, 'TD3', 'P', 'NLD', repeat('Abcdefgh ', 100), 'X1', '2015', 'F', '2030-01-02', NULL, NULL)) v(n, format, code, issuer, name, number, born, sex, expires, optional, lang) ORDER BY n;
-- Twenty thousand at random: whatever is built parses back, its digits agree, and names are
-- whole, or cut by the rule: begun components, a double filler, a letter at the end.
SELECT setseed(0.25);
CREATE TEMP TABLE word AS SELECT n, string_agg(chr(65 + (random() * 25)::int), '') AS w
FROM generate_series(1, 400) n, generate_series(1, 1 + n % 17) GROUP BY n;
CREATE TEMP TABLE built AS
SELECT n, format, p, s, number, o, z FROM (
    SELECT n, (ARRAY['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'])[1 + n % 5] AS format,
        (SELECT coalesce(string_agg(w, ' ' ORDER BY word.n), 'NOOR') FROM word WHERE word.n BETWEEN r.n % 397 AND r.n % 397 + r.n % 4) AS p,
        (SELECT string_agg(w, '-' ORDER BY word.n) FROM word WHERE word.n BETWEEN r.n % 389 AND r.n % 389 + r.n % 5 - 1) AS s,
        CASE WHEN n % 7 = 0 THEN NULL ELSE upper(substr(md5(n::text), 1, 1 + n % CASE n % 5 WHEN 0 THEN 22 WHEN 1 THEN 13 ELSE 9 END)) END AS number,
        CASE WHEN n % 3 = 0 THEN 'A' || n % 7 END AS o
    FROM generate_series(1, 20000) r(n)) r,
    LATERAL (SELECT mrz_build(format, CASE WHEN format ~ '^M' THEN 'V' WHEN format = 'TD3' THEN 'PE' ELSE 'I' END, 'NLD', p, s, number, 'XXB',
        CASE WHEN n % 11 > 0 THEN to_char(date '2000-01-01' + n % 9000, 'YYYY-MM-DD')::partial_date END, (ARRAY['M', 'F', 'X', NULL])[1 + n % 4],
        to_char(date '2027-01-01' + n % 3000, 'YYYY-MM-DD')::partial_date, CASE WHEN n % 5 > 1 OR length(number) < 10 THEN o END) AS z) b;
SELECT format, count(*) AS built, bool_and(mrz_format(z) = format AND z::text::mrz = z) AS parses, bool_and(mrz_valid(z)) AS valid,
    bool_and(mrz_number(z) IS NOT DISTINCT FROM number) AS number, bool_and(mrz_birth_date(z, '2026-01-01') IS NOT DISTINCT FROM
        CASE WHEN n % 11 > 0 THEN to_char(date '2000-01-01' + n % 9000, 'YYYY-MM-DD')::partial_date END) AS birth,
    bool_and(mrz_expiry_date(z, '2026-01-01') = to_char(date '2027-01-01' + n % 3000, 'YYYY-MM-DD')::partial_date) AS expiry,
    bool_and(mrz_sex(z) = coalesce(nullif((ARRAY['M', 'F', 'X', NULL])[1 + n % 4], 'X'), 'U')) AS sex,
    bool_and(mrz_optional(z, 1) IS NOT DISTINCT FROM CASE WHEN n % 5 > 1 OR length(number) < 10 THEN o END) AS optional,
    count(*) FILTER (WHERE mrz_name_truncated(z)) AS cut
FROM built GROUP BY format ORDER BY format COLLATE "C";
SELECT bool_and(mrz_primary(z) = coalesce(p, s) AND mrz_secondary(z) IS NOT DISTINCT FROM replace(CASE WHEN p IS NOT NULL THEN s END, '-', ' ')) FILTER (WHERE NOT cut) AS whole,
    bool_and(room < length(coalesce(p, '')) + CASE WHEN s IS NULL THEN 0 ELSE 2 END + length(coalesce(s, '')) OR length(p) + 2 + length(s) = room OR (s IS NULL AND length(p) = room)) FILTER (WHERE cut) AS too_long,
    bool_and((s IS NULL) = (mrz_secondary(z) IS NULL)) FILTER (WHERE cut) AS both_there,
    bool_and(a.agree) FILTER (WHERE cut) AS compatible
FROM built, LATERAL (SELECT mrz_name_truncated(z) AS cut, CASE format WHEN 'TD1' THEN 30 WHEN 'TD2' THEN 31 WHEN 'MRV-B' THEN 31 ELSE 39 END AS room) r,
    LATERAL (SELECT bool_and(result IN ('equal', 'compatible', 'absent')) AS agree
        FROM mrz_compare(z, jsonb_build_object('primary_identifier', p, 'secondary_identifier', s)) c WHERE c.field ~ 'identifier') a;
