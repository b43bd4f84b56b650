-- What a step asks beyond its edge: no suspension, a reason, a role.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Suspended beside its state: it stands where it stood, takes no step, and goes on from there.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'reception_agreed') \g /dev/null
SELECT what, a.rows, a.code FROM (VALUES
    (1, 'without a reason', $$UPDATE casework.movement SET suspended_at = now() WHERE case_ref = $1$$),
    (2, 'suspended', $$UPDATE casework.movement SET suspended_at = now(), suspended_until = '2026-04-01', suspension_reason = 'Border closed.' WHERE case_ref = $1$$),
    (3, 'a step', $$SELECT pg_temp.move_step($1, 'documents_issued')$$),
    (4, 'a refusal', $$SELECT pg_temp.move_step($1, 'refused')$$),
    (5, 'another column', $$UPDATE casework.movement SET school_place = 'Town school' WHERE case_ref = $1$$),
    (6, 'lifted', $$UPDATE casework.movement SET suspended_at = NULL, suspended_until = NULL, suspension_reason = NULL WHERE case_ref = $1$$),
    (7, 'the step', $$SELECT pg_temp.move_step($1, 'documents_issued')$$),
    (8, 'step and suspension', $$UPDATE casework.movement SET state = 'travel_authorised', authorised_at = now(), suspended_at = now(), suspended_until = '2026-04-01', suspension_reason = 'x' WHERE case_ref = $1$$)
    ) AS w (n, what, command), LATERAL pg_temp.attempt(:'ref', w.command) AS a ORDER BY n;
SELECT what, a.rows, a.code FROM (VALUES
    (1, 'suspended', $$UPDATE casework.determination SET suspended_at = now(), suspended_until = '2026-04-01', suspension_reason = 'x' WHERE case_ref = $1$$),
    (2, 'a step', $$SELECT pg_temp.bid_step($1, 'communicated')$$),
    (3, 'case suspended', $$UPDATE casework.child_case SET suspended_at = now(), suspended_until = '2026-04-01', suspension_reason = 'x' WHERE case_ref = $1$$),
    (4, 'a step', $$UPDATE casework.child_case SET state = 'registered' WHERE case_ref = $1$$),
    (5, 'lifted with the step', $$UPDATE casework.child_case SET state = 'registered', suspended_at = NULL, suspended_until = NULL, suspension_reason = NULL WHERE case_ref = $1$$)
    ) AS w (n, what, command), LATERAL pg_temp.attempt(:'ref', w.command) AS a ORDER BY n;
\set VERBOSITY default
UPDATE casework.determination SET state = 'communicated' WHERE case_ref = :'ref';
\set VERBOSITY terse

-- A reason is words, given by the statement that takes the step.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT what, a.rows, a.code FROM (VALUES
    (1, 'none', $$UPDATE casework.assessment SET state = 'returned' WHERE case_ref = $1$$),
    (2, 'null', $$UPDATE casework.assessment SET state = 'returned', state_reason = NULL WHERE case_ref = $1$$),
    (3, 'blank', $$UPDATE casework.assessment SET state = 'returned', state_reason = E' \t\n' WHERE case_ref = $1$$),
    (4, 'given before', $$UPDATE casework.assessment SET state_reason = 'Elements are thin.' WHERE case_ref = $1$$),
    (5, 'and not with the step', $$UPDATE casework.assessment SET state = 'returned' WHERE case_ref = $1$$),
    (6, 'given', $$UPDATE casework.assessment SET state = 'returned', state_reason = 'Elements are thin.' WHERE case_ref = $1$$),
    (7, 'none is asked', $$UPDATE casework.assessment SET state = 'pending_recommendation' WHERE case_ref = $1$$)) AS w (n, what, command),
    LATERAL pg_temp.attempt(:'ref', w.command) AS a ORDER BY n;
SELECT from_state, to_state, reason FROM casework.transition WHERE case_ref = :'ref' AND workflow = 'bia' ORDER BY seq;
UPDATE casework.assessment SET state = 'pending_review' WHERE case_ref = :'ref';
\set VERBOSITY default
UPDATE casework.assessment SET state = 'returned' WHERE case_ref = :'ref';
\set VERBOSITY terse

