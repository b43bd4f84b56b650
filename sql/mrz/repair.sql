-- Lenient reading tells what it replaced; repair proposes only what a check digit proves.
SET search_path = repatriation, public;
\set VERBOSITY terse
SELECT n, positions, changes, zone::text = E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10' AS same
FROM (VALUES
    (1, E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
    (2, E'p<utoERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
    (3, E'P\u2039UTOERIKSSON\u00abANNA MARIA<<<<<<<<<<<<<<<<<<<  \r\nL898902C36UTO7408122F1204159ZE184226B     10')) v(n, t), mrz_normalise(t) ORDER BY n;
SELECT zone FROM mrz_normalise(E'P< UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10');
SELECT zone FROM mrz_normalise(E'P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10');
SELECT zone FROM mrz_normalise(E'P-UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10');
-- One misreading each: what is proposed, by which proof, and whether the zone is then the specimen.
CREATE TEMP TABLE specimen (id text, t text);
INSERT INTO specimen VALUES
('TD3', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
('TD2', E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
('TD1', E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
('long', E'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<'),
('MRV-A', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<');
SELECT s.id, n, r.line, r."character", r.field, r.digit, r.was, r.becomes, r.proof, r.certain, r.zone::text = s.t AS restored
FROM (VALUES
    (1, 'TD3', 60, 'O'), (2, 'TD3', 59, 'T'), (3, 'TD3', 55, 'G'), (4, 'TD3', 66, 'H'), (5, 'TD3', 65, 'Z'), (6, 'TD3', 68, 'Z'), (7, 'TD3', 69, 'O'),
    (8, 'TD3', 51, 'O'), (9, 'TD3', 47, 'B'), (10, 'TD3', 46, '1'), (11, 'TD3', 88, 'I'), (12, 'TD3', 89, 'O'), (13, 'TD3', 76, 'I'), (14, 'TD3', 10, '0'),
    (15, 'TD1', 7, '0'), (16, 'TD1', 32, 'T'), (17, 'TD2', 60, 'E'), (18, 'long', 17, 'T'), (19, 'MRV-A', 47, 'B'), (20, 'TD3', 47, '9'), (21, 'TD3', 62, 'B')) v(n, id, place, c)
JOIN specimen s USING (id), LATERAL mrz_repair(overlay(s.t PLACING c FROM place)) r ORDER BY n, r.line, r."character";
-- No proposal for a zone in order, nor where two look-alikes would do, nor beside another error; but what is not a look-alike
-- at all can come to the digit of one, and that change is not certain.
SELECT count(*) FROM specimen, mrz_repair(t);
SELECT "character", was, becomes, proof, certain FROM mrz_repair(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204159ZE184226B<<<<<10');
SELECT count(*) FROM mrz_repair(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204149ZE184226B<<<<<10');
-- Several at once, of text as a reader gives it.
SELECT line, "character", field, was, becomes, proof FROM mrz_repair(E'p<utoERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO74O8I22FI2O4I59ZE184226B<<<<<1O');
-- Every single look-alike at every place: nothing is proposed that its digits do not prove,
-- nothing where no digit covers, and after it every named digit agrees.
WITH pairs(a, b) AS (VALUES ('0', 'O'), ('0', 'D'), ('0', 'Q'), ('1', 'I'), ('1', 'L'), ('2', 'Z'), ('4', 'A'), ('5', 'S'), ('6', 'G'), ('7', 'T'), ('8', 'B')),
both_ways AS (SELECT a, b FROM pairs UNION ALL SELECT b, a FROM pairs),
misread AS (SELECT id, t, place, overlay(t PLACING b FROM place) AS m FROM specimen, generate_series(1, 92) place, both_ways WHERE substr(t, place, 1) = a),
repaired AS (SELECT misread.*, r.* FROM misread LEFT JOIN LATERAL mrz_repair(m) r ON true)
SELECT id, count(DISTINCT (place, m)) AS misread, count(DISTINCT (place, m)) FILTER (WHERE zone::text = t) AS restored,
    count(DISTINCT (place, m)) FILTER (WHERE zone::text <> t) AS otherwise,
    bool_and(zone IS NULL OR (SELECT bool_and(state = 'ok') FROM mrz_checks(zone) c WHERE c.field = ANY (proof))) AS proved,
    bool_and(field IS NULL OR field IN ('document_number', 'birth_date', 'expiry_date', 'optional_1', 'optional_2', 'personal_number', 'composite')) AS covered
FROM repaired GROUP BY id ORDER BY id COLLATE "C";
SELECT p.proname, provolatile, proparallel, proisstrict FROM pg_proc p
WHERE pronamespace = 'repatriation'::regnamespace AND proname IN ('mrz_normalise', 'mrz_repair', 'mrz_build', 'mrz_compare') ORDER BY p.proname;
