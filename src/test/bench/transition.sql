-- A step with its reason, its role and its history, beside an update of another
-- column of the same rows: both judged, both with an entry of the ledger. Whoever
-- runs it is a professional who holds the role, so that the look-up goes all the way.
CREATE SCHEMA bench;

INSERT INTO casework.agency (agency_id, name, sector, state_code) VALUES (1, 'Child protection service', 'child_protection', 'UTO');
INSERT INTO casework.professional (professional_id, agency_id, login, discipline) VALUES (1, 1, session_user, 'social_work');
INSERT INTO casework.professional_role (professional_id, role, valid_from)
SELECT 1, r.role, current_date - 100 FROM casework.role AS r;
CREATE TABLE bench.chosen AS SELECT repatriation.next_case_ref('UTO', 2026) AS case_ref, n FROM generate_series(1, :cases) AS n;
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id)
SELECT case_ref, current_date - 30, 'unaccompanied', 'UTO', 1 FROM bench.chosen;
INSERT INTO casework.assessment (case_ref, assessment_id, kind, state, author_id, child_seen_alone, risk_level, risk_reasons)
SELECT case_ref, n, 'bia', 'pending_interview', 1, true, 'low', 'kin nearby' FROM bench.chosen;
UPDATE casework.assessment SET state = 'pending_recommendation', interviewed_on = current_date - 18;
UPDATE casework.assessment SET state = 'pending_review';
VACUUM ANALYZE;

-- Back and there again for the chosen cases: the median of one step that asks for a
-- reason, and of one plain update, in microseconds, each in a transaction of its own.
CREATE PROCEDURE bench.transitions(cases integer, INOUT step double precision, INOUT plain double precision)
LANGUAGE plpgsql AS $$
DECLARE
    refs repatriation.case_ref[] := (SELECT array_agg(c.case_ref ORDER BY c.n) FROM bench.chosen AS c WHERE c.n <= cases);
    steps double precision[] := '{}';
    plains double precision[] := '{}';
    started timestamptz;
BEGIN
    COMMIT;
    FOR i IN 1 .. cardinality(refs) LOOP
        started := clock_timestamp();
        UPDATE casework.assessment SET state = 'returned', state_reason = 'the element on health is thin'
        WHERE case_ref = refs[i] AND assessment_id = i;
        COMMIT;
        steps := steps || extract(epoch FROM clock_timestamp() - started)::double precision;
        started := clock_timestamp();
        UPDATE casework.assessment SET resilience = 'the element on health is thin'
        WHERE case_ref = refs[i] AND assessment_id = i;
        COMMIT;
        plains := plains || extract(epoch FROM clock_timestamp() - started)::double precision;
        UPDATE casework.assessment SET state = 'pending_recommendation', resilience = NULL
        WHERE case_ref = refs[i] AND assessment_id = i;
        UPDATE casework.assessment SET state = 'pending_review' WHERE case_ref = refs[i] AND assessment_id = i;
        COMMIT;
    END LOOP;
    step := 1e6 * (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(steps) AS t);
    plain := 1e6 * (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(plains) AS t);
END;
$$;