-- Only best-interests assessments stand in the machine, and for good.
SELECT what, a.rows, a.code, a."constraint" FROM (VALUES
    ('no state', $$INSERT INTO casework.assessment (case_ref, kind, author_id) VALUES ($1, 'bia', 1)$$),
    ('state of another kind', $$INSERT INTO casework.assessment (case_ref, kind, state, author_id) VALUES ($1, 'return_risk', 'pending_interview', 1)$$),
    ('begun completed', $$INSERT INTO casework.assessment (case_ref, kind, state, author_id, supervisor_id, interviewed_on, completed_on) VALUES ($1, 'bia', 'completed', 1, 2, '2026-01-12', '2026-01-20')$$),
    ('leaves', $$UPDATE casework.assessment SET kind = 'psychosocial', state = NULL WHERE case_ref = $1$$),
    ('other kind', $$INSERT INTO casework.assessment (case_ref, kind, author_id) VALUES ($1, 'return_risk', 1)$$),
    ('enters', $$UPDATE casework.assessment SET kind = 'bia', state = 'pending_interview' WHERE case_ref = $1 AND kind = 'return_risk'$$)) AS w (what, command),
    LATERAL pg_temp.attempt(:'ref', w.command) AS a;

-- Roles. Whoever is no professional may take any step, until the register requires roles.
CREATE ROLE regress_nobody;
INSERT INTO casework.professional (professional_id, agency_id, login, discipline) VALUES (20, 1, 'regress_steward', 'administration');
CREATE ROLE regress_steward;
GRANT USAGE ON SCHEMA casework, repatriation TO regress_nobody, regress_steward;
GRANT ALL ON ALL TABLES IN SCHEMA casework TO regress_nobody, regress_steward;
CREATE POLICY regress ON casework.child_case TO regress_nobody, regress_steward USING (true);
CREATE FUNCTION pg_temp.as_login(who text, ref case_ref, command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SET LOCAL SESSION AUTHORIZATION %I', who);
    EXECUTE command USING ref;
    SET LOCAL SESSION AUTHORIZATION DEFAULT;
    RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
EXCEPTION WHEN OTHERS THEN
    RETURN CASE SQLSTATE WHEN 'RPZZZ' THEN 'passes' ELSE SQLSTATE END;
END $$;
GRANT ALL ON ALL FUNCTIONS IN SCHEMA repatriation TO regress_nobody, regress_steward;
SELECT pg_temp.child() AS ref, $$UPDATE casework.child_case SET state = 'duplicate', duplicate_found_by = 1, duplicate_confirmed_by = 2, duplicate_of = (SELECT case_ref FROM casework.child_case WHERE case_ref <> $1 LIMIT 1) WHERE case_ref = $1$$ AS doubled,
    $$UPDATE casework.child_case SET located_in = 'XXA' WHERE case_ref = $1$$ AS plain \gset
SELECT pg_temp.as_login('regress_nobody', :'ref', :'doubled') AS nobody, pg_temp.as_login('regress_steward', :'ref', :'doubled') AS without_role,
    pg_temp.as_login('regress_steward', :'ref', :'plain') AS no_step;
INSERT INTO casework.professional_role VALUES (20, 'caseworker', '2020-01-01');
SELECT pg_temp.as_login('regress_steward', :'ref', :'doubled') AS another_role;
INSERT INTO casework.professional_role VALUES (20, 'data_steward', '2020-01-01', current_date - 2), (20, 'data_steward', current_date + 2, NULL);
SELECT pg_temp.as_login('regress_steward', :'ref', :'doubled') AS not_on_the_day;
UPDATE casework.professional_role SET valid_until = NULL WHERE role = 'data_steward' AND valid_from = '2020-01-01';
SELECT pg_temp.as_login('regress_steward', :'ref', :'doubled') AS with_role;
SELECT pg_temp.child() AS assessed \gset
SELECT pg_temp.assess(:'assessed') \g /dev/null
UPDATE casework.setting SET value = 1, changed_at = now() WHERE setting = 'roles_required';
SELECT pg_temp.as_login('regress_nobody', :'ref', :'doubled') AS nobody, pg_temp.as_login('regress_steward', :'ref', :'doubled') AS with_role,
    pg_temp.as_login('regress_nobody', :'ref', :'plain') AS no_step;
-- A step that is reserved for nobody stays open to all.
SELECT * FROM pg_temp.attempt(:'assessed', $$UPDATE casework.assessment SET state = 'lapsed' WHERE case_ref = $1 AND kind = 'bia'$$);
\set VERBOSITY default
UPDATE casework.child_case SET state = 'registered' WHERE case_ref = :'ref';
ROLLBACK;
