-- Safeguard 34: no handover to a relative on a link that is not verified, agreed and assessed.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: verified with both sides, agreed, willing and able; or DNA; or no private receiver at all.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over');
SELECT * FROM pg_temp.verdict(:'ref', 34);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over', '{kin}');
SELECT * FROM pg_temp.verdict(:'ref', 34);

-- Refuses: a receiver without any link; then each part that the link lacks.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'best_interests_cleared');
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS aunt \gset
UPDATE casework.movement SET receiver_person_id = :aunt WHERE case_ref = :'ref';
SELECT pg_temp.move_step(:'ref', 'reception_agreed');
INSERT INTO casework.family_link (case_ref, person_id, relation, recorded_at) VALUES (:'ref', :aunt, 'aunt_or_uncle', '2026-02-12 12:00Z');
SELECT what, u.rows AS stored, a.* FROM (VALUES
    ('claimed', $$evidence_level = 'claimed'$$),
    ('documented', $$evidence_level = 'documented'$$),
    ('one side', $$evidence_level = 'verified_one_side', verified_with_child_on = '2026-02-12'$$),
    ('both sides', $$evidence_level = 'verified_both_sides', verified_with_adult_on = '2026-02-12'$$),
    ('child refuses', $$child_agrees = false, child_asked_on = '2026-02-12'$$),
    ('child agrees', $$child_agrees = true$$),
    ('adult willing', $$adult_is_willing = true, adult_assessed_on = '2026-02-12'$$),
    ('child withdraws', $$adult_is_able = true, child_withdrew_on = '2026-02-13'$$)) AS w (what, change),
    LATERAL pg_temp.attempt(:'ref', 'UPDATE casework.family_link SET ' || change || ' WHERE case_ref = $1') AS u,
    LATERAL pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'reception_agreed') /* after $$ || u.rows || ' of ' || what || ' */') AS a;
-- Agreed again: the child's word counts as it stands.
UPDATE casework.family_link SET child_withdrew_on = NULL, child_asked_on = '2026-02-14' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'reception_agreed')$$);
-- What was verified does not carry another person: asked again with the papers and with the travel.
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS uncle \gset
UPDATE casework.movement SET receiver_person_id = :uncle WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'documents_issued')$$);
UPDATE casework.movement SET receiver_person_id = :aunt WHERE case_ref = :'ref';
SELECT pg_temp.travel(:'ref', 'travel_authorised');
UPDATE casework.family_link SET adult_withdrew_on = '2026-03-26' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'departed')$$);
UPDATE casework.family_link SET adult_withdrew_on = NULL WHERE case_ref = :'ref';
SELECT pg_temp.travel(:'ref', 'arrived');
-- On the way the receiver can be replaced; the handover waits until the link to the other is verified.
UPDATE casework.movement SET receiver_person_id = :uncle WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'handed_over')$$);
INSERT INTO casework.family_link (case_ref, person_id, relation, evidence_level, dna_reported_on, child_agrees, child_asked_on,
    adult_is_willing, adult_is_able, adult_assessed_on, recorded_at)
VALUES (:'ref', :uncle, 'aunt_or_uncle', 'dna', '2026-03-30', true, '2026-03-29', true, true, '2026-03-29', '2026-03-29');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'handed_over')$$);
UPDATE casework.family_link SET dna_reported_on = '2026-03-29' WHERE case_ref = :'ref' AND person_id = :uncle;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'handed_over')$$);
SELECT * FROM pg_temp.verdict(:'ref', 34);

-- Unknown is not agreement: neither what nobody asked, nor a level without its days, can be stored as more.
SELECT what, a.rows, a.code, a."constraint" FROM (VALUES
    ('both sides, one day', $$evidence_level = 'verified_both_sides', verified_with_child_on = NULL$$),
    ('dna, no report', $$evidence_level = 'dna', dna_reported_on = NULL$$),
    ('agrees, nobody asked', $$child_agrees = true, child_asked_on = NULL$$),
    ('able, nobody assessed', $$adult_is_able = true, adult_assessed_on = NULL$$),
    ('withdrew, never agreed', $$child_agrees = false, child_asked_on = '2026-02-01', child_withdrew_on = '2026-03-01'$$)) AS w (what, change),
    LATERAL pg_temp.attempt(:'ref', 'UPDATE casework.family_link SET ' || change || ' WHERE case_ref = $1 AND person_id = ' || :aunt) AS a;

-- Later knowledge: after the handover the child may withdraw, the adult give up, the link prove false; but what it
-- rested on is not taken back as if it had not been there.
SELECT what, a.rows, a.code, a.lacks FROM (VALUES
    ('child withdraws', $$UPDATE casework.family_link SET child_withdrew_on = '2026-03-30' WHERE case_ref = $1 AND evidence_level = 'dna'$$),
    ('adult gives up', $$UPDATE casework.family_link SET adult_withdrew_on = '2026-03-30' WHERE case_ref = $1 AND evidence_level = 'dna'$$),
    ('proves false', $$UPDATE casework.family_link SET voided_at = '2026-04-02', void_reason = 'Not related.' WHERE case_ref = $1 AND evidence_level = 'dna'$$),
    ('never verified', $$UPDATE casework.family_link SET evidence_level = 'claimed' WHERE case_ref = $1 AND evidence_level = 'dna'$$),
    ('withdrew before', $$UPDATE casework.family_link SET child_withdrew_on = '2026-03-29' WHERE case_ref = $1 AND evidence_level = 'dna'$$)) AS w (what, command),
    LATERAL pg_temp.attempt(:'ref', w.command) AS a;

-- A reunification after tracing is judged alike, whatever the status is called.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS mother \gset
INSERT INTO casework.tracing_request (case_ref, inquirer, sought_relation, status, opened_on, safety_checked_on, found_person_id)
VALUES (:'ref', 'child', 'mother', 'verified', '2026-01-10', '2026-01-11', :mother);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.tracing_request SET status = 'reunified', reunified_on = '2026-03-01' WHERE case_ref = $1$$);
INSERT INTO casework.family_link (case_ref, person_id, relation, evidence_level, verified_with_child_on, verified_with_adult_on,
    child_agrees, child_asked_on, adult_is_willing, adult_is_able, adult_assessed_on, recorded_at)
VALUES (:'ref', :mother, 'mother', 'verified_both_sides', '2026-02-01', '2026-02-02', true, '2026-02-01', true, true, '2026-02-02', '2026-02-02');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.tracing_request SET status = 'reunified', reunified_on = '2026-03-01' WHERE case_ref = $1$$);

-- No way around: a row that is reunified from the start, by COPY as by INSERT; MERGE.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS mother \gset
SELECT * FROM pg_temp.attempt(:'ref', format($$INSERT INTO casework.tracing_request (case_ref, inquirer, sought_relation, status, opened_on, found_person_id, reunified_on)
    VALUES ($1, 'child', 'mother', 'reunified', '2026-01-10', %s, '2026-03-01')$$, :mother));
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', format($$MERGE INTO casework.movement AS m USING (SELECT $1 AS ref) AS s ON m.case_ref = s.ref
    WHEN MATCHED THEN UPDATE SET state = 'reception_agreed', receiver_person_id = %s$$, :mother));
\set VERBOSITY default
UPDATE casework.movement SET state = 'reception_agreed', receiver_person_id = :mother WHERE case_ref = :'ref';
ROLLBACK;
