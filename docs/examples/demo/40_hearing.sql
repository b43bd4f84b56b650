-- A determination of the best interests is opened for each child, and the children are heard.
\echo '== 5. Hearing'

INSERT INTO casework.determination (case_ref, trigger, author_id)
SELECT ref, 'durable_solution', :caseworker FROM unnest(:'siblings'::case_ref[]) AS ref;
UPDATE casework.determination SET state = 'initiated' WHERE case_ref = ANY (:'siblings');
UPDATE casework.determination SET state = 'information_gathering' WHERE case_ref = ANY (:'siblings');

-- What the report says on each element, for this child.
INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement)
SELECT d.case_ref, d.determination_id, e.element, e.knowledge,
    CASE WHEN d.case_ref = :'liora' THEN e.of_liora ELSE e.of_teo END
FROM casework.determination AS d
CROSS JOIN (VALUES
    ('views', 'known', 'Wants to go to her aunt, with Teo, and back to school.', 'Wants to be where Liora is.'),
    ('identity', 'known', 'Born in Utopia City; nationality confirmed.', 'Born abroad; birth registered late; nationality confirmed.'),
    ('family', 'known', 'The aunt is her closest relative; they spoke by telephone.', 'Does not remember the aunt; has seen her by video.'),
    ('care_protection_safety', 'known', 'Nobody cares for her where she is.', 'Depends on his sister alone.'),
    ('vulnerability', 'known', 'Carries the part of a parent.', 'Young, and separated from every adult of the family.'),
    ('health', 'known', 'Underweight; sleeps badly.', 'Vaccinations to be completed.'),
    ('education', 'known', 'Four years without school.', 'Never went to school.')) AS e (element, knowledge, of_liora, of_teo)
WHERE d.case_ref = ANY (:'siblings');

\echo 'Refusal 3. The report is drafted before anybody has heard the children.'
\set ON_ERROR_STOP off
UPDATE casework.determination SET state = 'report_drafted', drafted_on = '2025-12-18' WHERE case_ref = ANY (:'siblings');
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP406', :'SQLSTATE');
\echo

-- Both are prepared and heard, each in a form that suits them. Teo objects to one thing, and gets an answer.
INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, heard_by, alone, interpreter, preferred_option,
    capacity_note, weight_given, objects_to_movement, objection_answered, recorded_at) VALUES
    (:'liora', '2025-12-18 15:00', '2025-12-19 10:00', 'interview', :psychologist, true, false, 'repatriation_to_kin',
     'Understands the options and their consequences.', 'Great weight.', false, NULL, '2025-12-19 12:00'),
    (:'teo', '2025-12-18 15:30', '2025-12-19 11:00', 'drawing', :psychologist, true, false, 'repatriation_to_kin',
     'Understands where he would live and with whom.', 'Weight on what he needs in order not to be afraid.', true,
     'He does not want to travel apart from his sister: they travel side by side.', '2025-12-19 12:00');

SELECT h.means, h.alone, h.preferred_option, h.objects_to_movement AS objects, h.objection_answered IS NOT NULL AS answered
FROM casework.views AS h WHERE h.case_ref = ANY (:'siblings') ORDER BY h.views_id;
