-- The panel. Nobody who wrote or reviewed the report sits on it, nor the guardian.
\echo '== 7. Panel and decision'

INSERT INTO casework.panel_member (case_ref, determination_id, professional_id, sector, discipline, undertaking_on, is_chair)
SELECT d.case_ref, d.determination_id, m.professional_id, m.sector, m.discipline, '2026-01-08', m.is_chair
FROM casework.determination AS d
CROSS JOIN (VALUES (:chair, 'child_protection', 'social_work', true),
                   (:paediatrician, 'health', 'medicine', false)) AS m (professional_id, sector, discipline, is_chair)
WHERE d.case_ref = ANY (:'siblings');

\echo 'Refusal 6. A panel of two sits.'
\set ON_ERROR_STOP off
UPDATE casework.determination SET state = 'in_session', session_on = '2026-01-13' WHERE case_ref = ANY (:'siblings');
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP418', :'SQLSTATE');
\echo

INSERT INTO casework.panel_member (case_ref, determination_id, professional_id, sector, discipline, undertaking_on)
SELECT d.case_ref, d.determination_id, m.professional_id, m.sector, m.discipline, '2026-01-14'
FROM casework.determination AS d
CROSS JOIN (VALUES (:teacher, 'education', 'education'),
                   (:consul, 'consular', 'consular_service')) AS m (professional_id, sector, discipline)
WHERE d.case_ref = ANY (:'siblings');
UPDATE casework.determination SET state = 'in_session', session_on = '2026-01-15' WHERE case_ref = ANY (:'siblings');

-- The decision gives reasons for every element, names its grounds and records the votes.
UPDATE casework.determination_element SET reasons = CASE element
    WHEN 'views' THEN 'Followed: both asked for it.'
    WHEN 'identity' THEN 'Outweighs what was built where they are.'
    WHEN 'family' THEN 'Decisive: the only option in a family, and both together.'
    WHEN 'care_protection_safety' THEN 'An able adult is responsible from the first day.'
    WHEN 'vulnerability' THEN 'Leaving ends the exposure; the household was assessed.'
    WHEN 'health' THEN 'Care begins on arrival.'
    ELSE 'School places are held.' END
WHERE case_ref = ANY (:'siblings');
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement)
SELECT d.case_ref, d.determination_id, g.kind, g.statement
FROM casework.determination AS d
CROSS JOIN (VALUES ('best_interests', 'All seven elements speak for the aunt''s household.'),
                   ('family_unity', 'The siblings stay together.')) AS g (kind, statement)
WHERE d.case_ref = ANY (:'siblings');
INSERT INTO casework.panel_vote (case_ref, determination_id, panel_member_id, vote)
SELECT m.case_ref, m.determination_id, m.panel_member_id, 'for'
FROM casework.panel_member AS m WHERE m.case_ref = ANY (:'siblings');
UPDATE casework.determination AS d
SET state = 'decided', decided_at = '2026-01-15 15:30', review_due_on = '2026-07-15',
    chosen_option_id = (SELECT o.option_id FROM casework.determination_option AS o
        WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id AND o.kind = 'repatriation_to_kin')
WHERE d.case_ref = ANY (:'siblings');

-- The children are told.
UPDATE casework.determination SET state = 'communicated', feedback_at = '2026-01-16 10:00', feedback_form = 'conversation',
    feedback_language = 'qaa' WHERE case_ref = ANY (:'siblings');
SELECT d.state, o.kind AS decided, (SELECT count(*) FROM casework.panel_vote AS v
    WHERE v.case_ref = d.case_ref AND v.determination_id = d.determination_id AND v.vote = 'for') AS votes_for
FROM casework.determination AS d
JOIN casework.determination_option AS o ON o.case_ref = d.case_ref AND o.option_id = d.chosen_option_id
WHERE d.case_ref = ANY (:'siblings') ORDER BY o.option_id;
