-- The star: facts by case, step, check, paper, journey and clock. Plain types only,
-- the key first, no name, no number of a paper, no free text. All of it reads with
-- the caller's rights, so that what a caller may not see is in no sum either.
CREATE VIEW casework_report.stage_events WITH (security_invoker) AS
SELECT l.case_ref::text || ':' || l.seq AS event_key, l.case_ref::text AS case_ref, l.seq, w.workflow, l.row_id AS record_id,
    t.from_state, split_part(l.act, ':', 2) AS to_state, l.recorded_at, (l.recorded_at AT TIME ZONE z.zone)::date AS recorded_on,
    (lead(l.recorded_at) OVER record AT TIME ZONE z.zone)::date AS left_on,
    (coalesce(lead(l.recorded_at) OVER record, now()) AT TIME ZONE z.zone)::date - (l.recorded_at AT TIME ZONE z.zone)::date AS days,
    lead(l.seq) OVER record IS NULL AS is_current
FROM casework.ledger AS l
JOIN (VALUES ('child_case', 'case'), ('assessment', 'bia'), ('determination', 'bid'), ('movement', 'movement'), ('liberty_episode', 'liberty'))
    AS w (table_name, workflow) ON w.table_name = l.table_name AND starts_with(l.act, w.workflow || ':')
-- What a case of many states is judged by at its start is an act too, and no step.
JOIN (SELECT DISTINCT s.workflow, s.state FROM casework.workflow_state AS s) AS s ON s.workflow = w.workflow AND s.state = split_part(l.act, ':', 2)
CROSS JOIN casework.register AS z
LEFT JOIN casework.transition AS t ON t.case_ref = l.case_ref AND t.seq = l.seq
WINDOW record AS (PARTITION BY l.case_ref, w.workflow, l.row_id ORDER BY l.seq);
COMMENT ON VIEW casework_report.stage_events IS 'A row for each state that a record entered: when, from where, and for how many days it stayed. By the days on which steps were recorded.';
COMMENT ON COLUMN casework_report.stage_events.event_key IS 'Key: case and place in its ledger.';
COMMENT ON COLUMN casework_report.stage_events.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.stage_events.seq IS 'Place in the case''s ledger: the entry proves the step.';
COMMENT ON COLUMN casework_report.stage_events.workflow IS 'case, bia (assessment), bid (determination), movement or liberty.';
COMMENT ON COLUMN casework_report.stage_events.record_id IS 'The record within the case; 0 for the case.';
COMMENT ON COLUMN casework_report.stage_events.from_state IS 'State before; NULL: the record began here.';
COMMENT ON COLUMN casework_report.stage_events.to_state IS 'State entered.';
COMMENT ON COLUMN casework_report.stage_events.recorded_at IS 'When.';
COMMENT ON COLUMN casework_report.stage_events.recorded_on IS 'Day of it in the register''s time zone.';
COMMENT ON COLUMN casework_report.stage_events.left_on IS 'Day on which the next state was entered; NULL: not yet.';
COMMENT ON COLUMN casework_report.stage_events.days IS 'Days from entering to leaving, or to today.';
COMMENT ON COLUMN casework_report.stage_events.is_current IS 'Whether the record stands there now.';

