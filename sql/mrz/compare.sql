-- A zone beside what is printed on the same document, field by field.
SET search_path = repatriation, public;
\set VERBOSITY terse
CREATE TEMP TABLE zone (id text PRIMARY KEY, m mrz NOT NULL);
INSERT INTO zone VALUES
('TD3', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
('MRV-A', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<'),
('visa', mrz_build('MRV-A', 'V', 'NLD', 'Muster', NULL, 'X123456789012', 'D', '2015', NULL, '2030-01-02')),
('German', mrz_build('TD1', 'I', 'D', 'Müller', 'Jörg', 'L01X00T47', 'D', '2015-08', 'X', '2030-01-02')),
('cut', mrz_build('TD1', 'I', 'UTO', 'Nilavadhanananda', 'Chayapa Dejthamrong Krasuang', 'D23145890734', 'UTO', NULL, 'M', '2030-01-02'));
SELECT c.* FROM zone, mrz_compare(m, '{"document_code": "P", "issuer": "UTO", "nationality": "uto", "document_number": "L898902C3", "primary_identifier": "Eriksson",
    "secondary_identifier": "Anna Maria", "birth_date": "1974-08-12", "sex": "F", "expiry_date": "2012-04-15", "optional_1": "ZE 184226 B"}') WITH ORDINALITY c(field, result, reason, in_zone, in_print, n)
WHERE id = 'TD3' ORDER BY n;
SELECT count(*) AS fields, bool_and(result = 'absent') AS absent FROM zone, mrz_compare(m, '{}') WHERE id = 'TD3';
SELECT n, id, field, result, reason, in_zone FROM (VALUES
    (1, 'TD3', 'document_code', 'PP'), (2, 'TD3', 'issuer', 'NLD'), (3, 'TD3', 'issuer', 'UT'), (4, 'TD3', 'document_number', 'L-898902 c3'), (5, 'TD3', 'document_number', 'L898902C4'),
    (6, 'TD3', 'document_number', 'L898902C'), (7, 'TD3', 'document_number', 'L898902C33'), (8, 'TD3', 'primary_identifier', 'Erikson'), (9, 'TD3', 'primary_identifier', 'Эрикссон'),
    (10, 'TD3', 'primary_identifier', 'Эриксон'), (11, 'TD3', 'primary_identifier', 'إريكسون'), (12, 'TD3', 'secondary_identifier', 'Anna-María'), (13, 'TD3', 'secondary_identifier', 'Maria Anna'),
    (14, 'TD3', 'secondary_identifier', 'Anna'), (15, 'TD3', 'secondary_identifier', 'Anna Maria Eva'), (16, 'TD3', 'birth_date', '1974-08'), (17, 'TD3', 'birth_date', '1975'),
    (18, 'TD3', 'birth_date', '1874-08-12'), (19, 'TD3', 'birth_date', '12 August 1974'), (20, 'TD3', 'sex', 'M'), (21, 'TD3', 'sex', 'female'), (22, 'TD3', 'optional_2', 'A'),
    (23, 'visa', 'document_number', 'X123456789012'), (24, 'visa', 'document_number', 'X123456780012'), (25, 'visa', 'secondary_identifier', 'Muster'), (26, 'visa', 'sex', 'X'),
    (27, 'visa', 'birth_date', '2015-04-01'), (28, 'visa', 'nationality', 'DEU'), (29, 'German', 'primary_identifier', 'Müller'), (30, 'German', 'primary_identifier', 'Muller'),
    (31, 'German', 'secondary_identifier', 'Jörg'), (32, 'German', 'issuer', 'DEU'), (33, 'German', 'issuer', 'D'), (34, 'German', 'issuer', 'DE'), (35, 'German', 'birth_date', '2015-08'),
    (36, 'German', 'birth_date', '2015'), (37, 'German', 'document_code', 'ID'), (38, 'cut', 'primary_identifier', 'Nilavadhanananda'), (39, 'cut', 'secondary_identifier', 'Chayapa Dejthamrong Krasuang'),
    (40, 'cut', 'secondary_identifier', 'Dejthamrong'), (41, 'cut', 'document_number', 'D23145890734'), (42, 'cut', 'birth_date', '2015'), (43, 'TD3', 'expiry_date', '2012-04-15'), (44, 'TD3', 'primary_identifier', '王')) v(n, id, key, value)
JOIN zone USING (id), LATERAL mrz_compare(m, jsonb_build_object(key, value)) c
WHERE c.field = key OR (c.field = 'primary_identifier' AND key = 'secondary_identifier' AND c.result <> 'absent') ORDER BY n;
-- The choices of a table are a set; the language tells which is the first.
SELECT printed, lang, c.result, c.reason FROM (VALUES ('Ключ', '', 'KLIUCH'), ('Ключ', 'uk', 'KLIUCH'), ('Гнат', '', 'HNAT'), ('Гнат', 'uk', 'HNAT'), ('Ångström', '', 'AANGSTROEM'), ('Ångström', '', 'ANGSTROM'), ('Ångström', '', 'ENGSTROM')) v(printed, lang, zone),
    mrz_compare(mrz_build('TD3', 'P', 'UTO', v.zone, NULL, 'X1', 'UTO', NULL, NULL, '2030-01-02'), jsonb_build_object('primary_identifier', printed), lang) c WHERE c.field = 'primary_identifier';
-- Other keys and values are refused, and not repeated.
SELECT * FROM zone, mrz_compare(m, '{"primary": "Eriksson"}') WHERE id = 'TD3';
SELECT * FROM zone, mrz_compare(m, '["Eriksson"]') WHERE id = 'TD3';
SELECT * FROM zone, mrz_compare(m, '{"sex": 1}') WHERE id = 'TD3';
SELECT * FROM zone, mrz_compare(m, '{"sex": {"F": 1}}') WHERE id = 'TD3';
SELECT * FROM zone, mrz_compare(m, '{"sex": "F"}', 'English') WHERE id = 'TD3';
SELECT count(*) FROM zone, mrz_compare(m, '{"sex": null}') c WHERE id = 'TD3' AND c.result = 'absent';
SELECT count(*) FROM (SELECT mrz_compare(m, '{"sex": "F"}') FROM zone WHERE id = 'TD3' LIMIT 2) l;
