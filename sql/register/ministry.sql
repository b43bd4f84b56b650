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

-- Checks of national law: a function that reads a case, as a role of its own with the rights that it was granted.
CREATE SCHEMA ministry;
CREATE ROLE regress_repatriation_law;
GRANT USAGE ON SCHEMA casework, ministry TO regress_repatriation_law;
GRANT CREATE ON SCHEMA ministry TO regress_repatriation_law;
GRANT SELECT (case_ref, located_in) ON casework.child_case TO regress_repatriation_law;
CREATE POLICY law ON casework.child_case FOR SELECT TO regress_repatriation_law USING (true);
SET ROLE regress_repatriation_law;
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
RESET ROLE;
CREATE FUNCTION ministry.grand(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql STABLE RETURN true;
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
    'ministry.of_text', 'ministry.many', 'ministry.nowhere', 'nowhere.placed', 'placed', 'ministry.grand', 'pg_catalog.pg_sleep', 'ministry.placed()']) AS f;
SELECT pg_temp.add_check('Bad Name', 'ministry.placed'), pg_temp.add_check('no_act', 'ministry.placed', 'bid:dreamt'),
    pg_temp.add_check('no_mode', 'ministry.placed', mode => 'duty');
SELECT pg_temp.add_check('placed_abroad', 'ministry.placed'), pg_temp.add_check('always_unsure', 'ministry.unsure', mode => 'warn'),
    pg_temp.add_check('elsewhere', 'ministry.unsure', 'bid:in_session');
-- A function of somebody with the owner's rights is not asked any more, be it the owner, a superuser or a member.
SELECT pg_temp.child() AS ref \gset
ALTER FUNCTION ministry.unsure(repatriation.case_ref) OWNER TO CURRENT_USER;
SELECT * FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
ALTER FUNCTION ministry.unsure(repatriation.case_ref) OWNER TO regress_repatriation_law;
-- What they say: yes; no answer is no; as the case stands now; those switched off are not asked.
SELECT name, mode, passes, message FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'ref';
SELECT name, passes FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
UPDATE casework.ministry_check SET is_active = false WHERE name = 'placed_abroad';
SELECT name, passes FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:decided');
SELECT name, passes FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:dreamt');
SELECT count(*) FROM repatriation.ministry_judge(ARRAY[repatriation.make_case_ref('UTO', 1990, 1)], 'bid:decided');

-- At the act: the guard asks after the safeguards, whoever writes, and names all that do not pass.
UPDATE casework.ministry_check SET is_active = false;
CREATE FUNCTION ministry.far(ref repatriation.case_ref) RETURNS boolean LANGUAGE sql STABLE BEGIN ATOMIC
    SELECT c.located_in = 'XXB' FROM casework.child_case AS c WHERE c.case_ref = ref;
END;
ALTER FUNCTION ministry.far(repatriation.case_ref) OWNER TO regress_repatriation_law;
SELECT pg_temp.add_check('act_placed', 'ministry.placed', 'bid:in_session'), pg_temp.add_check('act_far', 'ministry.far', 'bid:in_session'),
    pg_temp.add_check('act_hint', 'ministry.far', 'bid:in_session', 'warn'), pg_temp.add_check('act_other', 'ministry.far', 'bid:communicated');
SELECT pg_temp.child() AS ref \gset
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who, chair => who = 3) FROM generate_series(3, 5) AS who \g /dev/null
\set VERBOSITY default
SELECT pg_temp.bid_step(:'ref', 'in_session');
\echo :SQLSTATE
-- A safeguard that is not met comes first; what is refused warns of nothing.
SAVEPOINT below;
UPDATE casework.panel_member SET is_recused = true WHERE case_ref = :'ref' AND is_chair;
SELECT "constraint" FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
ROLLBACK TO below;
SELECT count(*) FROM casework.safeguard_warning WHERE case_ref = :'ref' AND safeguard = 63;
-- An override lets nobody pass the law: it is for safeguards.
\set VERBOSITY terse
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
VALUES (:'ref', 63, 'bid:in_session', 'Family court', 'F 1', 'Why not.', 1, 2, now() + interval '1 day');
-- By the facts that the statement leaves; the warning is stored, and part of the chain.
UPDATE casework.ministry_check SET is_active = false WHERE name = 'act_far';
UPDATE casework.child_case SET located_in = 'XXA' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
SELECT safeguard, act, lacks FROM casework.safeguard_warning WHERE case_ref = :'ref' AND safeguard = 63;
SELECT act, table_name FROM casework.ledger WHERE case_ref = :'ref' ORDER BY seq DESC LIMIT 2;
-- Several acts in one row, several cases in one statement: each is asked of its own, and the refusal names the case.
SELECT pg_temp.child() AS one \gset
SELECT pg_temp.child() AS two \gset
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'two';
SELECT pg_temp.add_check('opened', 'ministry.placed', 'determination:opened'), pg_temp.add_check('seen', 'ministry.placed', 'bid:reopened');
CREATE FUNCTION pg_temp.told(command text, ref repatriation.case_ref) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    detail text;
BEGIN
    EXECUTE command;
    RETURN 'done';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RETURN SQLSTATE || ' ' || replace(detail, ref::text, '<two>');
