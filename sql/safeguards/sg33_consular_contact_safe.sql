-- Safeguard 33: an agency checks first; the child's own wish for contact is never refused.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.contact(ref repatriation.case_ref, who text DEFAULT 'agency', claim text DEFAULT 'none', checked date DEFAULT '2026-02-01',
    serves boolean DEFAULT true, endangers boolean DEFAULT false, purpose text DEFAULT 'documents', at timestamptz DEFAULT '2026-02-02 10:00Z')
RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.consular_contact (case_ref, state_code, initiated_by, agency_id, purpose, contacted_at, child_opposes,
        safety_checked_on, safety_checked_by, serves_child, endangers_anyone, asylum_claim)
    VALUES (ref, 'UTO', who, CASE who WHEN 'agency' THEN 1 END, purpose, at, false, checked, CASE WHEN checked IS NOT NULL THEN 1 END,
        CASE WHEN checked IS NOT NULL THEN serves END, CASE WHEN checked IS NOT NULL THEN endangers END, claim) RETURNING consular_contact_id;
END;
-- Nothing to ask of contact that the child made.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.contact(:'ref', 'child', checked => NULL) \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 33);
-- Passes: checked before, safe, no claim.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.contact($1)');
SELECT * FROM pg_temp.verdict(:'ref', 33);

-- Refuses: no check, a check afterwards, a bad result, an open claim; and unknown, whether there is a claim.
SELECT what, a.* FROM (VALUES
    ('no check', 'checked => NULL'), ('checked afterwards', $$checked => '2026-02-03'$$), ('serves somebody else', 'serves => false'),
    ('endangers the family', 'endangers => true'), ('asylum', $$claim => 'open'$$), ('nobody asked', $$claim => 'not_checked'$$),
    ('claim refused', $$claim => 'decided'$$)) AS w (what, change),
    LATERAL pg_temp.attempt(:'ref', 'SELECT pg_temp.contact($1, ' || change || ')') AS a;
-- Nor does a row say that there is no claim where the case holds one.
UPDATE casework.child_case SET asylum_claimed_on = '2026-02-05' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.contact($1, at => '2026-02-06 10:00Z')$$);
-- The child's own wish: without a check, while a claim is open, whatever is known.
SELECT what, a.* FROM (VALUES ('none'), ('open'), ('not_checked')) AS w (what),
    LATERAL pg_temp.attempt(:'ref', format('SELECT pg_temp.contact($1, ''child'', claim => %L, checked => NULL, at => ''2026-02-06 10:00Z'')', what)) AS a;
-- But it is not turned into an agency's afterwards.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.consular_contact SET initiated_by = 'agency', agency_id = 1 WHERE case_ref = $1 AND initiated_by = 'child'$$);
SELECT a.* FROM (VALUES (1, $$safety_checked_on = '2026-02-03'$$), (2, 'serves_child = false'), (3, 'endangers_anyone = true'), (4, $$asylum_claim = 'open'$$), (5, $$contacted_at = '2026-01-31'$$),
        (6, $$note = 'Papers asked for.'$$)) AS w (n, change),
    LATERAL pg_temp.attempt(:'ref', 'UPDATE casework.consular_contact SET ' || change || $$ WHERE case_ref = $1 AND initiated_by = 'agency' AND asylum_claim = 'none'$$) AS a ORDER BY n;

-- Later knowledge: a claim that was made before a contact is learnt of, also where what was done is held against
-- every write; as long as it is open there is no other contact.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.contact(:'ref') \g /dev/null
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET asylum_claimed_on = '2026-01-30' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.contact($1, claim => 'open', at => '2026-02-06 10:00Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.contact($1, 'child', claim => 'open', checked => NULL, at => '2026-02-06 10:00Z')$$);
UPDATE casework.child_case SET asylum_decided_on = '2026-02-07' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.contact($1, claim => 'decided', at => '2026-02-08 10:00Z')$$);
-- A contact entered for another case is voided.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.consular_contact SET voided_at = '2026-04-01', void_reason = 'Of another case.' WHERE case_ref = $1$$);

-- The notice that a guardian is needed: given, or a reason why not. The clock begins with the request for return.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT duty, state, since_on, due_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-01-18 12:00Z') WHERE duty = 'consular_guardian_notice';
SELECT state FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-01-19 12:00Z') WHERE duty = 'consular_guardian_notice';
SELECT pg_temp.attempt(:'ref', $$INSERT INTO casework.consular_omission (case_ref, ground, reasons, agency_id, signed_by, signed_on)
    VALUES ($1, 'too_much_work', 'Text.', 4, 10, '2026-01-17')$$);
INSERT INTO casework.consular_omission (case_ref, ground, reasons, agency_id, signed_by, signed_on)
VALUES (:'ref', 'endangers_family', 'The family is sought by those it fled from.', 4, 10, '2026-01-17');
SELECT state, done_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-01-19 12:00Z') WHERE duty = 'consular_guardian_notice';
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested'), pg_temp.contact(:'ref', purpose => 'guardian_notice') IS NOT NULL AS told;
SELECT state, done_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-02-19 12:00Z') WHERE duty = 'consular_guardian_notice';

-- No way around: two rows at once, the good one last; a row withdrawn first and restored later; a CTE.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.consular_contact (case_ref, state_code, initiated_by, agency_id, purpose, contacted_at, asylum_claim)
    VALUES ($1, 'UTO', 'agency', 1, 'return', '2026-02-02', 'none'), ($1, 'UTO', 'child', NULL, 'visit', '2026-02-03', 'none')$$);
INSERT INTO casework.consular_contact (case_ref, state_code, initiated_by, agency_id, purpose, contacted_at, asylum_claim, voided_at, void_reason)
VALUES (:'ref', 'UTO', 'agency', 1, 'return', '2026-02-02', 'none', now(), 'Text.');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.consular_contact SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1 AND voided_at IS NOT NULL$$);
\set VERBOSITY default
WITH w AS (INSERT INTO casework.consular_contact (case_ref, state_code, initiated_by, agency_id, purpose, contacted_at, asylum_claim)
    VALUES (:'ref', 'UTO', 'agency', 1, 'return', '2026-02-02', 'open') RETURNING 1) SELECT count(*) FROM w;
-- The nationality is not confirmed with a consulate that was contacted while an asylum claim, found since, was open.
\set VERBOSITY terse
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT pg_temp.contact(:'ref') \g /dev/null
UPDATE casework.child_case SET asylum_claimed_on = '2026-01-10' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
UPDATE casework.child_case SET asylum_decided_on = '2026-02-20' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
ROLLBACK;
