-- Report and options. Meanwhile there are two seats on an aeroplane.
\echo '== 6. Determination'

\echo 'Refusal 4. The return is cleared although no determination has been decided.'
\set ON_ERROR_STOP off
UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2025-12-20' WHERE case_ref = ANY (:'siblings');
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP415', :'SQLSTATE');
\echo
\echo 'Refusal 5. The children are put on that aeroplane all the same.'
\set ON_ERROR_STOP off
UPDATE casework.movement SET state = 'departed', departed_at = '2025-12-20 08:00' WHERE case_ref = ANY (:'siblings');
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP201', :'SQLSTATE');
\echo

UPDATE casework.determination SET state = 'report_drafted', drafted_on = '2025-12-22' WHERE case_ref = ANY (:'siblings');
UPDATE casework.determination SET state = 'supervisor_reviewed', supervisor_id = :supervisor, reviewed_on = '2026-01-05'
WHERE case_ref = ANY (:'siblings');

-- The options: one in a family, one not to return now.
INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary, support_needed)
SELECT d.case_ref, d.determination_id, o.kind, o.is_family_based, o.summary, o.support_needed
FROM casework.determination AS d
CROSS JOIN (VALUES
    ('repatriation_to_kin', true, 'Return to the aunt''s household, both children together.', 'Kinship allowance; a social worker visits.'),
    ('repatriation_alone', false, 'Return to a children''s home in Utopia.', 'Two places in one house.'),
    ('stay_pending', false, 'Not now: stay, and decide again in spring.', 'Daily presence of a child-protection worker.')
) AS o (kind, is_family_based, summary, support_needed)
WHERE d.case_ref = ANY (:'siblings');

-- What each would mean for the child, element by element.
INSERT INTO casework.option_effect (case_ref, determination_id, option_id, element, short_term)
SELECT o.case_ref, o.determination_id, o.option_id, e.element,
    CASE o.kind WHEN 'repatriation_to_kin' THEN e.to_kin WHEN 'repatriation_alone' THEN e.to_a_home ELSE e.not_now END
FROM casework.determination_option AS o
CROSS JOIN (VALUES
    ('views', 'As asked for.', 'Against the wish for a family.', 'Against the wish to leave.'),
    ('identity', 'Own language and relatives.', 'Own language.', 'Papers expire.'),
    ('family', 'A family, and both together.', 'Together, without family.', 'Together, without family.'),
    ('care_protection_safety', 'An adult responsible at once.', 'Staff responsible at once.', 'Nobody responsible.'),
    ('vulnerability', 'Falls with a household''s calm.', 'Falls slowly.', 'Rises.'),
    ('health', 'Care in the neighbourhood.', 'Care in the house.', 'Care is rare.'),
    ('education', 'School in the same street.', 'School in the house.', 'No school.')) AS e (element, to_kin, to_a_home, not_now)
WHERE o.case_ref = ANY (:'siblings');
UPDATE casework.determination SET state = 'panel_scheduled', scheduled_on = '2026-01-07' WHERE case_ref = ANY (:'siblings');

SELECT o.kind, o.is_family_based AS family, count(*) AS effects
FROM casework.determination_option AS o JOIN casework.option_effect AS e USING (case_ref, determination_id, option_id)
WHERE o.case_ref = :'liora' GROUP BY o.option_id, o.kind, o.is_family_based ORDER BY o.option_id;
