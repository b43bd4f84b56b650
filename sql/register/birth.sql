-- Evidence of births, what it says together, and what smells; references of other agencies.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SET LOCAL DateStyle = 'ISO';
SELECT pg_temp.child() AS ref \gset
SELECT person_id AS child, birth FROM casework.person WHERE case_ref = :'ref' AND is_subject \gset
-- Three sources, one of them an age: protection goes by all, the display by what they agree on.
INSERT INTO casework.birth_evidence (case_ref, person_id, source_kind, source, statement, age_told, stated_on, weight) VALUES
    (:'ref', :child, 'document', 'vaccination card', '2017', NULL, '2026-01-05', 3),
    (:'ref', :child, 'relative', 'aunt', '2017-06~', NULL, '2026-01-06', 2),
    (:'ref', :child, 'age_told', 'the child', birth_from_age(8, '2026-01-06'), 8, '2026-01-06', NULL);
SELECT statements, protects_by, shown, is_consistent FROM casework.birth_known WHERE case_ref = :'ref';
INSERT INTO casework.birth_evidence (case_ref, person_id, source_kind, source, statement, stated_on) VALUES (:'ref', :child, 'witness', 'teacher', '2018', '2026-01-07') RETURNING birth_evidence_id AS teacher \gset
SELECT statements, protects_by, shown, is_consistent FROM casework.birth_known WHERE case_ref = :'ref';
-- A decision about one of them, by somebody, with reasons; then it no longer counts.
\set VERBOSITY terse
UPDATE casework.birth_evidence SET resolved_on = '2026-01-09' WHERE birth_evidence_id = :teacher;
\set VERBOSITY default
UPDATE casework.birth_evidence SET resolved_on = '2026-01-09', resolved_by = 2, resolution = 'The teacher speaks of another child.' WHERE birth_evidence_id = :teacher;
SELECT statements, protects_by, shown, is_consistent FROM casework.birth_known WHERE case_ref = :'ref';
-- Guarded and chained like every table of a case.
SELECT count(*) FROM casework.ledger WHERE case_ref = :'ref' AND table_name = 'birth_evidence';
\set VERBOSITY terse
DELETE FROM casework.birth_evidence WHERE case_ref = :'ref';
INSERT INTO casework.birth_evidence (case_ref, person_id, source_kind, source, statement, stated_on) VALUES (:'ref', :child, 'age_told', 'the child', '2018', '2026-01-07');
INSERT INTO casework.birth_evidence (case_ref, person_id, source_kind, source, statement, stated_on) VALUES (:'ref', :child, 'witness', ' ', '2018', '2026-01-07');
INSERT INTO casework.birth_evidence (case_ref, person_id, source_kind, source, statement, stated_on, weight) VALUES (:'ref', :child, 'witness', 'teacher', '2018', '2026-01-07', 6);
\set VERBOSITY default

