-- Safeguard 3: no role in a group without evidence about this child.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.evidence(ref repatriation.case_ref, whom text DEFAULT 'child') RETURNS void BEGIN ATOMIC
    INSERT INTO casework.association_evidence (case_ref, association_id, about, source, dated_on, statement)
    SELECT ref, max(a.association_id), whom, 'camp registration', '2026-01-10', 'What it says.'
    FROM casework.association AS a WHERE a.case_ref = ref;
END;

-- Passes: nothing established is the default and needs nothing.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 3);
INSERT INTO casework.association (case_ref, group_name) VALUES (:'ref', 'An invented group');
SELECT role FROM casework.association WHERE case_ref = :'ref';
SELECT * FROM pg_temp.verdict(:'ref', 3);

-- Refuses: a role without evidence, whether it is inserted or set.
UPDATE casework.association SET role = 'other_task' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role) VALUES ($1, 'direct_participation_alleged')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role) VALUES ($1, 'present_with_family')$$);
-- What a parent, a relative or the group did is kept, and establishes nothing about the child.
SELECT pg_temp.evidence(:'ref', 'parent'), pg_temp.evidence(:'ref', 'relative'), pg_temp.evidence(:'ref', 'group') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association SET role = 'other_task' WHERE case_ref = $1$$);
SELECT pg_temp.evidence(:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association SET role = 'other_task' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.verdict(:'ref', 3);

-- Unknown: evidence without source or date is none, and a role left open is one that is said.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association_evidence (case_ref, association_id, about, source, dated_on, statement)
    SELECT $1, association_id, 'child', ' ', '2026-01-10', 'x' FROM casework.association WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association_evidence (case_ref, association_id, about, source, statement)
    SELECT $1, association_id, 'child', 'x', 'x' FROM casework.association WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role) VALUES ($1, 'unknown')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role) VALUES ($1, NULL)$$);
-- Sexual violence is no role, and neither are the words of the older lists.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role) VALUES ($1, 'victim_of_sexual_violence')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role) VALUES ($1, 'combatant')$$);

-- No way around: take the evidence away, turn it, or lend it to another row; restore a withdrawn role; do both in one statement.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association_evidence SET voided_at = now(), void_reason = 'x' WHERE case_ref = $1 AND about = 'child'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association_evidence SET about = 'parent' WHERE case_ref = $1 AND about = 'child'$$);
INSERT INTO casework.association (case_ref) VALUES (:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association_evidence SET association_id = (SELECT max(association_id) FROM casework.association WHERE case_ref = $1)
    WHERE case_ref = $1 AND about = 'child'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref, role, voided_at, void_reason) VALUES ($1, 'other_task', now(), 'x')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1 AND voided_at IS NOT NULL$$);
SELECT * FROM pg_temp.attempt(:'ref', $$WITH r AS (INSERT INTO casework.association (case_ref, role) VALUES ($1, 'other_task') RETURNING case_ref, association_id)
    INSERT INTO casework.association_evidence (case_ref, association_id, about, source, dated_on, statement)
    SELECT case_ref, association_id, 'parent', 'x', '2026-01-10', 'x' FROM r$$);
-- Taking the role back needs nothing.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association SET role = 'none_established' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association_evidence SET voided_at = now(), void_reason = 'Another child.' WHERE case_ref = $1$$);

-- Later knowledge: after departure a role is recorded as before it, with its evidence.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.association (case_ref) VALUES ($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.evidence($1, 'parent')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association SET role = 'forced_labour' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.evidence($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.association SET role = 'forced_labour' WHERE case_ref = $1$$);
ROLLBACK;
