-- What input refuses: shape and alphabet alone, with lengths and positions and never the text.
CREATE FUNCTION refusal(zone text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    state text; message text; detail text; hint text;
BEGIN
    RETURN zone::repatriation.mrz;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RETURN concat_ws(' | ', state, message, detail, nullif(hint, ''));
END $$;
\x
\t
SELECT refusal('') AS empty, refusal(E' \r\n\t\n') AS blank, refusal('P<UTO') AS short,
    refusal(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<1') AS one_lost,
    refusal(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\nLL898902C36UTO7408122F1204159ZE184226B<<<<<10') AS broken_elsewhere,
    refusal(repeat(E'I<UTOD231458907<<<<<<<<<<<<<<<\n', 4)) AS four_lines,
    refusal(repeat(E'ERIKSSON\n', 9)) AS many_lines, refusal(repeat('A', 10000)) AS endless,
    refusal(E'I<UTOD231458907<<<<<<<<<<<<<<<') AS one_line_of_three;
SELECT refusal(E'p<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10') AS lower,
    refusal(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B     10') AS blanks_inside,
    refusal(E' P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10') AS blank_before,
    refusal(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10') AS carriage_return,
    refusal(E'P\u00abUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10') AS guillemet,
    refusal('not a zone') AS words;
\t
\x
-- No part of a refusal has anything of the value: letters of the name, digits of the number.
SELECT bool_and(refusal(z) !~ 'ERIKSSON|ANNA|L898902|7408|184226') AS silent FROM (VALUES
    (E'p<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
    (E'ERIKSSON\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'), ('7408122')) v(z);
-- Wrong digits, impossible dates, unknown codes are stored: the document says so.
SELECT count(z::repatriation.mrz) AS stored FROM (VALUES
    (E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C39UTO7408129F1204159ZE184226B<<<<<99'),
    (E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7413992F1299999ZE184226B<<<<<10'),
    (E'77777777777777777777777777777777777777777777\n77777777777777777777777777777777777777777777')) v(z);
DROP FUNCTION refusal(text);