CREATE VIEW casework_report.cases WITH (security_invoker) AS
SELECT c.case_ref::text AS case_ref, c.identified_on, (c.opened_at AT TIME ZONE z.zone)::date AS opened_on,
    (c.closed_at AT TIME ZONE z.zone)::date AS closed_on, c.state, NOT e.is_ended AS is_open, c.suspended_at IS NOT NULL AS is_suspended,
    c.identification_source, c.separation_status, c.separation_cause, c.located_in::text AS located_in, c.displacement_status,
    c.nationality_status, c.victim_status, c.justice_status, c.closure_reason, p.sex,
    nullif(repatriation.date_precision(p.birth), 'range') AS birth_known_to,
    coalesce((ARRAY['0-4', '5-11', '12-14', '15-17', '18+'])[1 + repatriation.age_band(p.birth, d.today, '{5,12,15,18}')], 'unknown') AS age_band,
    repatriation.is_child(p.birth, d.today) AS is_child, a.agency_id AS owner_agency_id,
    (SELECT o.kind FROM casework.determination AS b
     JOIN casework.determination_option AS o ON o.case_ref = b.case_ref AND o.determination_id = b.determination_id AND o.option_id = b.chosen_option_id
     WHERE b.case_ref = c.case_ref AND b.decided_at IS NOT NULL ORDER BY b.decided_at DESC, b.determination_id DESC LIMIT 1) AS decided_option,
    (SELECT l.arrangement FROM casework.placement AS l
     WHERE l.case_ref = c.case_ref AND l.voided_at IS NULL AND l.valid_from <= d.today AND (l.ended_on IS NULL OR l.ended_on > d.today)
     ORDER BY l.valid_from DESC, l.placement_id DESC LIMIT 1) AS care_arrangement,
    c.last_contact_on
FROM casework.child_case AS c
CROSS JOIN casework.register AS z
CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE z.zone)::date AS today) AS d
CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM casework.workflow_state AS s
    WHERE s.workflow = 'case' AND s.version = c.workflow_version AND s.state = c.state AND s.is_final) AS is_ended) AS e
LEFT JOIN casework.person AS p ON p.case_ref = c.case_ref AND p.is_subject
LEFT JOIN casework.professional AS a ON a.professional_id = c.owner_id;
COMMENT ON VIEW casework_report.cases IS 'A row for each case. Codes are those of dim_code.';
COMMENT ON COLUMN casework_report.cases.case_ref IS 'Key: the case''s reference.';
COMMENT ON COLUMN casework_report.cases.identified_on IS 'Day on which the child was identified.';
COMMENT ON COLUMN casework_report.cases.opened_on IS 'Day on which the case was opened, in the register''s time zone, as all days here.';
COMMENT ON COLUMN casework_report.cases.closed_on IS 'Day on which it was closed; NULL: it was not.';
COMMENT ON COLUMN casework_report.cases.state IS 'State in the workflow case.';
COMMENT ON COLUMN casework_report.cases.is_open IS 'Whether the case goes on.';
COMMENT ON COLUMN casework_report.cases.is_suspended IS 'Whether it is suspended.';
COMMENT ON COLUMN casework_report.cases.identification_source IS 'Who brought the child to notice.';
COMMENT ON COLUMN casework_report.cases.separation_status IS 'With whom the child was when the case was opened.';
COMMENT ON COLUMN casework_report.cases.separation_cause IS 'Why the child was separated.';
COMMENT ON COLUMN casework_report.cases.located_in IS 'State where the child is, as in dim_state.';
COMMENT ON COLUMN casework_report.cases.displacement_status IS 'Displacement.';
COMMENT ON COLUMN casework_report.cases.nationality_status IS 'What is known of the nationality.';
COMMENT ON COLUMN casework_report.cases.victim_status IS 'Whether the child is recognised as primarily a victim.';
COMMENT ON COLUMN casework_report.cases.justice_status IS 'Contact with justice.';
COMMENT ON COLUMN casework_report.cases.closure_reason IS 'Why the case was closed.';
COMMENT ON COLUMN casework_report.cases.sex IS 'M, F, X, or U for unknown; NULL: the child has no record yet.';
COMMENT ON COLUMN casework_report.cases.birth_known_to IS 'How far the birth date is known: day, month or year; NULL: less.';
COMMENT ON COLUMN casework_report.cases.age_band IS 'Age today in years: 0-4, 5-11, 12-14, 15-17, 18+ or unknown. A birth that fits two bands is in the younger one.';
COMMENT ON COLUMN casework_report.cases.is_child IS 'Whether the person is to be treated as a child today (repatriation.is_child()): what is not known counts for it.';
COMMENT ON COLUMN casework_report.cases.owner_agency_id IS 'Agency of the caseworker, as in dim_agency.';
COMMENT ON COLUMN casework_report.cases.decided_option IS 'Option of the last decision; NULL: none yet.';
COMMENT ON COLUMN casework_report.cases.care_arrangement IS 'Care that the child is in today; NULL: none recorded.';
COMMENT ON COLUMN casework_report.cases.last_contact_on IS 'Day of the last contact that was recorded on the case.';

