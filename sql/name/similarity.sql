-- Folding, likeness and its reasons: in a C-locale database, as this one is.
SET search_path = repatriation, public;
SELECT name_fold(x) FROM unnest(ARRAY['Muḥammad  AL-Ḥusaynī', 'أَحْمَد بن عبدالعزيز', 'Юсуф Ёлкин', 'MUSTERMANN<<ERIKA<<<', 'Đặng Šešelj', '']) AS x;
-- Equal, none, both ways alike.
SELECT a, b, name_similarity(a, b) = 1 AS same, name_similarity(a, b) = 0 AS nothing,
    name_similarity(a, b) >= 0.7 AS worth_a_look, name_similarity(a, b) = name_similarity(b, a) AS both_ways
FROM (VALUES ('Muhammad', 'MUHAMMAD'), ('Muhammad', 'Mohammed'), ('Мухаммад', 'Muhammad'), ('Yusuf Hassan', 'Hasan Youssuf'),
    ('Abd al-Rahman Hassan', 'Abdulrahman Hasan'), ('عبد الله', 'عبدالله'), ('Fatima Zahra', 'Fatimazahra'),
    ('LOZANO<MARTINEZ<<MARIA<FERNAND', 'Maria Fernanda Lozano Martinez'), ('MXHMD<<', 'محمد'),
    ('Ali', 'Omar'), ('', ''), ('', 'Ali'), ('王', '王'), ('王', '李')) AS v (a, b);
SELECT name_similarity(NULL, 'x') IS NULL AS strict;
SELECT * FROM name_explain('Yusuf Ali Omar', 'Omar Yousuf');
SELECT * FROM name_explain('Abd al Rahman', 'Abdalrahman');
-- A long text is read as far as 1,024 bytes.
SELECT name_similarity(repeat('ab ', 1000), repeat('ab ', 1000)) AS same, length(name_fold(repeat('ab ', 1000))) AS folded;
-- Births and places weigh as well; what is unknown weighs nothing.
SELECT match_weight('Yusuf Ali', 'Yusuf Ali', 'Maryam', 'Maryam', '2014-05-01', '2014-05-01', 'Port Uto', 'Port Uto') AS same,
    match_weight('Yusuf Ali', 'Yusuf Ali', NULL, 'Maryam', '2014', '2014-05-01', NULL, NULL) AS partly,
    match_weight('Yusuf Ali', 'Robert Fox', 'Maryam', 'Ingrid', '2014', '2016', 'Port Uto', 'Midland') AS different,
    match_weight(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL) AS unknown;
