-- The facts computed in core against the same facts written in SQL, on 400 cases
-- of rows drawn by lot, most of which no guard would let pass.
\set ON_ERROR_STOP on
\getenv abs_srcdir PG_ABS_SRCDIR
\set oracle :abs_srcdir '/src/test/regress/facts_oracle.sql'
\set QUIET on
SET client_min_messages = warning;
SET jit = off;
BEGIN;
SELECT repatriation.create_register(country => 'UTO', authority => 'Test', time_zone => 'Asia/Jakarta') \g /dev/null
SET LOCAL search_path = pg_catalog, repatriation;
\i :oracle
-- Nobody stands in the way of these rows.
DO $$
DECLARE
    t text;
BEGIN
    FOR t IN SELECT table_name FROM repatriation.guarded_tables() LOOP
        EXECUTE format('ALTER TABLE casework.%I DISABLE TRIGGER USER', t);
    END LOOP;
END;
$$;
ALTER TABLE casework.determination DROP CONSTRAINT determination_order_check;
ALTER TABLE casework.movement DROP CONSTRAINT movement_order_check;
CREATE FUNCTION pg_temp.pick(VARIADIC words text[]) RETURNS text LANGUAGE sql VOLATILE
    RETURN words[1 + pg_catalog.floor(pg_catalog.random() * pg_catalog.cardinality(words))::int];
CREATE FUNCTION pg_temp.day() RETURNS date LANGUAGE sql VOLATILE
    RETURN '2026-01-01'::date + pg_catalog.floor(pg_catalog.random() * 60)::int;
CREATE FUNCTION pg_temp.maybe_day() RETURNS date LANGUAGE sql VOLATILE
    RETURN CASE WHEN pg_catalog.random() < 0.6 THEN '2026-01-01'::date + pg_catalog.floor(pg_catalog.random() * 60)::int END;
-- Moments close to midnight in Jakarta (17:00 UTC) as well.
CREATE FUNCTION pg_temp.moment() RETURNS timestamptz LANGUAGE sql VOLATILE
    RETURN '2026-01-01 00:00+00'::timestamptz + pg_catalog.floor(pg_catalog.random() * 60) * interval '1 day'
        + (CASE WHEN pg_catalog.random() < 0.5 THEN interval '17 hours' ELSE interval '9 hours' END)
        - (CASE WHEN pg_catalog.random() < 0.3 THEN interval '1 microsecond' ELSE interval '0' END);
CREATE FUNCTION pg_temp.maybe(p float8) RETURNS boolean LANGUAGE sql VOLATILE RETURN pg_catalog.random() < p;
SELECT setseed(0.25) \g /dev/null
INSERT INTO casework.agency (name, sector) VALUES ('A', 'child_protection');
INSERT INTO casework.professional (agency_id, discipline) SELECT 1, 'law' FROM generate_series(1, 8);
UPDATE casework.setting SET value = 5, changed_at = '2026-02-01 00:00+00' WHERE setting = 'panel_quorum';
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, separation_since, opened_at, owner_id,
    treated_as_adult_since, asylum_checked_on, asylum_claimed_on, custody_disputed_on)
SELECT make_case_ref('UTO', 2026, g), '2026-01-01',
    pg_temp.pick('with_both_parents', 'with_one_parent', 'separated', 'unaccompanied', 'unaccompanied', 'unknown'),
    CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.day() ELSE '-infinity' END,
    CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.moment() ELSE '2025-12-01' END,
    1 + floor(random() * 8)::int, CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.day() END,
    pg_temp.maybe_day(), CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.day() END,
    CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.day() END
FROM generate_series(1, 400) g;
INSERT INTO casework.separation_period (case_ref, status, since, source, recorded_at)
SELECT c.case_ref, pg_temp.pick('with_both_parents', 'with_one_parent', 'separated', 'unaccompanied', 'unknown'), least(pg_temp.day(), c.at::date), 's', c.at
FROM (SELECT case_ref, CASE WHEN pg_temp.maybe(0.7) THEN pg_temp.moment() ELSE pg_temp.moment() + interval '60 days' END AS at
      FROM casework.child_case, generate_series(1, 3)) c WHERE pg_temp.maybe(0.3);
UPDATE casework.child_case SET asylum_decided_on = asylum_claimed_on + floor(random() * 20)::int,
    custody_settled_on = CASE WHEN pg_temp.maybe(0.5) THEN custody_disputed_on + floor(random() * 20)::int END
