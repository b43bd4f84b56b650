-- A case that has ended takes no step of its other machines, and goes over to another only as agreed.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\i :liberty
\set SHOW_CONTEXT never
CREATE FUNCTION pg_temp.hand_over(ref repatriation.case_ref) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET state = 'transferred', transferred_to = 2, transfer_accepted_on = '2026-04-01', transfer_agreement = 'Minutes 3'
    WHERE c.case_ref = ref;
END;
CREATE FUNCTION pg_temp.double(ref repatriation.case_ref, other repatriation.case_ref, finder bigint DEFAULT 1, confirmer bigint DEFAULT 2) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET state = 'duplicate', duplicate_of = other, duplicate_found_by = finder, duplicate_confirmed_by = confirmer
    WHERE c.case_ref = ref;
END;
-- A transfer needs an agency that accepted, on a day that was, and what was agreed.
SELECT pg_temp.child() AS ref \gset
SELECT v.*, a.code, a."constraint" FROM (VALUES ('NULL', '2026-04-01', 'Minutes'), ('2', NULL, 'Minutes'), ('2', '2026-04-01', NULL), ('2', '2026-04-01', ' '),
        ('2', '2026-01-04', 'Minutes'), ('2', '2099-01-01', 'Minutes'), ('2', '2026-04-01', 'Minutes')) AS v (agency, accepted, agreement),
    LATERAL pg_temp.attempt(pg_temp.child(), format('UPDATE casework.child_case SET state = ''transferred'', transferred_to = %s, transfer_accepted_on = %L, transfer_agreement = %L WHERE case_ref = $1',
        agency, accepted, agreement)) AS a;
-- Open things go over with it: what was left open can be ended here, and nothing else is done.
SELECT pg_temp.determine(:'ref', 'initiated'), pg_temp.travel(:'ref', 'identity_established'), pg_temp.apprehend(:'ref'), pg_temp.open_assessment(:'ref') \g /dev/null
SELECT pg_temp.hand_over(:'ref');
SELECT pg_temp.bid_step(:'ref', 'information_gathering');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'nationality_confirmed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'brought_before_authority')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'returned', state_reason = 'In words.' WHERE case_ref = $1 AND state = 'pending_review'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'released')$$);
SELECT workflow, to_state, verdict FROM casework.next_steps(:'ref') ORDER BY workflow, verdict, to_state;
-- Nor does a record begin; what became known later is recorded.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.apprehend($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment (case_ref, kind, state, author_id) VALUES ($1, 'bia', 'pending_interview', 1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment (case_ref, kind, author_id) VALUES ($1, 'psychosocial', 1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.hear($1, '2026-03-03 10:00Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.document_claim (case_ref, person_id, kind, issuer, birth, sex, check_state, source)
    SELECT case_ref, person_id, 'passport', 'UTO', '2017-05', 'F', 'ok', 'consulate' FROM casework.person WHERE case_ref = $1 AND is_subject$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET school_place = 'Another school' WHERE case_ref = $1$$);

-- A duplicate of another case, found by one and confirmed by another.
SELECT pg_temp.child() AS a \gset
SELECT pg_temp.child() AS b \gset
SELECT pg_temp.child() AS c \gset
SELECT v.what, a.code, a."constraint" FROM (VALUES ('itself', :'a', 1, 2), ('none', NULL, 1, 2), ('one person', :'b', 1, 1), ('nobody confirmed', :'b', 1, NULL), ('nobody found', :'b', NULL, 2)) AS v (what, other, finder, confirmer),
    LATERAL pg_temp.attempt(:'a', format('SELECT pg_temp.double($1, %L, %L, %L)', other, finder, confirmer)) AS a;
SELECT pg_temp.double(:'a', :'b');
-- No circle and no chain, whichever way: neither is the case that goes on a duplicate, nor becomes one.
SELECT code, "constraint" FROM pg_temp.attempt(:'b', format('SELECT pg_temp.double($1, %L)', :'a'));
SELECT code, "constraint" FROM pg_temp.attempt(:'c', format('SELECT pg_temp.double($1, %L)', :'a'));
SELECT code, "constraint" FROM pg_temp.attempt(:'b', format('SELECT pg_temp.double($1, %L)', :'c'));
SELECT pg_temp.double(:'c', :'b');
-- Both at once.
SELECT pg_temp.child() AS d \gset
SELECT pg_temp.child() AS e \gset
SELECT code, "constraint" FROM pg_temp.attempt(:'d', format($$UPDATE casework.child_case SET state = 'duplicate', duplicate_found_by = 1, duplicate_confirmed_by = 2,
    duplicate_of = CASE WHEN case_ref = $1 THEN %1$L ELSE $1 END WHERE case_ref IN ($1, %1$L)$$, :'e'));
-- A duplicate takes no step; the case that goes on does.
SELECT code FROM pg_temp.attempt(:'a', $$SELECT pg_temp.travel($1, 'requested')$$);
SELECT code FROM pg_temp.attempt(:'b', $$SELECT pg_temp.travel($1, 'identity_established')$$);

-- A closed case: opened again, it takes steps again.
SELECT pg_temp.more_time(:'d'), pg_temp.waive(:'d') \g /dev/null
SELECT count(pg_temp.attempt(:'d', format('UPDATE casework.child_case SET state = %L WHERE case_ref = $1', s))) FROM unnest(ARRAY['registered', 'assessed', 'planned', 'in_implementation', 'under_review']) AS s;
UPDATE casework.child_case SET state = 'closed', closed_at = '2026-06-01 12:00Z', closure_reason = 'goal_met' WHERE case_ref = :'d';
SELECT * FROM pg_temp.attempt(:'d', $$SELECT pg_temp.travel($1, 'requested')$$);
SELECT * FROM pg_temp.attempt(:'d', $$SELECT pg_temp.hear($1, '2026-05-03 10:00Z')$$);
UPDATE casework.child_case SET state = 'reopened', reopen_reason = 'placement_breakdown' WHERE case_ref = :'d';
SELECT * FROM pg_temp.attempt(:'d', $$SELECT pg_temp.travel($1, 'identity_established')$$);
ROLLBACK;
