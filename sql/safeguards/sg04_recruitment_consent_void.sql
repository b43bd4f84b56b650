-- Safeguard 4: nothing in a record of recruitment says that the child consented.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a record that names what was done, or nothing.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 4);
INSERT INTO casework.victimisation (case_ref, kind, channel, means, method, exit_mode, source)
VALUES (:'ref', 'recruitment', 'online', 'grooming', 'online_contact', 'escape', 'the child');
INSERT INTO casework.victimisation (case_ref, kind, source) VALUES (:'ref', 'recruitment', 'camp registration');
SELECT channel, means, method FROM casework.victimisation WHERE case_ref = :'ref' ORDER BY victimisation_id;
SELECT * FROM pg_temp.verdict(:'ref', 4);

-- Unknown: an imported word that is none of the list becomes unspecified, and stays beside it as it came.
INSERT INTO casework.victimisation (case_ref, kind, means, means_as_received, method, method_as_received, source)
SELECT :'ref', 'recruitment', m, nullif(word, m), h, nullif(how, h), 'import'
FROM (VALUES ('voluntary', 'joined'), ('Deception', 'by peer'), ('consented at 15', 'Online-Contact')) AS i (word, how),
    repatriation.recruitment_means(word) AS m, repatriation.recruitment_method(how) AS h;
SELECT means, means_as_received, method, method_as_received FROM casework.victimisation
WHERE case_ref = :'ref' AND source = 'import' ORDER BY victimisation_id;

-- Refuses: no list holds such a word.
SELECT word, a.* FROM unnest(ARRAY['voluntary', 'consent', 'willing', 'of_age', 'joined', 'Force', '']) AS word,
    pg_temp.attempt(:'ref', format('INSERT INTO casework.victimisation (case_ref, kind, means, source) VALUES ($1, ''recruitment'', %L, ''x'')', word)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.victimisation SET method = 'voluntary' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.victimisation (case_ref, kind, means, source) VALUES ($1, 'recruitment', NULL, 'x')$$);
-- No column of the register has a value of a list that says so; two lists speak of relatives, one of going home (voluntary repatriation).
SELECT conrelid::regclass, conname FROM pg_catalog.pg_constraint
WHERE contype = 'c' AND connamespace = 'casework'::regnamespace AND pg_catalog.pg_get_constraintdef(oid) ~* 'volunt|willing|consensual|of_age|legitimate'
    AND conname NOT IN ('family_link_adult_check', 'placement_review_grounds_check', 'assessment_bia_purpose_check');
-- The lists of the table and of the functions are one.
SELECT c.conname, w.word FROM pg_catalog.pg_constraint AS c,
    LATERAL (SELECT m[1] AS word FROM regexp_matches(pg_catalog.pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') AS m) AS w
WHERE c.conrelid = 'casework.victimisation'::regclass AND c.conname IN ('victimisation_means_check', 'victimisation_method_check')
    AND w.word <> CASE c.conname WHEN 'victimisation_means_check' THEN repatriation.recruitment_means(w.word) ELSE repatriation.recruitment_method(w.word) END;

-- No way around: who takes the list off the table meets the safeguard.
SAVEPOINT whole;
ALTER TABLE casework.victimisation DROP CONSTRAINT victimisation_means_check, DROP CONSTRAINT victimisation_method_check;
INSERT INTO casework.victimisation (case_ref, kind, means, source) VALUES (:'ref', 'recruitment', 'voluntary', 'x');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.victimisation SET means = 'consent' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.victimisation SET method = 'joined' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$WITH w AS (INSERT INTO casework.victimisation (case_ref, kind, method, source) VALUES ($1, 'abduction', 'old_enough', 'x') RETURNING 1)
    SELECT * FROM w$$);
ROLLBACK TO whole;

-- Later knowledge: after departure it is recorded as before.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.victimisation (case_ref, kind, means, source) VALUES ($1, 'recruitment', 'threat', 'x')$$);
ROLLBACK;
