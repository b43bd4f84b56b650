-- Today, a third child: help that cannot wait passes, and is not forgotten.
\echo '== 10. An emergency'

SELECT next_case_ref('UTO', extract(year FROM current_date)::integer) AS mira \gset
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, separation_since, located_in, owner_id)
VALUES (:'mira', current_date, 'unaccompanied', current_date, 'UTO', :caseworker);
INSERT INTO casework.person (case_ref, is_subject, birth, birth_basis) VALUES (:'mira', true, '2017~', 'declaration');

\echo 'Refusal 7. Reintegration begins before anybody has assessed what the child needs.'
\set ON_ERROR_STOP off
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
VALUES (:'mira', 'reintegration', :child_protection, current_date, 'A day centre.');
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP413', :'SQLSTATE');
\echo

-- Her shelter burned tonight. Somebody says so by name, and the act names that emergency.
INSERT INTO casework.emergency_action (case_ref, kind, reason, declared_by)
VALUES (:'mira', 'shelter', 'The shelter burned; the day centre has beds.', :caseworker) RETURNING emergency_action_id AS emergency \gset
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
VALUES (:'mira', 'reintegration', :child_protection, current_date, 'A day centre.', :emergency);

\echo 'It is done, what was left out is on record, and the clocks run.'
SELECT v.safeguard AS "no", c.slug AS "not met", v.fact, v.act, v.emergency_action_id IS NOT NULL AS in_emergency
FROM casework.violation_log AS v JOIN safeguard_catalogue() AS c USING (safeguard) WHERE v.case_ref = :'mira';
SELECT state, coalesce(to_char(due_at, 'YYYY-MM-DD HH24:MI'), due_on::text) AS due, what
FROM casework.duty WHERE case_ref = :'mira' AND due_on < current_date + 60 ORDER BY coalesce(due_at, due_on + time '24:00'), duty;