CREATE VIEW casework_report.safeguard_checks WITH (security_invoker) AS
WITH judged AS (
    SELECT a.act, a.safeguard, min(a.mode) AS mode FROM repatriation.act_catalogue() AS a GROUP BY a.act, a.safeguard
    UNION
    -- A completed assessment of best interests is entered once and is both acts.
    SELECT 'bia:completed' AS act, a.safeguard, min(a.mode) AS mode FROM repatriation.act_catalogue() AS a
    WHERE a.act IN ('assessment:completed', 'bia:completed') GROUP BY a.safeguard
), noted AS (
    -- A warning or a toleration is entered after the act that it is about.
    SELECT n.case_ref, n.safeguard, max(e.seq) AS seq, min(n.outcome) AS outcome
    FROM (SELECT l.case_ref, l.seq, v.safeguard, v.act, 'tolerated' AS outcome
          FROM casework.violation_log AS v
          JOIN casework.ledger AS l ON l.case_ref = v.case_ref AND l.table_name = 'violation_log' AND l.row_id = v.violation_log_id
          UNION ALL
          SELECT l.case_ref, l.seq, w.safeguard, w.act, 'warned' AS outcome
          FROM casework.safeguard_warning AS w
          JOIN casework.ledger AS l ON l.case_ref = w.case_ref AND l.act = 'safeguard_warning:insert' AND l.row_id = w.safeguard_warning_id) AS n
    JOIN casework.ledger AS e ON e.case_ref = n.case_ref AND e.seq < n.seq
        AND (e.act = n.act OR (e.act = 'bia:completed' AND n.act = 'assessment:completed'))
    GROUP BY n.case_ref, n.seq, n.safeguard
), found AS (
    SELECT n.case_ref, n.seq, n.safeguard, min(n.outcome) AS outcome FROM noted AS n GROUP BY n.case_ref, n.seq, n.safeguard
), entry AS (
    SELECT l.case_ref, l.seq, j.safeguard, j.mode FROM casework.ledger AS l JOIN judged AS j ON j.act = l.act
    UNION ALL
    -- Safeguard 2 reads words in every act, and national checks (63) are in no catalogue of acts.
    SELECT f.case_ref, f.seq, f.safeguard, CASE f.outcome WHEN 'warned' THEN 'warn' ELSE 'block' END AS mode FROM found AS f
    JOIN casework.ledger AS l ON l.case_ref = f.case_ref AND l.seq = f.seq
    WHERE NOT EXISTS (SELECT FROM judged AS j WHERE j.act = l.act AND j.safeguard = f.safeguard)
)
SELECT n.case_ref::text || ':' || n.seq || ':' || n.safeguard AS check_key, n.case_ref::text AS case_ref, n.seq, l.act, n.safeguard,
    coalesce(s.slug, 'national_law') AS slug, n.mode, coalesce(f.outcome, 'passed') AS outcome, l.recorded_at,
    (l.recorded_at AT TIME ZONE z.zone)::date AS recorded_on