WHERE pg_temp.maybe(0.5);
INSERT INTO casework.person (case_ref, is_subject, birth, birth_basis, sex)
SELECT c.case_ref, n = 0, CASE WHEN pg_temp.maybe(0.8) THEN pg_temp.pick('2007', '2007~', '2008-01-15', '2012-05', '2005-06-01', '[2007..2009]')::partial_date END,
    pg_temp.pick('document', 'medical_only', 'declaration'), pg_temp.pick('M', 'F', 'X', 'U')
FROM casework.child_case c, generate_series(0, 2) n WHERE n > 0 OR pg_temp.maybe(0.95);
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, travels_with_child,
    is_recruiter, separation_basis, separation_reference, recorded_at, voided_at, void_reason)
SELECT p.case_ref, p.person_id, pg_temp.pick('mother', 'father', 'parent', 'sibling'), pg_temp.pick('alive', 'alive', 'dead', 'unknown'),
    pg_temp.pick('XXA', 'XXA', 'XXB', NULL)::country_code, pg_temp.pick('true', 'false', NULL)::boolean, pg_temp.maybe(0.3), pg_temp.maybe(0.2),
    CASE WHEN s THEN pg_temp.pick('parent_consent', 'court_decision') END, CASE WHEN s THEN 'x' END,
    pg_temp.moment(), CASE WHEN v THEN pg_temp.moment() END, CASE WHEN v THEN 'x' END
FROM (SELECT q.*, pg_temp.maybe(0.4) AS s, pg_temp.maybe(0.2) AS v FROM casework.person q) p
WHERE NOT p.is_subject AND pg_temp.maybe(0.6);
INSERT INTO casework.guardian_appointment (case_ref, professional_id, person_id, appointed_by, valid_from, valid_until)
SELECT c.case_ref, CASE WHEN k THEN 1 + floor(random() * 8)::int END,
    CASE WHEN NOT k THEN (SELECT min(person_id) FROM casework.person p WHERE p.case_ref = c.case_ref AND NOT p.is_subject) END,
    'court', d, CASE WHEN pg_temp.maybe(0.5) THEN d + floor(random() * 30)::int END
FROM (SELECT case_ref, pg_temp.maybe(0.7) AS k, pg_temp.day() AS d FROM casework.child_case, generate_series(0, 1)) c
WHERE pg_temp.maybe(0.6);
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, check_state, source, verdict, verdict_by, verdict_reason)
SELECT p.case_ref, p.person_id, 'passport', CASE WHEN pg_temp.maybe(0.7) THEN pg_temp.pick('2007', '2008-01-15', '2012')::partial_date END,
    pg_temp.pick('M', 'F', 'X', NULL), pg_temp.pick('ok', 'ok', 'bad', 'absent'), 's',
    CASE WHEN k THEN 'confirmed' ELSE 'unconfirmed' END, CASE WHEN k THEN 1 END, CASE WHEN k THEN 'r' END
FROM (SELECT q.*, pg_temp.maybe(0.4) AS k FROM casework.person q) p WHERE pg_temp.maybe(0.5);
INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, means_tried, preferred_option,
    objects_to_movement, objection_answered, recorded_at)
SELECT c.case_ref, o, '2025-12-01', pg_temp.moment(), 'interview', 't',
    pg_temp.pick('repatriation_to_kin', 'stay_pending', NULL), pg_temp.pick('true', 'false', NULL)::boolean,
    pg_temp.pick('yes', NULL), pg_temp.moment()
FROM (SELECT case_ref, pg_temp.pick('heard', 'heard', 'declined', 'unable') AS o FROM casework.child_case, generate_series(0, 2)) c
WHERE pg_temp.maybe(0.4);
INSERT INTO casework.assessment (case_ref, kind, state, author_id, supervisor_id, interviewed_on, resilience, needs, vulnerability,
    return_is_safe, recruitment_risk, danger_of_staying, completed_on, voided_at, void_reason)
SELECT c.case_ref, c.kind, CASE c.kind WHEN 'bia' THEN 'returned' END, 1 + floor(random() * 8)::int, 1 + floor(random() * 8)::int,
    pg_temp.day(), 'r', 'n', 'v', pg_temp.maybe(0.7), pg_temp.maybe(0.3), 'd', pg_temp.maybe_day(),
    CASE WHEN v THEN pg_temp.moment() END, CASE WHEN v THEN 'x' END