-- Smells, each with a birth that has it and one next to it that has not.
SELECT pg_temp.child() AS ref \gset
SELECT person_id AS child, birth FROM casework.person WHERE case_ref = :'ref' AND is_subject \gset
CREATE FUNCTION pg_temp.smells(child_birth partial_date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    smells text;
BEGIN
    UPDATE casework.person SET birth = child_birth WHERE is_subject AND case_ref = (SELECT c.case_ref FROM pg_temp.subject AS c);
    SELECT string_agg(s.smell, ' ' ORDER BY s.smell COLLATE "C") INTO smells FROM casework.birth_smell AS s JOIN pg_temp.subject AS c ON c.case_ref = s.case_ref;
    RETURN coalesce(smells, '-');
END;
$$;
CREATE TEMP TABLE subject AS SELECT :'ref'::case_ref AS case_ref;
SELECT b AS birth, pg_temp.smells(b) AS smells FROM unnest(ARRAY['2017-01-01', '2017-01-01~', '2017', '2017-07-01', '2017-07-02', '2017-01-05', '2026-01-05', '2026-01-06', '[2026-01-04..2026-01-06]']::partial_date[]) AS b;
SELECT identified_on FROM casework.child_case WHERE case_ref = :'ref';
INSERT INTO casework.birth_registration (case_ref, status, registered_on, source) VALUES (:'ref', 'registered', '2017-03-03', 'registry');
SELECT pg_temp.smells('2017-03-03') AS on_the_day, pg_temp.smells('2017-03-02') AS before;
-- The age told and the statement of a witness.
INSERT INTO casework.birth_evidence (case_ref, person_id, source_kind, source, statement, age_told, stated_on) VALUES
    (:'ref', :child, 'age_told', 'the child', birth_from_age(8, '2026-01-06'), 8, '2026-01-06'), (:'ref', :child, 'witness', 'neighbour', '[..2017-06]', NULL, '2026-01-06');
SELECT b AS birth, pg_temp.smells(b) AS smells FROM unnest(ARRAY['2017-02-03', '2016-02-03', '2017-08', '2018-02-03', '2017']::partial_date[]) AS b;
-- A sibling and a mother.
WITH kin AS (INSERT INTO casework.person (case_ref, birth) VALUES (:'ref', '2016-11'), (:'ref', '2009-03') RETURNING person_id, birth)
INSERT INTO casework.family_link (case_ref, person_id, relation) SELECT :'ref', person_id, CASE WHEN birth = '2016-11' THEN 'sibling' ELSE 'mother' END FROM kin;
SELECT b AS birth, pg_temp.smells(b) AS smells FROM unnest(ARRAY['2017-04-20', '2017-04-30', '2017-05-01', '2016-11', '2016-12-01', '2016-12-02', '2017', '2019-04', '2019-02', '[2016..]']::partial_date[]) AS b;
-- A zone with fillers, and a day in the record.
SELECT pg_temp.smells('2017-02-03');
INSERT INTO casework.document_claim (case_ref, person_id, kind, zone, birth, source, received_at) VALUES (:'ref', :child, 'passport',
    replace(E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO1702<<0F3204159ZE184226B<<<<<10', E'\n', E'\n')::mrz, '2017-02', 'consulate', '2026-01-06 10:00Z');
SELECT smell, detail = 'exact birth, though document_claim ' || document_claim_id || ' has fillers' AS told FROM casework.birth_smell JOIN casework.document_claim USING (case_ref) WHERE case_ref = :'ref' AND smell LIKE 'day%';
-- Heaping.
SELECT month_day, births, of_births, times_expected FROM casework.birth_heaping ORDER BY month_day;

-- References of other agencies: one reference of an agency, one case.
SELECT pg_temp.child() AS other \gset
INSERT INTO casework.case_alias (case_ref, agency_id, reference, told_on) VALUES (:'ref', 10, '123-45-67890', '2026-01-06'), (:'ref', 10, '123-45-67891', NULL), (:'other', 4, '123-45-67890', NULL);
\set VERBOSITY terse
INSERT INTO casework.case_alias (case_ref, agency_id, reference) VALUES (:'other', 10, '123-45-67890');
INSERT INTO casework.case_alias (case_ref, agency_id, reference) VALUES (:'other', 10, ' 123-45-67890');
INSERT INTO casework.case_alias (case_ref, agency_id, reference) VALUES (:'other', 10, '');
\set VERBOSITY default
-- A wrong one is voided, and the agency's reference is free for the right case.
UPDATE casework.case_alias SET voided_at = '2026-01-07 10:00Z', void_reason = 'Their file of another child.' WHERE case_ref = :'ref' AND reference = '123-45-67890';
INSERT INTO casework.case_alias (case_ref, agency_id, reference) VALUES (:'other', 10, '123-45-67890');
SELECT a.reference, a.case_ref = :'other' AS is_other FROM casework.case_alias AS a WHERE a.agency_id = 10 AND a.voided_at IS NULL ORDER BY a.reference COLLATE "C";
ROLLBACK;
