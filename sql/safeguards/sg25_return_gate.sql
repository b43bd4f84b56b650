-- Safeguard 25: nobody travels before return is shown to be safe.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: safe, received, decided, nothing open. Asked again at departure.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued');
SELECT * FROM pg_temp.verdict(:'ref', 25);
SELECT pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.verdict(:'ref', 25);

-- Refuses, all at once: no risk assessment, nobody to receive, no decision, asylum not checked.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'required');
SELECT pg_temp.bid_step(:'ref', 'not_applicable') \g /dev/null
SELECT pg_temp.travel(:'ref', 'documents_issued');
UPDATE casework.movement SET receiver_is_able = false WHERE case_ref = :'ref';
UPDATE casework.child_case SET asylum_checked_on = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
-- Return found unsafe; a risk of recruitment; a later assessment replaces an earlier one.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued');
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
    VALUES (:'ref', 'return_risk', 1, true, true, 'Text.', '2026-03-12');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
    VALUES (:'ref', 'return_risk', 1, false, false, 'Text.', '2026-03-13');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
    VALUES (:'ref', 'return_risk', 1, true, false, 'Text.', '2026-03-14');
-- An open asylum claim; an objection of the child without an answer; an appeal; a review.
UPDATE casework.child_case SET asylum_claimed_on = '2026-03-24' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
UPDATE casework.child_case SET asylum_decided_on = '2026-03-25' WHERE case_ref = :'ref';
INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, recorded_at)
    VALUES (:'ref', '2026-03-15 10:00Z', '2026-03-16 10:00Z', 'interview', true, '2026-03-16 10:00Z');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
UPDATE casework.views SET objection_answered = 'The child visits the place first.' WHERE case_ref = :'ref' AND objects_to_movement;
UPDATE casework.determination SET appeal_lodged_at = '2026-03-24 10:00Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
UPDATE casework.determination SET appeal_decided_at = '2026-03-25 10:00Z' WHERE case_ref = :'ref';
SELECT pg_temp.bid_step(:'ref', 'review_open') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
SELECT pg_temp.review(:'ref', 'confirmed', '2026-03-25 08:00Z'), pg_temp.bid_step(:'ref', 'confirmed') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
-- A decision against return authorises none.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
SELECT pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'stay_pending', true), pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'repatriation_to_kin', true) \g /dev/null
SELECT pg_temp.determine(:'ref', 'decided', '{options}'), pg_temp.travel(:'ref', 'documents_issued');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);

-- Care that waits there: settled in advance, named and secure, each asked for.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued'), pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment
    (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on) VALUES ($1, 'return_risk', 1, true, false, 'Text.', '2026-03-14')$$);
SELECT what, a.* FROM (VALUES (1, 'care_arrangement = NULL'), (2, 'care_place = NULL'), (3, $$care_arranged_on = '2026-03-26'$$), (4, 'care_is_secure = NULL'), (5, 'care_is_secure = false'),
    (6, $$care_arranged_on = '2026-03-25'$$)) AS w (n, what),
    LATERAL pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'travel_authorised', authorised_at = '2026-03-25 10:00Z', $$ || what || ' WHERE case_ref = $1') AS a ORDER BY n;

-- Unknown: with a parent, no risk assessment or receiver is asked for; where that is not known, it is. Nor does
-- travel pass while nobody checked for an asylum claim. That the status is no longer known can be recorded.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.travel(:'ref', 'documents_issued');
UPDATE casework.child_case SET asylum_checked_on = '2026-03-26' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised', '{risk}')$$);
UPDATE casework.child_case SET asylum_checked_on = '2026-03-25' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised', '{risk}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unknown', '2026-03-27')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed', '{risk}')$$);

-- Later knowledge: who left with both parents and without a risk assessment is separated afterwards.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.travel(:'ref', 'handed_over', '{risk}');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'separated', '2026-03-29')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'separated', '2026-03-28')$$);
-- After departure, a claim, an objection, an appeal, a worse assessment, the voiding of the old one;
-- but none of it as if it had been there before.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');
SELECT what, a.rows, a.code, a.lacks FROM (VALUES
    ('claim later', $$UPDATE casework.child_case SET asylum_claimed_on = '2026-03-29' WHERE case_ref = $1$$),
    ('claim before', $$UPDATE casework.child_case SET asylum_claimed_on = '2026-03-27' WHERE case_ref = $1$$),
    ('objection later', $$INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, recorded_at)
        VALUES ($1, '2026-03-29', '2026-03-30', 'play', true, '2026-03-30')$$),
    ('appeal later', $$UPDATE casework.determination SET appeal_lodged_at = '2026-03-28 08:01Z' WHERE case_ref = $1$$),
    ('appeal before', $$UPDATE casework.determination SET appeal_lodged_at = '2026-03-28 07:59Z' WHERE case_ref = $1$$),
    ('found unsafe later', $$INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
        VALUES ($1, 'return_risk', 1, false, true, 'Text.', '2026-03-29')$$),
    ('found unsafe before', $$UPDATE casework.assessment SET return_is_safe = false WHERE case_ref = $1 AND kind = 'return_risk' AND completed_on < '2026-03-28'$$),
    ('voided later', $$UPDATE casework.assessment SET voided_at = '2026-03-28 12:00Z', void_reason = 'Wrong place.' WHERE case_ref = $1 AND kind = 'return_risk'$$),
    ('receiver never agreed', $$UPDATE casework.movement SET receiver_agreed_on = NULL WHERE case_ref = $1$$)) AS w (what, command),
    LATERAL pg_temp.attempt(:'ref', w.command) AS a;

-- No way around: a machine of the ministry's own that leaves out the clearance.
SELECT pg_temp.shortcut('movement', 'nationality_confirmed', 'travel_authorised');
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'nationality_confirmed', machine => 2);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'travel_authorised')$$);
-- MERGE.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued');
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.movement AS m USING (SELECT $1 AS ref) AS s ON m.case_ref = s.ref
    WHEN MATCHED THEN UPDATE SET state = 'travel_authorised', authorised_at = '2026-03-25 10:00Z'$$);
-- Somebody of a security agency does not judge whether a return is safe; that of another body does.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued');
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
VALUES (:'ref', 'return_risk', 7, true, false, 'The camp is not safe.', '2026-03-20');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
VALUES (:'ref', 'return_risk', 1, true, false, 'The camp is not safe.', '2026-03-21');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
ROLLBACK;
