-- Safeguard 36: poverty alone takes no child from the family and keeps none away from it.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\set SHOW_CONTEXT never
CREATE FUNCTION pg_temp.remove(ref repatriation.case_ref, grounds text[], change text DEFAULT NULL) RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, review_due_on, siblings, removed_from_family,
        removal_grounds, removal_reasons, change_reason, complaint_contact)
    VALUES (ref, 'foster_care', 1, true, '2026-02-01', '2026-04-01', 'none_in_care', grounds IS NOT NULL,
        grounds, CASE WHEN grounds IS NOT NULL THEN 'What happened at home.' END, change, 'Ombudsperson') RETURNING placement_id;
END;
-- Not applicable: a child whom nobody placed, and whose return nobody refused.
SELECT v.* FROM pg_temp.child() AS c (ref), LATERAL pg_temp.verdict(c.ref, 36) AS v;
-- Passes: another ground, alone or beside poverty.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{violence}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{poverty,neglect}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, NULL, 'death')$$);
SELECT * FROM pg_temp.verdict(:'ref', 36);

-- Refuses: poverty and what is due only to it, as ground of a removal and as reason to leave a caregiver.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.remove(:'ref', '{poverty}');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{poverty}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{poor_housing,cost_of_schooling,poverty}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, NULL, 'poverty')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{neglect}', 'poverty')$$);

-- Unknown: a removal without grounds, or without its reasons, cannot be written, nor grounds that are none.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{NULL}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.remove($1, '{parents_views}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET removal_reasons = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET removal_grounds = NULL WHERE case_ref = $1$$);

-- Refusal of a return to the family, in a review and of a movement.
SELECT placement_id AS place FROM casework.placement WHERE case_ref = :'ref' \gset
SELECT * FROM pg_temp.attempt(:'ref', format('INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, who_took_part, outcome, return_refusal_grounds, statement)
    VALUES ($1, %s, ''2026-04-01'', 2, true, ''Mother'', ''return_to_family_refused'', ''{poor_housing}'', ''One room.'')', :place));
SELECT * FROM pg_temp.attempt(:'ref', format('INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, who_took_part, outcome, return_refusal_grounds, statement)
    VALUES ($1, %s, ''2026-04-01'', 2, true, ''Mother'', ''return_to_family_refused'', ''{violence,poor_housing}'', ''One room.'')', :place));
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement_review SET return_refusal_grounds = '{poor_housing}' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement_review SET return_refusal_grounds = NULL WHERE case_ref = $1$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{poverty}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'refused', grounds => '{no_reception,poverty}')$$);
SELECT * FROM pg_temp.verdict(:'ref', 36);

-- Later knowledge: another ground than was thought; but none falls away so that poverty is left.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.remove(:'ref', '{neglect,poverty}') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET removal_grounds = '{violence}' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET removal_grounds = '{poverty}' WHERE case_ref = $1$$);

-- No override, and no way around: another order of writing, COPY.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
    VALUES ($1, 36, 'placement:made', 'Family court', 'Order 9', 'Why.', 1, 2, now() + interval '7 days')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET removed_from_family = false, removal_grounds = NULL, change_reason = 'poverty' WHERE case_ref = $1$$);
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
\set VERBOSITY terse
COPY casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, removed_from_family, removal_grounds, removal_reasons, complaint_contact) FROM STDIN;
UTO-2025-0000001-26	foster_care	1	t	2026-02-01	t	{neglect}	Home	Ombudsperson
UTO-2025-0000001-26	foster_care	1	t	2026-02-01	t	{poverty}	Home	Ombudsperson
\.
SELECT count(*) FROM casework.placement WHERE case_ref = 'UTO-2025-0000001-26';
ROLLBACK;
