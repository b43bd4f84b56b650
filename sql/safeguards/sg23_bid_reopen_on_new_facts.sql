-- Safeguard 23: no travel on a decision that new information may change, until it was looked at again.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- A child with an aunt, decided upon, with papers; what is new comes on 1 March, travel on the 25th.
CREATE FUNCTION pg_temp.ready() RETURNS repatriation.case_ref LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT p.case_ref, p.person_id, 'aunt_or_uncle', 'unknown', false, '2026-01-10' FROM casework.person AS p WHERE p.case_ref = ref;
    INSERT INTO casework.document_claim (case_ref, person_id, kind, check_state, source, received_at)
    SELECT p.case_ref, p.person_id, 'birth-certificate', 'absent', 'consulate', '2026-01-10' FROM casework.person AS p WHERE p.case_ref = ref;
    PERFORM pg_temp.hear(ref, wish => 'repatriation_to_kin'), pg_temp.determine(ref, 'decided'), pg_temp.travel(ref, 'documents_issued');
    RETURN ref;
END $$;
-- Passes: nothing new.
SELECT pg_temp.ready() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
SELECT * FROM pg_temp.verdict(:'ref', 23);

-- Refuses each of these; passes once a supervisor and a member confirmed the decision. Each is tried alone.
CREATE FUNCTION pg_temp.news(news text, OUT code text, OUT "constraint" text, OUT clock text, OUT confirmed text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.ready();
    tried record;
BEGIN
    EXECUTE news USING ref;
    SELECT * INTO tried FROM pg_temp.attempt(ref, 'SELECT pg_temp.travel($1, ''travel_authorised'')');
    code := tried.code;
    "constraint" := tried."constraint";
    SELECT string_agg(d.state || ' ' || d.due_on, ', ') INTO clock FROM repatriation.duties(ARRAY[ref], '2026-03-05 00:00Z') AS d WHERE d.duty = 'bid_reopening';
    PERFORM pg_temp.review(ref, 'confirmed', '2026-03-06 10:00Z', 'other');
    SELECT * INTO tried FROM pg_temp.attempt(ref, 'SELECT pg_temp.travel($1, ''travel_authorised'')');
    confirmed := coalesce(tried.code, 'passes');
END $$;
SET LOCAL DateStyle = ISO;
SELECT n.what, r.* FROM (VALUES
    ('relative located', $$UPDATE casework.family_link SET vital_status = 'alive', changed_at = '2026-03-01' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$),
    ('relative dead', $$UPDATE casework.family_link SET vital_status = 'dead', changed_at = '2026-03-01' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$),
    ('parent found', $$INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at) SELECT case_ref, person_id, 'father', 'alive', false, '2026-03-01' FROM casework.person WHERE case_ref = $1$$),
    ('link verified', $$UPDATE casework.family_link SET evidence_level = 'verified_both_sides', verified_with_child_on = '2026-03-01', verified_with_adult_on = '2026-03-01', changed_at = '2026-03-01' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$),
    ('link refuted', $$UPDATE casework.family_link SET voided_at = '2026-03-01', void_reason = 'No aunt.' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$),
    ('changed view', $$SELECT pg_temp.hear($1, '2026-03-01', 'stay_pending')$$),
    ('objection answered', $$INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, objection_answered, recorded_at) VALUES ($1, '2026-02-28', '2026-03-01', 'play', true, 'Visits first.', '2026-03-01')$$),
    ('new risk', $$INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on) VALUES ($1, 'return_risk', 1, true, true, 'Winter.', '2026-03-01'), ($1, 'return_risk', 1, true, false, 'Winter.', '2026-03-04')$$),
    ('paper found false', $$UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 2, verdict_reason = 'No such office.', verdict_at = '2026-03-01' WHERE case_ref = $1$$),
    ('false on arrival', $$INSERT INTO casework.document_claim (case_ref, person_id, kind, check_state, source, received_at, verdict, verdict_by, verdict_reason) SELECT case_ref, person_id, 'passport', 'bad', 'aunt', '2026-03-01', 'rejected', 2, 'No such office.' FROM casework.person WHERE case_ref = $1$$),
    ('review not decided', $$INSERT INTO casework.determination_review (case_ref, determination_id, trigger, new_information, opened_at, opened_by) VALUES ($1, pg_temp.bid($1), 'placement_broke_down', 'The foster family moves.', '2026-03-01', 1)$$),
    ('review reopened', $$SELECT pg_temp.review($1, 'reopened', '2026-03-01')$$)) AS n (what, news), pg_temp.news(n.news) AS r;

