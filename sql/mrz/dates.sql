-- Birth and expiry dates as of a day: centuries, unknown parts, dates that are none.
CREATE FUNCTION zone(birth text, expiry text) RETURNS repatriation.mrz LANGUAGE sql IMMUTABLE AS $$
    SELECT (rpad('P<UTOERIKSSON<<ANNA<MARIA', 44, '<') || rpad('L898902C36UTO' || birth || '2F' || expiry || '9', 44, '<'))::repatriation.mrz
$$;
SELECT birth, as_of, repatriation.mrz_birth_date(zone(birth, '300101'), as_of) AS birth_date,
    repatriation.mrz_birth_date_other(zone(birth, '300101'), as_of) AS other
FROM (VALUES (1, '740812', '2024-03-01'::date), (2, '240301', '2024-03-01'), (3, '240302', '2024-03-01'), (4, '220315', '2024-03-01'),
    (5, '030302', '2024-03-01'), (6, '030301', '2024-03-01'), (7, '000101', '1999-12-31'), (8, '000101', '2000-01-01'),
    (9, '991231', '1999-12-31'), (10, '74<<<<', '2024-03-01'), (11, '7408<<', '2024-03-01'), (12, '24<<<<', '2024-03-01'),
    (13, '2403<<', '2024-03-01'), (14, '2404<<', '2024-03-01'), (15, '<<<<<<', '2024-03-01'), (16, '74<<12', '2024-03-01'),
    (17, '<<0812', '2024-03-01'), (18, '740230', '2024-03-01'), (19, '741301', '2024-03-01'), (20, '7A0812', '2024-03-01'),
    (21, '000229', '2024-03-01'), (22, '000229', '1999-03-01'), (23, '950101', '1990-01-01'), (24, '010101', '9899-12-31')) v(n, birth, as_of)
ORDER BY n;
SELECT expiry, as_of, repatriation.mrz_expiry_date(zone('740812', expiry), as_of) AS expiry_date
FROM (VALUES (1, '120415', '2024-03-01'::date), (2, '330415', '2024-03-01'), (3, '731231', '2024-03-01'), (4, '740101', '2024-03-01'),
    (5, '000229', '1999-12-31'), (6, '000229', '2099-12-31'), (7, '<<<<<<', '2024-03-01'), (8, '12<<<<', '2024-03-01'),
    (9, '121301', '2024-03-01'), (10, '000101', '1949-12-31'), (11, '000101', '1951-01-01')) v(n, expiry, as_of)
ORDER BY n;
-- Every format has both dates in its own place.
SELECT repatriation.mrz_format(z) AS format, repatriation.mrz_birth_date(z, '2010-01-01') AS birth_date, repatriation.mrz_expiry_date(z, '2010-01-01') AS expiry_date
FROM (VALUES (1, E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'::repatriation.mrz),
    (2, E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
    (3, E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
    (4, E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<'),
    (5, E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226')) v(n, z) ORDER BY n;
-- An as_of of which no century follows is refused, whatever the zone holds.
CREATE FUNCTION refusal(as_of date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
BEGIN
    RETURN repatriation.mrz_birth_date(zone('<<<<<<', '<<<<<<'), as_of);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' | ', SQLSTATE, SQLERRM, detail);
END $$;
SELECT as_of, refusal(as_of) FROM unnest('{-infinity,4713-01-01 BC,1899-12-31,1900-01-01,9899-12-31,9900-01-01,5874897-12-31,infinity}'::date[]) as_of;
-- Generated columns and indexes may use them: they are immutable.
CREATE TABLE document (m repatriation.mrz, issued date,
    born repatriation.partial_date GENERATED ALWAYS AS (repatriation.mrz_birth_date(m, issued)) STORED);
INSERT INTO document VALUES (zone('740812', '300101'), '2020-01-01'), (zone('20<<<<', '300101'), '2020-01-01'), (zone('200102', '300101'), NULL);
SELECT born FROM document ORDER BY born;
DROP TABLE document;
DROP FUNCTION refusal(date);
DROP FUNCTION zone(text, text);
