-- Safeguard 2: words that the Bali Conclusions suggest to refrain from are stored with a warning.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.warned(ref case_ref) RETURNS TABLE (safeguard int, act text) LANGUAGE sql AS $$
    SELECT w.safeguard, w.act FROM casework.safeguard_warning w WHERE w.case_ref = $1 AND w.safeguard = 2 ORDER BY w.safeguard_warning_id;
$$;
-- Passes in silence: conduct, harm and need in plain words.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'education', 1, '2026-02-01', 'Goes to school with others.');
SELECT * FROM pg_temp.warned(:'ref');
-- Warns, and stores the row: once a statement and case, whatever the spelling.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
VALUES (:'ref', 'education', 1, '2026-02-01', 'Deradicalisation of the child.'), (:'ref', 'health', 1, '2026-02-01', 'She was RADICALIZED early.');
SELECT * FROM pg_temp.warned(:'ref');
SELECT count(*) FROM casework.service WHERE case_ref = :'ref';
SELECT DISTINCT lacks FROM casework.safeguard_warning WHERE case_ref = :'ref' AND safeguard = 2;
-- An update warns of the text that it brings, not of one that was there.
UPDATE casework.service SET agency_id = 2 WHERE case_ref = :'ref';
UPDATE casework.service SET goal = 'Support in leaving radical ideas.' WHERE case_ref = :'ref' AND kind = 'health';
UPDATE casework.service SET goal = 'Counter-radicalization.' WHERE case_ref = :'ref' AND kind = 'health';
SELECT count(*) FROM pg_temp.warned(:'ref');
-- A title of an office that has the word may stand; a ministry adds titles and terms, and takes them back.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'education', 1, '2026-02-01', 'Talks with the deputy for Prevention, Protection, and Deradicalization.');
SELECT * FROM pg_temp.warned(:'ref');
INSERT INTO casework.term (kind, words, reason) VALUES ('term', 'jihadi bride', 'Says that a child chose it.');
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'education', 1, '2026-02-01', 'The press called her a Jihadi bride.');
SELECT * FROM pg_temp.warned(:'ref');
UPDATE casework.term SET withdrawn_at = now() WHERE words = 'jihadi bride';
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'education', 1, '2026-02-01', 'The press called her a Jihadi bride.');
SELECT count(*) FROM pg_temp.warned(:'ref');
-- Other scripts; and a name is a name.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'legal', 1, '2026-02-01', E'\u0414\u0435\u0440\u0430\u0434\u0438\u043A\u0430\u043B\u0438\u0437\u0430\u0446\u0438\u044F.');
SELECT count(*) FROM pg_temp.warned(:'ref');
INSERT INTO casework.person_name (case_ref, person_id, full_name, source) SELECT case_ref, person_id, 'RADICALIZATION ANNA', 'declaration' FROM casework.person WHERE case_ref = :'ref' LIMIT 1;
SELECT count(*) FROM pg_temp.warned(:'ref');
-- It refuses nothing, and no act is blocked by it.
SELECT count(*) FROM repatriation.act_catalogue() WHERE safeguard = 2;
ROLLBACK;