FROM entry AS n
JOIN casework.ledger AS l ON l.case_ref = n.case_ref AND l.seq = n.seq
CROSS JOIN casework.register AS z
LEFT JOIN repatriation.safeguard_catalogue() AS s ON s.safeguard = n.safeguard
LEFT JOIN found AS f ON f.case_ref = n.case_ref AND f.seq = n.seq AND f.safeguard = n.safeguard;
COMMENT ON VIEW casework_report.safeguard_checks IS 'A row for each safeguard that judged an act that was done. What was refused was rolled back and left nothing here: the server''s log has it.';
COMMENT ON COLUMN casework_report.safeguard_checks.check_key IS 'Key: case, place in its ledger, safeguard.';
COMMENT ON COLUMN casework_report.safeguard_checks.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.safeguard_checks.seq IS 'Place of the act in the case''s ledger.';
COMMENT ON COLUMN casework_report.safeguard_checks.act IS 'The act, as in repatriation.act_catalogue().';
COMMENT ON COLUMN casework_report.safeguard_checks.safeguard IS 'Number of the safeguard; 63: a check of national law.';
COMMENT ON COLUMN casework_report.safeguard_checks.slug IS 'Its name.';
COMMENT ON COLUMN casework_report.safeguard_checks.mode IS 'block or warn.';
COMMENT ON COLUMN casework_report.safeguard_checks.outcome IS 'passed; warned; or tolerated, by an override or in the emergency lane.';
COMMENT ON COLUMN casework_report.safeguard_checks.recorded_at IS 'When.';
COMMENT ON COLUMN casework_report.safeguard_checks.recorded_on IS 'Day of it in the register''s time zone.';

CREATE VIEW casework_report.documents WITH (security_invoker) AS
SELECT d.case_ref::text || ':' || d.document_claim_id AS document_key, d.case_ref::text AS case_ref, d.document_claim_id, d.kind,
    d.issuer::text AS issuer, d.relation IS NULL AS is_of_child, d.check_state, d.verdict, (d.received_at AT TIME ZONE z.zone)::date AS received_on,
    x.expires_on, x.expires_on - (now() AT TIME ZONE z.zone)::date AS days_left
FROM casework.document_claim AS d
CROSS JOIN casework.register AS z
CROSS JOIN LATERAL (SELECT nullif(repatriation.earliest(d.expires), '-infinity') AS expires_on) AS x;
COMMENT ON VIEW casework_report.documents IS 'A row for each claim that a paper makes about a person: what kind of paper, whether its digits hold, what was decided, when it expires. No numbers and no names.';
COMMENT ON COLUMN casework_report.documents.document_key IS 'Key: case and claim.';
COMMENT ON COLUMN casework_report.documents.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.documents.document_claim_id IS 'The claim within the case.';
COMMENT ON COLUMN casework_report.documents.kind IS 'Kind of paper.';
COMMENT ON COLUMN casework_report.documents.issuer IS 'Issuing State or organization, as in dim_state.';
COMMENT ON COLUMN casework_report.documents.is_of_child IS 'Whether the paper is about its subject; else what it says of a relative.';
COMMENT ON COLUMN casework_report.documents.check_state IS 'Check digits: ok, bad or absent.';
COMMENT ON COLUMN casework_report.documents.verdict IS 'unconfirmed, confirmed or rejected.';
COMMENT ON COLUMN casework_report.documents.received_on IS 'Day on which it was received.';
COMMENT ON COLUMN casework_report.documents.expires_on IS 'Last day of validity, the earliest one where the paper leaves a choice; NULL: it states none.';
COMMENT ON COLUMN casework_report.documents.days_left IS 'Days from today to that day; below 0: expired.';

CREATE VIEW casework_report.movements WITH (security_invoker) AS
SELECT m.case_ref::text || ':' || m.movement_id AS movement_key, m.case_ref::text AS case_ref, m.movement_id, m.state,
    m.from_state_code::text AS from_state_code, m.to_state_code::text AS to_state_code, m.requested_on, m.answered_on, m.confirmed_on, m.cleared_on,
    m.documents_issued_on, (m.authorised_at AT TIME ZONE z.zone)::date AS authorised_on, (m.departed_at AT TIME ZONE z.zone)::date AS departed_on,
    (m.arrived_at AT TIME ZONE z.zone)::date AS arrived_on, (m.handed_over_at AT TIME ZONE z.zone)::date AS handed_over_on,
    m.refused_on, array_to_string(m.refusal_grounds, ', ') AS refusal_grounds, m.care_arrangement, m.receiver_agency_id,
    (m.handed_over_at AT TIME ZONE z.zone)::date - m.requested_on AS days_to_handover, m.handed_over_at IS NOT NULL AS is_returned
