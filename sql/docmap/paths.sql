-- What a profile may say is checked as it is entered: paths, targets and transforms.
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.refusal(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
    answer text;
BEGIN
    EXECUTE statement INTO answer;
    RETURN answer;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN concat_ws(' | ', SQLSTATE, SQLERRM, detail);
END $$;
-- The subset.
SELECT p, pg_temp.refusal(format('SELECT repatriation.docmap_path_valid(%L)', p))
FROM unnest(ARRAY['a', '/a', '//a', 'p:a', '@a', '@p:a', '.', 'text()', 'a/text()', 'a/@b', '*', '//*[p:a]', 'a[2]', 'a[@b=''v'']', 'a[b="v"]', 'a[ b = ''v'' ][1]',
    'a | b/c | //d | .', 'é/ي', repeat('a/', 15) || 'a']) WITH ORDINALITY AS v (p, n) ORDER BY n;
-- And nothing else: axes, functions, variables, operators, deeper //, parents, longer.
SELECT p, pg_temp.refusal(format('SELECT repatriation.docmap_path_valid(%L)', p))
FROM unnest(ARRAY['', '/', '//', 'a//b', '..', 'a/..', 'a/.', './a', 'child::a', 'ancestor-or-self::*', 'count(a)', 'a[count(b)]', 'a[position()<3]', 'a[last()]', 'a[0]', 'a[10000]',
    '$x', 'a+b', 'a[b!=1]', 'a[b=1]', 'a[@b]', 'a[b', 'a[b=''v]', 'a[1][2][3]', '//@a', '//text()', '@a/b', '@*', 'p:*', 'p:', ':a', 'a:b:c', '1a', 'a b', 'a|', '|a', 'a|b|c|d|e',
    'text', 'text(', 'comment()', '(a)', 'a,b', E'a\nb', E'a\tb']) WITH ORDINALITY AS v (p, n) ORDER BY n;
SELECT pg_temp.refusal(format('SELECT repatriation.docmap_path_valid(%L)', repeat('a/', 16) || 'a')), pg_temp.refusal(format('SELECT repatriation.docmap_path_valid(%L)', repeat('a', 513)));
-- Places of the vocabulary.
SELECT t, g, pg_temp.refusal(format('SELECT repatriation.docmap_target_valid(%L, %L)', t, g))
FROM (VALUES ('document/number', false), ('subject/person', true), ('relation/@role', false), ('subject/person/nationality', false), ('subject/person/nationality', true), ('mrz/line', false),
    ('', false), ('document', false), ('document/number', true), ('document/colour', false), ('document/number/x', false), ('subject/person/name/#text', false), ('/document/number', false),
    ('document/', false), ('relation/person/birth/date/@estimated/x/y/z', false)) AS v (t, g);
-- The closed list of transforms, and what they make of values; NULL: it does not fit.
SELECT t, pg_temp.refusal(format('SELECT repatriation.docmap_transform_valid(%L)', t))
FROM unnest(ARRAY['trim', 'code:sex', 'split:,', 'const:x', '', 'lower', 'date:MM/DD/YYYY', 'code:', 'split:', 'split:ab', 'split:é', 'country:numeric', 'trim ', 'const:']) AS t;
SELECT t, v, repatriation.docmap_transformed(t, v)
FROM (VALUES ('trim', 'Ab'), ('upper', 'aé'), ('date:YYYYMMDD', '20110914'), ('date:YYYYMMDD', '2011-09-14'), ('date:DD.MM.YYYY', '14.09.2011'), ('date:DD.MM.YYYY', '14.9.2011'),
    ('date:YYYY-MM-DD', '2011-09-14'), ('date:YYYY-MM-DD', '2011-09'), ('date:partial', '2011'), ('date:partial', '2011-09'), ('date:partial', '2011-09-14Z'), ('date:partial', '2011-09-14+02:00'),
    ('date:partial', '2011-09-14T23:30:00-05:00'), ('date:partial', '2011-09Z'), ('date:partial', 'about 2011'), ('date:partial', 'T'), ('country:alpha2', 'ch'), ('country:alpha2', 'CHE'), ('country:alpha2', 'ZZ'),
    ('country:alpha3', 'che'), ('name:arabic-fold', U&'\0623\062D\0645\064E\062F \0641\0627\0637\0645\0629'), ('hex', E'DC 03\n04'), ('base64', 'QUJD RA=='), ('const:x', 'y'), ('code:sex', 'm')) AS v (t, v);
-- Every current two-letter code, and no other pair of letters.
SELECT count(*), count(*) FILTER (WHERE repatriation.docmap_transformed('country:alpha2', c.alpha2) = c.code::text)
FROM repatriation.country AS c WHERE c.kind = 'iso';
SELECT count(repatriation.docmap_transformed('country:alpha2', chr(a) || chr(b))) FROM generate_series(65, 90) AS a, generate_series(65, 90) AS b;
-- Texts of profiles.
SELECT d, pg_temp.refusal(format('SELECT repatriation.docmap_valid(%L)', d))
FROM unnest(ARRAY['', E'profile\tx\t1', E'profile\tx\t1\nroot\t*\t*', E'root\t*\t*', E'profile\tx\t1\nprofile\ty\t1', E'profile\tx\tone\nroot\t*\t*', E'profile\tx\t1\nroot\t*\t*\nfield\t1\t0\tdocument/number\t/p:a\ttrim\t-\t0',
    E'profile\tx\t1\nroot\t*\t*\nfield\t1\t0\tdocument/number\ta\ttrim\t-\t0', E'profile\tx\t1\nroot\t*\t*\nfield\t1\t7\tdocument/number\ta\ttrim\t-\t0',
    E'profile\tx\t1\nroot\t*\t*\ngroup\t1\t0\tsubject/person\t//a\t-\nfield\t2\t1\tdocument/number\ta\ttrim\t-\t0', E'profile\tx\t1\nroot\t*\t*\nfield\t1\t0\tdocument/number\t/a\tconst:x\t-\t0',
    E'profile\tx\t1\nroot\t*\t*\nfield\t1\t0\tdocument/number\t/a\ttrim\tq\t0', E'profile\tx\t1\nroot\t*\t*\nwhatever']) WITH ORDINALITY AS v (d, n) ORDER BY n;
SELECT pg_temp.refusal(format('SELECT repatriation.docmap_valid(%L)', E'profile\tx\t1\nroot\t*\t*\n' || repeat(E'code\ta\tb\tc\n', 513))), pg_temp.refusal(format('SELECT repatriation.docmap_valid(%L)', repeat('x', 65537)));