-- No news: the same wish again, a known link, a safe assessment, a confirmed paper; and what was known before the decision.
SELECT n.what, r.* FROM (VALUES
    ('same wish', $$SELECT pg_temp.hear($1, '2026-03-01', 'repatriation_to_kin')$$),
    ('no wish', $$SELECT pg_temp.hear($1, '2026-03-01')$$),
    ('role of escort', $$UPDATE casework.family_link SET travels_with_child = true WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$),
    ('nothing known of', $$INSERT INTO casework.family_link (case_ref, person_id, relation, recorded_at) SELECT case_ref, person_id, 'cousin', '2026-03-01' FROM casework.person WHERE case_ref = $1$$),
    ('safe still', $$INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on) VALUES ($1, 'return_risk', 1, true, false, 'Winter.', '2026-03-01')$$),
    ('paper confirmed', $$UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = 2, verdict_reason = 'Seen.', verdict_at = '2026-03-01' WHERE case_ref = $1$$),
    ('changed before', $$UPDATE casework.family_link SET vital_status = 'alive', changed_at = '2026-02-20 15:00Z' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$)) AS n (what, news), pg_temp.news(n.news) AS r;

-- A change that gives no moment is stamped with now; one of other columns is not.
SELECT pg_temp.ready() AS ref \gset
UPDATE casework.family_link SET travels_with_child = true WHERE case_ref = :'ref' AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = :'ref') RETURNING changed_at;
UPDATE casework.family_link SET vital_status = 'alive' WHERE case_ref = :'ref' AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = :'ref') RETURNING changed_at = now() AS now;
UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 2, verdict_reason = 'No such office.' WHERE case_ref = :'ref' RETURNING verdict_at = now() AS now;

-- In advance, and in words; before travel the steps warn.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'reception_agreed');
SELECT pg_temp.hear(:'ref', '2026-03-01', 'stay_pending') \g /dev/null
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'movement:travel_authorised') WHERE safeguard = 23;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'communicated')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'documents_issued')$$);
SELECT act, lacks FROM casework.safeguard_warning WHERE case_ref = :'ref' AND safeguard = 23 ORDER BY safeguard_warning_id;
SELECT pg_temp.move_step(:'ref', 'travel_authorised');

-- What a review says: supervisor and one member of that panel, two persons, with reasons.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'review_open')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'confirmed')$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:confirmed') WHERE safeguard = 23;
INSERT INTO casework.determination_review (case_ref, determination_id, trigger, new_information, opened_at, opened_by)
    VALUES (:'ref', pg_temp.bid(:'ref'), 'child_changed_view', 'The child asks to wait.', '2026-03-02', 1);
SELECT a.* FROM (VALUES
    ($$outcome = 'confirmed'$$), ($$outcome = 'confirmed', decided_at = '2026-03-03', supervisor_id = 2, member_id = 3$$),
    ($$outcome = 'confirmed', decided_at = '2026-03-03', supervisor_id = 2, member_id = 3, reasons = ' '$$),
    ($$outcome = 'confirmed', decided_at = '2026-03-03', reasons = 'r', supervisor_id = 3, member_id = 3$$),
    ($$outcome = 'confirmed', decided_at = '2026-03-03', reasons = 'r', supervisor_id = 2, member_id = 6$$),
    ($$outcome = 'confirmed', decided_at = '2026-03-01', reasons = 'r', supervisor_id = 2, member_id = 3$$),
    ($$outcome = 'reopened', decided_at = '2026-03-03', reasons = 'r', supervisor_id = 2, member_id = 3$$)) AS v (given),
    pg_temp.attempt(:'ref', 'UPDATE casework.determination_review SET ' || v.given || ' WHERE case_ref = $1') AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'confirmed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'reopened')$$);

-- Later knowledge is recorded; but not that it was known before the travel, nor is a review unsaid.
SELECT pg_temp.ready() AS ref \gset
SELECT pg_temp.hear(:'ref', '2026-03-01', 'stay_pending'), pg_temp.review(:'ref', 'confirmed', '2026-03-02 10:00Z'), pg_temp.travel(:'ref', 'departed') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET vital_status = 'dead' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.hear($1, '2026-04-01', 'resettlement')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.hear($1, '2026-03-24', 'resettlement')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET vital_status = 'alive', changed_at = '2026-03-24' WHERE case_ref = $1 AND family_link_id = (SELECT min(family_link_id) FROM casework.family_link WHERE case_ref = $1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination_review SET outcome = NULL, reasons = NULL, decided_at = NULL, supervisor_id = NULL, member_id = NULL WHERE case_ref = $1$$);
-- No way around: two statements in one, news after the step.
SELECT pg_temp.ready() AS ref \gset
SELECT pg_temp.travel(:'ref', 'travel_authorised') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$WITH late AS (INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, objection_answered, recorded_at)
    VALUES ($1, '2026-03-23', '2026-03-24', 'play', true, 'Answered.', '2026-03-26') RETURNING case_ref)
    UPDATE casework.movement AS m SET state = 'departed', departed_at = '2026-03-28 08:00Z' FROM late WHERE m.case_ref = late.case_ref$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
ROLLBACK;
