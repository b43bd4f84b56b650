-- What a ministry adds: mandates, the law of States, and checks of its own on an act.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\set VERBOSITY terse
-- Mandates: by a law, for a kind of act, until a day.
INSERT INTO casework.agency_mandate (agency_id, act_kind, legal_basis, valid_from) VALUES (1, 'assessment', 'Child Act, section 4', '2020-01-01');
INSERT INTO casework.agency_mandate (agency_id, act_kind, legal_basis, valid_from) VALUES (1, 'assessment', 'Child Act, section 4', '2020-01-01');
INSERT INTO casework.agency_mandate (agency_id, act_kind, legal_basis, valid_from) VALUES (1, 'assessment', ' ', '2021-01-01');
INSERT INTO casework.agency_mandate (agency_id, act_kind, legal_basis, valid_from) VALUES (1, 'detention', 'None', '2020-01-01');
INSERT INTO casework.agency_mandate (agency_id, act_kind, legal_basis, valid_from, valid_until) VALUES (1, 'tracing', 'Decree 1', '2020-01-01', '2019-12-31');
INSERT INTO casework.agency (agency_id, name, sector) VALUES (12, 'Mothers of the valley', 'cso');
-- The law of a State: what a source says. An age of criminal responsibility is never lowered.
SELECT count(*) FROM casework.jurisdiction;
INSERT INTO casework.jurisdiction (state_code, majority_years, macr_years, leap_birthday, working_days, source, as_of)
    VALUES ('UTO', 18, 14, 'mar1', '{7,1,2,3,4}', 'Utopian Code, book 1', '2026-01-01');
UPDATE casework.jurisdiction SET macr_years = 13;
UPDATE casework.jurisdiction SET macr_years = NULL;
UPDATE casework.jurisdiction SET macr_years = 15;
UPDATE casework.jurisdiction SET macr_years = 14;
UPDATE casework.jurisdiction SET working_days = '{8}';
UPDATE casework.jurisdiction SET working_days = '{}';
UPDATE casework.jurisdiction SET working_days = '{NULL}';
SELECT state_code, macr_years, working_days FROM casework.jurisdiction;
-- The register's own: the shipped number may give way to the law once, and then goes up alone; others are free.
UPDATE casework.setting SET value = 12, changed_at = '2026-01-01', changed_by = 'test' WHERE setting = 'macr';
UPDATE casework.setting SET value = 11, changed_at = '2026-01-02' WHERE setting = 'macr';
UPDATE casework.setting SET value = 15, changed_at = '2026-01-02' WHERE setting = 'macr';
UPDATE casework.setting SET value = 12, changed_at = NULL WHERE setting = 'macr';
UPDATE casework.setting SET value = 17, changed_at = '2026-01-02', changed_by = 'test' WHERE setting = 'liberty_min_age';
UPDATE casework.setting SET value = 16, changed_at = '2026-01-03' WHERE setting = 'liberty_min_age';

-- Checks of national law: a function of the owner that reads a case.
CREATE SCHEMA ministry;
CREATE FUNCTION ministry.placed(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql STABLE BEGIN ATOMIC
    SELECT c.located_in = 'XXA' FROM casework.child_case AS c WHERE c.case_ref = ref;
END;
CREATE FUNCTION ministry.unsure(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS 'BEGIN RETURN NULL; END';
CREATE FUNCTION ministry.writes(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql VOLATILE RETURN true;
CREATE FUNCTION ministry.counts(ref repatriation.case_ref) RETURNS integer LANGUAGE sql STABLE RETURN 1;
CREATE FUNCTION ministry.lends(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER RETURN true;
CREATE FUNCTION ministry.strays(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE FUNCTION ministry.of_text(ref text) RETURNS boolean LANGUAGE sql STABLE RETURN true;
CREATE FUNCTION ministry.many(ref repatriation.case_ref) RETURNS SETOF boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE FUNCTION pg_temp.add_check(name text, function text, act text DEFAULT 'bid:decided', mode text DEFAULT 'block') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
BEGIN
    INSERT INTO casework.ministry_check (name, act, function_name, mode, message, remedy, source)
    VALUES (name, act, function, mode, 'child not placed', 'Place the child.', 'Utopian Code, section 3');
    RETURN 'added';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN SQLSTATE || CASE WHEN SQLSTATE = 'RP901' THEN ' ' || detail ELSE '' END;
END $$;
SELECT f, pg_temp.add_check('refused', f) FROM unnest(ARRAY['ministry.writes', 'ministry.counts', 'ministry.lends', 'ministry.strays',
    'ministry.of_text', 'ministry.many', 'ministry.nowhere', 'nowhere.placed', 'placed', 'pg_catalog.pg_sleep', 'ministry.placed()']) AS f;
SELECT pg_temp.add_check('Bad Name', 'ministry.placed'), pg_temp.add_check('no_act', 'ministry.placed', 'bid:dreamt'),
    pg_temp.add_check('no_mode', 'ministry.placed', mode => 'duty');
SELECT pg_temp.add_check('placed_abroad', 'ministry.placed'), pg_temp.add_check('always_unsure', 'ministry.unsure', mode => 'warn'),
    pg_temp.add_check('elsewhere', 'ministry.unsure', 'bid:in_session');
-- A function of somebody else does not run with the owner's rights.
CREATE ROLE regress_repatriation_stranger;
GRANT USAGE, CREATE ON SCHEMA ministry TO regress_repatriation_stranger;
ALTER FUNCTION ministry.many(repatriation.case_ref) OWNER TO regress_repatriation_stranger;
ALTER FUNCTION ministry.unsure(repatriation.case_ref) OWNER TO regress_repatriation_stranger;
SELECT pg_temp.child() AS ref \gset
SELECT * FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
ALTER FUNCTION ministry.unsure(repatriation.case_ref) OWNER TO CURRENT_USER;
-- What they say: yes; no answer is no; as the case stands now; those switched off are not asked.
SELECT name, mode, passes, message FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'ref';
SELECT name, passes FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
UPDATE casework.ministry_check SET is_active = false WHERE name = 'placed_abroad';
SELECT name, passes FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
SELECT name, passes FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:dreamt');
SELECT count(*) FROM repatriation.ministry_judge(ARRAY[repatriation.make_case_ref('UTO', 1990, 1)], 'bid:decided');
DELETE FROM casework.ministry_check;
ROLLBACK;
