-- Safeguard 32 and the list of conflicts agree: a paper that the list marks as holding the record is one that the
-- fact counts, and no other, in 500 cases of papers drawn by lot. Each kind of conflict must have come up, and none.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
BEGIN;
SELECT repatriation.create_register(country => 'UTO', authority => 'Test', time_zone => 'UTC') \g /dev/null
SET LOCAL search_path = pg_catalog, repatriation;
INSERT INTO casework.agency (agency_id, name, sector) VALUES (1, 'A', 'child_protection');
INSERT INTO casework.professional (professional_id, agency_id, discipline) VALUES (1, 1, 'law');
CREATE FUNCTION pg_temp.pick(VARIADIC words text[]) RETURNS text LANGUAGE sql VOLATILE
    RETURN words[1 + pg_catalog.floor(pg_catalog.random() * pg_catalog.cardinality(words))::int];
SELECT setseed(0.5) \g /dev/null
DO $$
DECLARE
    ref repatriation.case_ref;
    people bigint[];
    verdict text;
BEGIN
    FOR n IN 1 .. 500 LOOP
        ref := repatriation.next_case_ref('UTO', 2026);
        INSERT INTO casework.child_case (case_ref, identified_on) VALUES (ref, '2026-01-05');
        WITH p AS (INSERT INTO casework.person (case_ref, is_subject, birth, sex)
            SELECT ref, k = 1, pg_temp.pick('2015', '2015-05', '2016', NULL)::repatriation.partial_date, pg_temp.pick('F', 'M', 'X', 'U')
            FROM generate_series(1, 3) AS k RETURNING person_id)
        SELECT array_agg(p.person_id ORDER BY p.person_id) INTO people FROM p;
        INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, voided_at, void_reason)
        SELECT ref, people[k], pg_temp.pick('mother', 'mother', 'father', 'aunt_or_uncle'), 'unknown', false, v, CASE WHEN v IS NOT NULL THEN 'Wrong.' END
        FROM generate_series(2, 3) AS k, LATERAL (SELECT CASE WHEN k > 0 AND random() < 0.2 THEN now() END AS v) AS w WHERE random() < 0.8;
        INSERT INTO casework.nationality_claim (case_ref, state_code, decision, decided_by, decided_on, decision_reason, voided_at, void_reason)
        SELECT ref, pg_temp.pick('UTO', 'XXA', 'XXB')::repatriation.country_code, d, CASE WHEN d <> 'pending' THEN 'M' END,
            CASE WHEN d <> 'pending' THEN '2026-02-01'::date END, 'R', v, CASE WHEN v IS NOT NULL THEN 'Wrong.' END
        FROM generate_series(1, 2) AS k, LATERAL (SELECT pg_temp.pick('pending', 'confirmed', 'confirmed', 'refused') AS d,
            CASE WHEN k > 0 AND random() < 0.2 THEN now() END AS v) AS w WHERE random() < 0.7;
        FOR k IN 1 .. 3 LOOP
            verdict := pg_temp.pick('unconfirmed', 'unconfirmed', 'confirmed', 'rejected');
            INSERT INTO casework.document_claim (case_ref, person_id, relation, kind, birth, sex, nationality, check_state, source,
                verdict, verdict_by, verdict_reason)
            VALUES (ref, people[1 + floor(random() * 3)::int], pg_temp.pick('mother', 'father', 'sibling', NULL, NULL), 'passport',
                pg_temp.pick('2015', '2015-05-04', '2016', NULL)::repatriation.partial_date, pg_temp.pick('F', 'M', 'U', NULL),
                pg_temp.pick('UTO', 'XXA', NULL)::repatriation.country_code, pg_temp.pick('ok', 'absent', 'absent', 'absent', 'bad'), 'S',
                verdict, CASE WHEN verdict <> 'unconfirmed' THEN 1 END, CASE WHEN verdict <> 'unconfirmed' THEN 'R' END);
        END LOOP;
    END LOOP;
END $$;
CREATE TEMPORARY TABLE agreed AS
SELECT c.case_ref, f.value AS counted,
    (SELECT count(DISTINCT x.document_claim_id) FROM casework.document_conflict AS x WHERE x.case_ref = c.case_ref AND x.holds) AS listed
FROM casework.child_case AS c
JOIN repatriation.case_facts(ARRAY(SELECT a.case_ref FROM casework.child_case AS a), NULL) AS f ON f.case_ref = c.case_ref AND f.fact = 'record_conflicts';
SELECT count(*) AS cases, count(*) FILTER (WHERE counted IS DISTINCT FROM listed) AS differ, count(*) FILTER (WHERE counted = 0) > 50 AS some_none,
    count(*) FILTER (WHERE counted > 1) > 10 AS some_many FROM agreed;
SELECT field, count(*) FILTER (WHERE holds) > 10 AS holds, count(*) FILTER (WHERE NOT holds) > 10 AS does_not FROM casework.document_conflict GROUP BY field ORDER BY field;
ROLLBACK;
