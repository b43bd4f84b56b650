-- Before real papers: the zones that ICAO prints in Doc 9303, read by the type mrz.
\echo '== 2. The reader of machine-readable zones, on the published specimens of ICAO Doc 9303'

SELECT mrz_format(zone) AS format, mrz_document_code(zone) AS code, mrz_number(zone) AS number,
    mrz_secondary(zone) || ' ' || mrz_primary(zone) AS name, mrz_birth_date(zone, '2012-01-01') AS birth,
    mrz_valid(zone) AS digits_agree
FROM (VALUES
    (E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'::mrz),
    (E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
    (E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
    (E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<'),
    (E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226')) AS specimen (zone);