FROM (SELECT case_ref, pg_temp.pick('bia', 'psychosocial', 'return_risk') AS kind, pg_temp.maybe(0.2) AS v FROM casework.child_case, generate_series(0, 3)) c
WHERE pg_temp.maybe(0.6);
CREATE TEMP TABLE element ON COMMIT DROP AS SELECT unnest(ARRAY['views', 'identity', 'family', 'care_protection_safety', 'vulnerability', 'health', 'education']) AS e;
INSERT INTO casework.assessment_element SELECT case_ref, assessment_id, e, 'known', 's' FROM casework.assessment, element WHERE pg_temp.maybe(0.95);
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, assessed_need)
SELECT case_ref, pg_temp.pick('reintegration', 'disengagement', 'health'), 1, pg_temp.day(), 'g', 'n' FROM casework.child_case, generate_series(0, 1) WHERE pg_temp.maybe(0.4);
INSERT INTO casework.determination (case_ref, trigger, state, author_id, supervisor_id, drafted_on, reviewed_on, scheduled_on,
    session_on, no_family_option_reason, review_due_on, court_reference, review_opened_at, appeal_lodged_at)
SELECT case_ref, pg_temp.pick('durable_solution', 'separation', 'movement_without_parent'),
    CASE WHEN n = 0 THEN pg_temp.pick('required', 'initiated', 'information_gathering') ELSE pg_temp.pick('implemented', 'confirmed', 'not_applicable') END,
    1 + floor(random() * 8)::int, 1 + floor(random() * 8)::int, pg_temp.maybe_day(), pg_temp.maybe_day(), pg_temp.maybe_day(), pg_temp.maybe_day(),
    CASE WHEN pg_temp.maybe(0.3) THEN 'x' END, '2027-01-01', 'x',
    CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.moment() END, CASE WHEN pg_temp.maybe(0.3) THEN pg_temp.moment() END
FROM casework.child_case, generate_series(0, 1) n WHERE pg_temp.maybe(0.6);
UPDATE casework.determination SET appeal_decided_at = appeal_lodged_at + floor(random() * 20) * interval '1 day' WHERE pg_temp.maybe(0.5);
INSERT INTO casework.determination_element SELECT case_ref, determination_id, e, pg_temp.pick('known', 'not_relevant', 'known'), 's', CASE WHEN pg_temp.maybe(0.9) THEN 'r' END
FROM casework.determination, element WHERE pg_temp.maybe(0.97);
INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary)
SELECT case_ref, determination_id, pg_temp.pick('repatriation_to_kin', 'repatriation_alone', 'stay_pending', 'local_integration'), pg_temp.maybe(0.4), 's'
FROM casework.determination, generate_series(1, 3) WHERE pg_temp.maybe(0.7);
INSERT INTO casework.option_effect SELECT case_ref, determination_id, option_id, e, 's' FROM casework.determination_option, element WHERE pg_temp.maybe(0.95);
UPDATE casework.determination d SET decided_at = pg_temp.moment(), divergence_reason = CASE WHEN pg_temp.maybe(0.3) THEN 'x' END,
    chosen_option_id = (SELECT min(option_id) FROM casework.determination_option o WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id)
WHERE pg_temp.maybe(0.7) AND EXISTS (SELECT FROM casework.determination_option o WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id);
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement, screened_on, screened_by, relevance)
SELECT case_ref, determination_id, pg_temp.pick('best_interests', 'public_security', 'public_security', 'migration_control'), 's', '2026-01-01', 1, 'r'
FROM casework.determination, generate_series(1, 2) WHERE pg_temp.maybe(0.6);
INSERT INTO casework.panel_member (case_ref, determination_id, professional_id, sector, discipline, undertaking_on, is_chair, has_veto, is_present, conflict_of_interest, is_recused)
SELECT case_ref, determination_id, n, pg_temp.pick('child_protection', 'health', 'security', 'interior', 'justice'), pg_temp.pick('law', 'medicine', 'psychology'),
    pg_temp.maybe_day(), pg_temp.maybe(0.2), pg_temp.maybe(0.1), pg_temp.maybe(0.9), CASE WHEN pg_temp.maybe(0.1) THEN 'x' END, pg_temp.maybe(0.1)
FROM casework.determination, generate_series(1, 5) n WHERE pg_temp.maybe(0.7);
INSERT INTO casework.panel_vote SELECT case_ref, determination_id, panel_member_id, 'for' FROM casework.panel_member WHERE pg_temp.maybe(0.5);
INSERT INTO casework.movement (case_ref, state, requested_on, requested_by, from_state_code, to_state_code, determination_id, cleared_on,
    receiver_agency_id, receiver_agreed_on, receiver_is_able, handover_point, health_check_on, school_place, psychosocial_contact, escort,
    documents_issued_on, authorised_at, departed_at, handed_over_at, handed_over_to, refused_on, refusal_grounds, refusal_reasons, refused_finally_on)
