-- The way home.
\echo '== 9. Journey and handover'

-- Somebody asks, before travel, whether a child has claimed asylum.
UPDATE casework.child_case SET asylum_checked_on = '2026-02-09' WHERE case_ref = ANY (:'siblings');
-- They go together, and each record says so of the other.
UPDATE casework.family_link SET travels_with_child = true WHERE case_ref = ANY (:'siblings') AND relation = 'sibling';
UPDATE casework.movement SET state = 'travel_authorised', authorised_at = '2026-02-10 10:00' WHERE case_ref = ANY (:'siblings');

\echo 'What Liora''s departure needs: as asked at intake, and on the day.'
SELECT a.safeguard AS "no", a.slug AS safeguard, b.state AS "before", a.state AS "after"
FROM casework.checklist(:'liora', 'movement:departed') AS a
JOIN asked_at_intake AS b USING (safeguard) ORDER BY a.safeguard
\g
\set file :out '/checklist.txt'
\g :file

UPDATE casework.movement SET state = 'departed', departed_at = '2026-02-12 06:30' WHERE case_ref = ANY (:'siblings');
UPDATE casework.movement SET state = 'arrived', arrived_at = '2026-02-12 17:45' WHERE case_ref = ANY (:'siblings');
UPDATE casework.movement SET state = 'handed_over', handed_over_at = '2026-02-12 18:20', handed_over_to = 'child_protection'
WHERE case_ref = ANY (:'siblings');

-- At home: they live with the aunt, and what was promised begins.
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = ANY (:'siblings');
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
SELECT ref, s.kind, a.agency_id, s.starts_on, s.goal
FROM unnest(:'siblings'::case_ref[]) AS ref
CROSS JOIN (VALUES ('health', 'health', date '2026-02-13', 'Health check on arrival.'),
                   ('education', 'education', '2026-02-23', 'Place in a class that catches up.'),
                   ('reintegration', 'health', '2026-02-16', 'Weekly psychosocial support for both and the aunt.')
    ) AS s (kind, sector, starts_on, goal)
JOIN casework.agency AS a ON a.sector = s.sector;
-- What the decision needs is agreed on as measures: who does it, and by when. Then it is done, and shown by what.
WITH agreed AS (
    INSERT INTO casework.plan (case_ref, made_on, author_id, supervisor_id, cleared_on, shared_with_child_on, review_due_on)
    SELECT d.case_ref, '2026-02-11', d.author_id, d.supervisor_id, '2026-02-11', '2026-02-11', '2026-05-11'
    FROM casework.determination AS d WHERE d.case_ref = ANY (:'siblings') RETURNING case_ref, plan_id)
INSERT INTO casework.plan_measure (case_ref, plan_id, determination_id, sector, goal, measure, agency_id, due_on)
SELECT p.case_ref, p.plan_id, d.determination_id, 'durable_solution', 'At home with the aunt.', 'Visit within a week of arrival.',
    m.receiver_agency_id, '2026-02-19'
FROM agreed AS p JOIN casework.determination AS d USING (case_ref) JOIN casework.movement AS m USING (case_ref);
UPDATE casework.determination SET state = 'in_implementation' WHERE case_ref = ANY (:'siblings');
UPDATE casework.plan_measure SET done_on = '2026-02-18', result = 'They are well.', evidence = 'Report of the visit.'
WHERE case_ref = ANY (:'siblings');
UPDATE casework.determination SET state = 'implemented' WHERE case_ref = ANY (:'siblings');

SELECT m.state, m.handed_over_to, m.handed_over_at, m.handed_over_at::date - c.identified_on AS days_since_identified
FROM casework.movement AS m JOIN casework.child_case AS c USING (case_ref)
WHERE m.case_ref = ANY (:'siblings') ORDER BY m.movement_id;
SELECT pg_catalog.count(*) FILTER (WHERE state = 'handed_over' AND handed_over_to = 'child_protection') AS home
FROM casework.movement WHERE case_ref = ANY (:'siblings') \gset
CALL pg_temp.expect('2', :'home');