END $$;
SELECT pg_temp.told(format('INSERT INTO casework.determination (case_ref, trigger) VALUES (%L, ''durable_solution''), (%L, ''durable_solution'')', :'one', :'two'), :'two');
SELECT pg_temp.told(format('INSERT INTO casework.determination (case_ref, trigger) VALUES (%L, ''durable_solution'')', :'two'), :'two');
SELECT pg_temp.told(format('INSERT INTO casework.determination (case_ref, trigger) VALUES (%L, ''durable_solution'')', :'one'), :'two');

-- What a check may do: read what its role was granted and row security shows. Nothing else, and no error of it is swallowed.
UPDATE casework.ministry_check SET is_active = false;
CREATE TABLE ministry.diary (line text);
GRANT ALL ON ministry.diary TO regress_repatriation_law;
CREATE FUNCTION ministry.write() RETURNS void LANGUAGE sql VOLATILE AS 'INSERT INTO ministry.diary VALUES (''x'')';
SET ROLE regress_repatriation_law;
CREATE FUNCTION ministry.bad_sql(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS 'BEGIN RETURN 1 / 0 = 1; END';
CREATE FUNCTION ministry.bad_peek(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS 'BEGIN RETURN EXISTS (SELECT FROM casework.person_name); END';
CREATE FUNCTION ministry.bad_write(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS 'BEGIN PERFORM ministry.write(); RETURN true; END';
CREATE FUNCTION ministry.bad_mode(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS
    'BEGIN PERFORM set_config(''transaction_read_only'', ''off'', true); PERFORM ministry.write(); RETURN true; END';
CREATE FUNCTION ministry.bad_role(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS
    'BEGIN PERFORM set_config(''role'', ''none'', true); RETURN true; END';
CREATE FUNCTION ministry.bad_loop(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS 'BEGIN LOOP NULL; END LOOP; END';
CREATE FUNCTION ministry.who(ref repatriation.case_ref) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM set_config('test.left_behind', 'yes', false);
    RETURN current_user = 'regress_repatriation_law' AND (SELECT count(*) FROM casework.child_case) = 1;
END $$;
RESET ROLE;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who, chair => who = 3) FROM generate_series(3, 5) AS who \g /dev/null
CREATE FUNCTION pg_temp.asked(check_name text, ref repatriation.case_ref) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    context text;
BEGIN
    UPDATE casework.ministry_check SET is_active = (function_name = 'ministry.' || check_name);
    PERFORM pg_temp.bid_step(ref, 'in_session');
    RETURN 'done';
EXCEPTION WHEN OTHERS OR query_canceled THEN
    GET STACKED DIAGNOSTICS context = PG_EXCEPTION_CONTEXT;
    RETURN SQLSTATE || ': ' || SQLERRM || ' (' || coalesce(substring(context FROM 'national check "[^"]*"'), 'no check') || ')';
END $$;
SELECT f, pg_temp.add_check(f, 'ministry.' || f, 'bid:in_session') FROM unnest(ARRAY['bad_sql', 'bad_peek', 'bad_write', 'bad_mode', 'bad_role', 'bad_loop', 'who']) AS f;
SELECT f, pg_temp.asked(f, :'ref') FROM unnest(ARRAY['bad_sql', 'bad_peek', 'bad_write', 'bad_mode', 'bad_role']) AS f;
SET LOCAL statement_timeout = '300ms';
SELECT pg_temp.asked('bad_loop', :'ref');
RESET statement_timeout;
SELECT count(*) FROM ministry.diary;
-- Row security holds for the role; the session is as it was; the transaction can write.
DROP POLICY law ON casework.child_case;
SELECT pg_temp.asked('who', :'ref');
SELECT set_config('test.mine', :'ref', true) \g /dev/null
CREATE POLICY law ON casework.child_case FOR SELECT TO regress_repatriation_law USING (case_ref = current_setting('test.mine')::repatriation.case_ref);
SELECT pg_temp.asked('who', :'ref');
SELECT current_setting('test.left_behind', true), current_setting('transaction_read_only');
-- Dropped, or changed into what it may not be: the act is refused until somebody sees to it.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who, chair => who = 3) FROM generate_series(3, 5) AS who \g /dev/null
\set VERBOSITY default
ALTER FUNCTION ministry.who(repatriation.case_ref) VOLATILE;
SELECT pg_temp.bid_step(:'ref', 'in_session');
DROP FUNCTION ministry.who(repatriation.case_ref);
SELECT pg_temp.bid_step(:'ref', 'in_session');
SELECT * FROM repatriation.ministry_judge(ARRAY[:'ref'::repatriation.case_ref], 'bid:in_session');
-- It can be switched off, and not on again.
UPDATE casework.ministry_check SET is_active = false;
UPDATE casework.ministry_check SET is_active = true WHERE name = 'who';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
\set VERBOSITY terse
DELETE FROM casework.ministry_check;
ROLLBACK;