SELECT c.case_ref, CASE WHEN n = 0 THEN pg_temp.pick('requested', 'reception_agreed', 'departed') ELSE pg_temp.pick('handed_over', 'refused_final') END,
    '2026-01-01', 'aunt', 'XXA', pg_temp.pick('UTO', 'UTO', 'XXA')::country_code,
    (SELECT d.determination_id FROM casework.determination d WHERE d.case_ref = c.case_ref ORDER BY d.determination_id DESC LIMIT floor(random() * 2)::int),
    pg_temp.maybe_day(), CASE WHEN pg_temp.maybe(0.8) THEN 1 END, pg_temp.maybe_day(), pg_temp.pick('true', 'true', 'false', NULL)::boolean,
    pg_temp.pick('p', 'p', 'p', NULL), '2026-03-01', pg_temp.pick('s', 's', 's', NULL), 'c', pg_temp.pick('parent', 'known_caregiver', 'other', NULL),
    pg_temp.maybe_day(), CASE WHEN pg_temp.maybe(0.5) THEN pg_temp.moment() END, pg_temp.moment(),
    pg_temp.moment(), pg_temp.pick('child_protection', 'police', 'family'), CASE WHEN n = 0 THEN pg_temp.maybe_day() ELSE pg_temp.day() END,
    pg_temp.pick('{above_age_limit}', '{security,above_age_limit}', '{}', '{above_age_limit,above_age_limit}', NULL)::text[], 'r',
    CASE WHEN n = 1 THEN '2026-03-17'::date END
FROM casework.child_case c, generate_series(0, 1) n WHERE pg_temp.maybe(0.6);
-- Every fact of every case, as recorded and in advance, under two session time zones.
CREATE FUNCTION pg_temp.differences(as_of date) RETURNS TABLE (fact text, differing bigint) LANGUAGE sql AS $$
    WITH refs AS (SELECT array_agg(case_ref) AS refs FROM casework.child_case),
    oracle AS (SELECT o.case_ref, j.key AS fact, j.value::int AS value
               FROM refs, casework.facts_oracle(refs.refs, $1) o, jsonb_each_text(to_jsonb(o) - 'case_ref') j)
    SELECT o.fact, count(*)
    FROM oracle o
    LEFT JOIN (SELECT f.* FROM refs, repatriation.case_facts(refs.refs, $1) f) f ON f.case_ref = o.case_ref AND f.fact = o.fact
    WHERE o.value IS DISTINCT FROM f.value
    GROUP BY o.fact ORDER BY o.fact
$$;
-- How many facts the oracle speaks of: the others have unit tests alone.
SELECT count(DISTINCT key) AS facts FROM casework.facts_oracle((SELECT array_agg(case_ref) FROM casework.child_case), NULL) o,
    jsonb_object_keys(to_jsonb(o) - 'case_ref') AS key;
SET LOCAL TimeZone = 'UTC';
SELECT * FROM pg_temp.differences(NULL);
SELECT * FROM pg_temp.differences('2026-02-10');
SET LOCAL TimeZone = 'America/Los_Angeles';
SELECT * FROM pg_temp.differences(NULL);
SELECT * FROM pg_temp.differences('2026-02-10');
-- The lot reached every fact of the oracle: none is the same for all cases.
SELECT j.key AS fact FROM casework.facts_oracle((SELECT array_agg(case_ref) FROM casework.child_case), NULL) o,
    jsonb_each_text(to_jsonb(o) - 'case_ref') j
GROUP BY j.key HAVING count(DISTINCT j.value) < 2;
-- A fact says which tables it is computed from: the oracle's plan reads no others; but for the
-- child's own status, which it reads with every act and the unit tests look after.
CREATE FUNCTION pg_temp.tables_read(fact text) RETURNS TABLE (table_name text) LANGUAGE plpgsql AS $$
DECLARE
    plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT json) SELECT f.%I FROM casework.facts_oracle(NULL, NULL) f', fact) INTO plan;
    RETURN QUERY SELECT DISTINCT m[1] FROM regexp_matches(plan::text, '"Relation Name": "([a-z_]+)"', 'g') m;
END;
$$;
SELECT f.fact, t.table_name FROM (SELECT key AS fact FROM jsonb_object_keys((SELECT to_jsonb(o) - 'case_ref'
          FROM casework.facts_oracle((SELECT array_agg(case_ref) FROM casework.child_case), NULL) o LIMIT 1)) AS key) f,
    pg_temp.tables_read(f.fact) t
WHERE t.table_name NOT IN ('child_case', 'separation_period', 'register', 'setting')
EXCEPT SELECT c.fact, c.table_name FROM repatriation.fact_catalogue() c
ORDER BY 1, 2;
ROLLBACK;