FROM casework.movement AS m CROSS JOIN casework.register AS z;
COMMENT ON VIEW casework_report.movements IS 'A row for each journey that was asked for.';
COMMENT ON COLUMN casework_report.movements.movement_key IS 'Key: case and journey.';
COMMENT ON COLUMN casework_report.movements.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.movements.movement_id IS 'The journey within the case.';
COMMENT ON COLUMN casework_report.movements.state IS 'State in the workflow movement.';
COMMENT ON COLUMN casework_report.movements.from_state_code IS 'State that the child leaves, as in dim_state.';
COMMENT ON COLUMN casework_report.movements.to_state_code IS 'State that the child goes to.';
COMMENT ON COLUMN casework_report.movements.requested_on IS 'Day of the request.';
COMMENT ON COLUMN casework_report.movements.answered_on IS 'Day of the official answer.';
COMMENT ON COLUMN casework_report.movements.confirmed_on IS 'Day on which nationality was confirmed.';
COMMENT ON COLUMN casework_report.movements.cleared_on IS 'Day of the best-interests clearance.';
COMMENT ON COLUMN casework_report.movements.documents_issued_on IS 'Day on which travel papers were issued.';
COMMENT ON COLUMN casework_report.movements.authorised_on IS 'Day on which travel was authorised.';
COMMENT ON COLUMN casework_report.movements.departed_on IS 'Day of departure.';
COMMENT ON COLUMN casework_report.movements.arrived_on IS 'Day of arrival.';
COMMENT ON COLUMN casework_report.movements.handed_over_on IS 'Day of the handover to child protection.';
COMMENT ON COLUMN casework_report.movements.refused_on IS 'Day of a refusal.';
COMMENT ON COLUMN casework_report.movements.refusal_grounds IS 'Its grounds, by code, with commas between them.';
COMMENT ON COLUMN casework_report.movements.care_arrangement IS 'Care that waits for the child.';
COMMENT ON COLUMN casework_report.movements.receiver_agency_id IS 'Agency that receives the child, as in dim_agency.';
COMMENT ON COLUMN casework_report.movements.days_to_handover IS 'Days from the request to the handover.';
COMMENT ON COLUMN casework_report.movements.is_returned IS 'Whether the child was handed over.';

CREATE VIEW casework_report.duties WITH (security_invoker) AS
SELECT d.case_ref::text || ':' || d.duty || ':' || d.row_id AS duty_key, d.case_ref::text AS case_ref, d.duty, d.safeguard, d.row_id AS record_id,
    d.state, d.since_on, d.due_on, d.due_at, d.done_on, d.is_extended, d.due_on - (now() AT TIME ZONE z.zone)::date AS days_left, d.what
FROM casework.duty AS d CROSS JOIN casework.register AS z;
COMMENT ON VIEW casework_report.duties IS 'A row for each clock of each case, as it stands now: casework.duty.';
COMMENT ON COLUMN casework_report.duties.duty_key IS 'Key: case, duty and record.';
COMMENT ON COLUMN casework_report.duties.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.duties.duty IS 'The duty, as in repatriation.duty_catalogue().';
COMMENT ON COLUMN casework_report.duties.safeguard IS 'Number of the safeguard that sets the clock.';
COMMENT ON COLUMN casework_report.duties.record_id IS 'The record within the case; 0 for the case.';
COMMENT ON COLUMN casework_report.duties.state IS 'due, overdue, paused, stopped, done or done late.';
COMMENT ON COLUMN casework_report.duties.since_on IS 'Day on which the clock began.';
COMMENT ON COLUMN casework_report.duties.due_on IS 'Last day on which it is in time.';
COMMENT ON COLUMN casework_report.duties.due_at IS 'Last moment, where the clock counts hours.';
COMMENT ON COLUMN casework_report.duties.done_on IS 'Day on which it was done; NULL: not yet.';
COMMENT ON COLUMN casework_report.duties.is_extended IS 'Whether an extension moved the date.';
COMMENT ON COLUMN casework_report.duties.days_left IS 'Days from today to the last day; below 0: late.';
COMMENT ON COLUMN casework_report.duties.what IS 'What has to be done.';
