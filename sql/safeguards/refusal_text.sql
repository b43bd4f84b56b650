-- What a refusal says: all that is lacking, the norms and the remedies, and nothing of a person.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE TEMP TABLE said (what text, part text, words text);
-- Keep every part of the error that a command on a case raises.
CREATE FUNCTION pg_temp.say(what text, ref repatriation.case_ref, command text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    state text;
    message text;
    detail text;
    hint text;
    in_schema text;
    in_table text;
    constr text;
BEGIN
    EXECUTE command USING ref;
    RAISE EXCEPTION 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,
        hint = PG_EXCEPTION_HINT, in_schema = SCHEMA_NAME, in_table = TABLE_NAME, constr = CONSTRAINT_NAME;
    INSERT INTO said VALUES (what, 'SQLSTATE', state), (what, 'MESSAGE', message), (what, 'DETAIL', detail),
        (what, 'HINT', hint), (what, 'SCHEMA', in_schema), (what, 'TABLE', in_table), (what, 'CONSTRAINT', constr);
END $$;
\pset format unaligned
\pset tuples_only on
\pset fieldsep ': '

-- No determination: the way to departure ends at the clearance.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'nationality_confirmed') \g /dev/null
SELECT pg_temp.say('no determination', :'ref', $$SELECT pg_temp.travel($1, 'departed')$$) \g /dev/null
SELECT part, words FROM said WHERE what = 'no determination';

-- A panel of two: the way ends at the session.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled') \g /dev/null
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who) FROM generate_series(3, 4) AS who \g /dev/null
SELECT pg_temp.say('panel of two', :'ref', $$SELECT pg_temp.determine($1, 'decided', '{panel}')$$) \g /dev/null
SELECT part, words FROM said WHERE what = 'panel of two';

-- An unheard child, with elements missing as well: the way ends at the report.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering') \g /dev/null
SELECT pg_temp.say('unheard', :'ref', $$SELECT pg_temp.determine($1, 'decided', '{hearing,elements}')$$) \g /dev/null
SELECT part, words FROM said WHERE what = 'unheard';

-- An unaccompanied child whose guardian's appointment has ended: refused at departure itself.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.guardian(:'ref', until => '2026-03-27') \g /dev/null
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'travel_authorised') \g /dev/null
SELECT pg_temp.say('no guardian', :'ref', $$SELECT pg_temp.travel($1, 'departed')$$) \g /dev/null
SELECT part, words FROM said WHERE what = 'no guardian';

-- Everything at once: each safeguard has a line in DETAIL and in HINT, and the lowest gives its name.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.determine(:'ref', 'required', '{assessment}') \g /dev/null
SELECT pg_temp.bid_step(:'ref', 'not_applicable') \g /dev/null
SELECT pg_temp.travel(:'ref', 'documents_issued') \g /dev/null
UPDATE casework.child_case SET asylum_checked_on = NULL WHERE case_ref = :'ref';
INSERT INTO casework.document_claim (case_ref, person_id, kind, document_number, birth, source)
    SELECT :'ref', person_id, 'passport', 'L898902C3', '1974-08-12', 'consulate' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.say('all', :'ref', $$SELECT pg_temp.travel($1, 'departed', '{risk}')$$) \g /dev/null
SELECT part, words FROM said WHERE what = 'all';

-- Every refusal names the norm as the catalogue prints it and the remedy as the catalogue gives it.
SELECT s.what, count(*) AS safeguards,
    bool_and(strpos(d.words, 'Safeguard ' || c.safeguard || ' ' || c.slug || ': ' || c.lack || ': ') > 0) AS lack,
    bool_and(strpos(d.words, ' Norm: ' || c.norm || '.') > 0) AS norm, bool_and(strpos(h.words, c.remedy) > 0) AS remedy,
    min(c.sqlstate) = max(s.words) AS lowest
FROM said AS s JOIN said AS d ON d.what = s.what AND d.part = 'DETAIL' JOIN said AS h ON h.what = s.what AND h.part = 'HINT'
    JOIN repatriation.safeguard_catalogue() AS c ON d.words ~ ('(^|\n)Safeguard ' || c.safeguard || ' ')
WHERE s.part = 'SQLSTATE' GROUP BY s.what ORDER BY s.what;

-- Nothing of a person stands in any part: no name, number or birth date in any form, and no reference.
SELECT count(DISTINCT s) AS parts, count(*) FILTER (WHERE strpos(lower(s.words), lower(v.secret)) > 0) AS found,
    count(DISTINCT v.secret) AS secrets
FROM said AS s CROSS JOIN (
    SELECT unnest(ARRAY[full_name, split_part(full_name, ' ', 1), split_part(full_name, ' ', 2)]) FROM casework.person_name
    UNION SELECT unnest(ARRAY[case_ref::text, split_part(case_ref::text, '-', 3)]) FROM casework.child_case
    UNION SELECT unnest(ARRAY[birth::text, to_char(earliest(birth), 'DD.MM.YYYY'), to_char(earliest(birth), 'YYMMDD')]) FROM casework.person WHERE birth IS NOT NULL
    UNION SELECT unnest(ARRAY[document_number, birth::text]) FROM casework.document_claim
    UNION SELECT login FROM casework.professional UNION SELECT 'Arrival hall' UNION SELECT 'Village school' UNION SELECT 'What was found'
) AS v (secret);
ROLLBACK;
