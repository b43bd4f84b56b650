-- Check digits: printed against expected, and what they cannot see.
SELECT c, repatriation.mrz_check_digit(c) FROM unnest(ARRAY['520727', '7408<<', '<<<<<<', 'AB2134<<<', 'L898902C3', 'D23145890734', '']) c;
DO $$
DECLARE
    detail text; hint text;
BEGIN
    PERFORM repatriation.mrz_check_digit('74O8 12');
EXCEPTION WHEN SQLSTATE 'RP101' THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    RAISE INFO '% | % | %', SQLERRM, detail, hint;
END $$;
CREATE TEMP TABLE zone (id text PRIMARY KEY, m repatriation.mrz NOT NULL);
INSERT INTO zone VALUES
('TD3', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
('TD2', E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
('TD1', E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
('MRV-A', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<'),
('MRV-B', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226');
SELECT id, c.* FROM zone, repatriation.mrz_checks(m) WITH ORDINALITY c(field, covered, printed, expected, state, variant, n) ORDER BY id COLLATE "C", n;
SELECT id, repatriation.mrz_valid(m) FROM zone ORDER BY id COLLATE "C";
-- Every single substitution in the number of TD3: caught exactly if the residues differ.
WITH letters AS (SELECT c, CASE WHEN c = '<' THEN 0 ELSE (i - 1) % 10 END AS residue
        FROM regexp_split_to_table('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<', '') WITH ORDINALITY t(c, i)),
    tried AS (SELECT repatriation.mrz_valid(overlay(m::text PLACING new.c FROM place)::repatriation.mrz) AS valid, new.residue = old.residue AS same
        FROM zone, generate_series(46, 54) place, letters new, letters old WHERE id = 'TD3' AND old.c = substr(m::text, place, 1))
SELECT same, valid, count(*) FROM tried GROUP BY 1, 2 ORDER BY 1, 2;
-- No digit covers names, issuer, nationality, sex or code.
SELECT bool_and(repatriation.mrz_valid(overlay(m::text PLACING '7' FROM place)::repatriation.mrz)) AS blind
FROM zone, generate_series(1, 89) place WHERE id = 'TD3' AND (place <= 44 OR place BETWEEN 56 AND 58 OR place = 66);
-- Numbers longer than nine: by the rule, with the filler counted in, with neither.
SELECT n AS digits, c.printed, c.expected, c.state, c.variant, repatriation.mrz_number(z) AS number, repatriation.mrz_optional(z, 1) AS optional
FROM (VALUES (1, 'D23145890<12' || repatriation.mrz_check_digit('D2314589012')),
             (2, 'D23145890<12' || repatriation.mrz_check_digit('D23145890<12')),
             (3, 'D23145890<129'), (4, 'D23145890<7349'), (5, 'D23145890<<7349'), (6, 'D2314589<<7349'), (7, 'D23145890<7'),
             (8, '<<<<<<<<<0'), (9, '<<<<<<<<<<'), (10, '<<<<<<<<<5'),
             (11, 'ABCDEFGHI<JKLMNOPQRSTUV' || repatriation.mrz_check_digit('ABCDEFGHIJKLMNOPQRSTUV')),
             (12, 'ABCDEFGHI<JKLMNOPQRSTUVW' || repatriation.mrz_check_digit('ABCDEFGHIJKLMNOPQRSTUVW'))) v(n, line),
    LATERAL (SELECT (rpad('I<UTO' || line, 30, '<') || E'\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<')::repatriation.mrz AS z) s,
    repatriation.mrz_checks(z) c WHERE c.field = 'document_number' ORDER BY n;
-- No digit printed at all: NULL, not true.
SELECT repatriation.mrz_valid(E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL898902C<<UTO690806<F940623<ZE184226') IS NULL AS unknown;
-- The rest of a set-returning call is not lost when it is asked for piece by piece.
SELECT id, (SELECT count(*) FROM (SELECT repatriation.mrz_checks(m) LIMIT 2) l) AS two, (repatriation.mrz_checks(m)).field
FROM zone WHERE id = 'TD1';
