-- What is asked first, ready to be looked at. Small numbers are told: for internal
-- use. What leaves the house goes through casework.publish_report().
CREATE VIEW casework_report.stuck_cases WITH (security_invoker) AS
SELECT e.case_ref || ':' || e.workflow || ':' || e.record_id AS stuck_key, e.case_ref, e.workflow, e.record_id, e.to_state AS state,
    e.recorded_on AS since_on, e.days, s.deadline_days, e.days - s.deadline_days AS days_late, c.is_suspended, c.located_in, c.owner_agency_id
FROM casework_report.stage_events AS e
JOIN casework_report.cases AS c ON c.case_ref = e.case_ref AND c.is_open
-- The version that the record follows is the newest that knows the state, or was when it was entered.
JOIN LATERAL (SELECT n.deadline_days, n.is_final FROM casework.workflow_state AS n
    WHERE n.workflow = e.workflow AND n.state = e.to_state ORDER BY n.version DESC LIMIT 1) AS s ON NOT s.is_final
WHERE e.is_current;
COMMENT ON VIEW casework_report.stuck_cases IS 'Where each open case stands and for how long: a row for each record that has not come to its end.';
COMMENT ON COLUMN casework_report.stuck_cases.stuck_key IS 'Key: case, workflow and record.';
COMMENT ON COLUMN casework_report.stuck_cases.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.stuck_cases.workflow IS 'case, bia, bid, movement or liberty.';
COMMENT ON COLUMN casework_report.stuck_cases.record_id IS 'The record within the case; 0 for the case.';
COMMENT ON COLUMN casework_report.stuck_cases.state IS 'State that it stands in.';
COMMENT ON COLUMN casework_report.stuck_cases.since_on IS 'Since which day.';
COMMENT ON COLUMN casework_report.stuck_cases.days IS 'For how many days.';
COMMENT ON COLUMN casework_report.stuck_cases.deadline_days IS 'Days that the newest version of the workflow gives it; NULL: no limit.';
COMMENT ON COLUMN casework_report.stuck_cases.days_late IS 'Days beyond that; below 0: still in time.';
COMMENT ON COLUMN casework_report.stuck_cases.is_suspended IS 'Whether the case is suspended.';
COMMENT ON COLUMN casework_report.stuck_cases.located_in IS 'State where the child is, as in dim_state.';
COMMENT ON COLUMN casework_report.stuck_cases.owner_agency_id IS 'Agency of the caseworker, as in dim_agency.';

CREATE VIEW casework_report.coming_due WITH (security_invoker) AS
SELECT 'duty:' || d.duty_key AS due_key, d.case_ref, 'duty' AS kind, d.duty AS what, d.due_on, d.days_left, d.days_left < 0 AS is_late
FROM casework_report.duties AS d WHERE d.state IN ('due', 'overdue')
UNION ALL
SELECT 'document:' || p.document_key AS due_key, p.case_ref, 'document' AS kind, p.kind AS what, p.expires_on AS due_on, p.days_left,
    p.days_left < 0 AS is_late
FROM casework_report.documents AS p
JOIN casework_report.cases AS c ON c.case_ref = p.case_ref AND c.is_open
WHERE p.days_left <= 180 AND p.verdict <> 'rejected';
COMMENT ON VIEW casework_report.coming_due IS 'Clocks that run and papers of open cases that expire within 180 days or have expired.';
COMMENT ON COLUMN casework_report.coming_due.due_key IS 'Key: kind and key of the duty or paper.';
COMMENT ON COLUMN casework_report.coming_due.case_ref IS 'The case, as in cases.';
COMMENT ON COLUMN casework_report.coming_due.kind IS 'duty or document.';
COMMENT ON COLUMN casework_report.coming_due.what IS 'The duty, or the kind of paper.';
COMMENT ON COLUMN casework_report.coming_due.due_on IS 'Last day.';
COMMENT ON COLUMN casework_report.coming_due.days_left IS 'Days from today to it.';
COMMENT ON COLUMN casework_report.coming_due.is_late IS 'Whether it has passed.';

CREATE VIEW casework_report.refusals_by_reason WITH (security_invoker) AS
SELECT g.ground, count(*) AS refusals, count(DISTINCT m.case_ref) AS children,
    count(*) FILTER (WHERE m.review_asked_on IS NOT NULL) AS review_asked, count(*) FILTER (WHERE m.refused_finally_on IS NOT NULL) AS final
FROM casework.movement AS m CROSS JOIN LATERAL unnest(coalesce(m.refusal_grounds, ARRAY['none_given'])) AS g (ground)
WHERE m.refused_on IS NOT NULL
GROUP BY g.ground;
COMMENT ON VIEW casework_report.refusals_by_reason IS 'Returns that were refused, by ground; a refusal on two grounds counts under both.';
COMMENT ON COLUMN casework_report.refusals_by_reason.ground IS 'Key: the ground, or none_given.';
COMMENT ON COLUMN casework_report.refusals_by_reason.refusals IS 'Refusals.';
COMMENT ON COLUMN casework_report.refusals_by_reason.children IS 'Children refused.';
COMMENT ON COLUMN casework_report.refusals_by_reason.review_asked IS 'Of which somebody asked for review.';
COMMENT ON COLUMN casework_report.refusals_by_reason.final IS 'Of which are final.';

CREATE VIEW casework_report.safeguards_at_work WITH (security_invoker) AS
SELECT s.safeguard, s.slug, count(c.check_key) AS checks, count(DISTINCT c.case_ref) AS cases, count(*) FILTER (WHERE c.outcome = 'warned') AS warned,
    count(*) FILTER (WHERE c.outcome = 'tolerated') AS tolerated
FROM repatriation.safeguard_catalogue() AS s
LEFT JOIN casework_report.safeguard_checks AS c ON c.safeguard = s.safeguard
GROUP BY s.safeguard, s.slug;
COMMENT ON VIEW casework_report.safeguards_at_work IS 'How often each safeguard judged an act that was done, warned, or was overridden.';
COMMENT ON COLUMN casework_report.safeguards_at_work.safeguard IS 'Key: number of the safeguard.';
COMMENT ON COLUMN casework_report.safeguards_at_work.slug IS 'Its name.';
COMMENT ON COLUMN casework_report.safeguards_at_work.checks IS 'Acts that it judged.';
COMMENT ON COLUMN casework_report.safeguards_at_work.cases IS 'Cases of those acts.';
COMMENT ON COLUMN casework_report.safeguards_at_work.warned IS 'Acts that it warned of.';
COMMENT ON COLUMN casework_report.safeguards_at_work.tolerated IS 'Acts done by override or in the emergency lane although it was not met.';

CREATE VIEW casework_report.stage_days WITH (security_invoker) AS
SELECT e.workflow || ':' || e.to_state AS stage_key, e.workflow, e.to_state AS state, count(*) AS entered, count(*) FILTER (WHERE e.is_current) AS there_now,
    (percentile_cont(0.5) WITHIN GROUP (ORDER BY e.days) FILTER (WHERE NOT e.is_current))::numeric AS median_days, max(e.days) AS longest_days
FROM casework_report.stage_events AS e
GROUP BY e.workflow, e.to_state;
COMMENT ON VIEW casework_report.stage_days IS 'How long records stay in each state.';
COMMENT ON COLUMN casework_report.stage_days.stage_key IS 'Key: workflow and state.';
COMMENT ON COLUMN casework_report.stage_days.workflow IS 'The workflow.';
COMMENT ON COLUMN casework_report.stage_days.state IS 'The state.';
COMMENT ON COLUMN casework_report.stage_days.entered IS 'Times that a record entered it.';
COMMENT ON COLUMN casework_report.stage_days.there_now IS 'Records that stand in it now.';
COMMENT ON COLUMN casework_report.stage_days.median_days IS 'Median of the days of those that left it; NULL: none has.';
COMMENT ON COLUMN casework_report.stage_days.longest_days IS 'Longest stay, those that last included.';

CREATE VIEW casework_report.decisions_by_option WITH (security_invoker) AS
SELECT o.kind AS option, casework_report.label('durable_option', o.kind, casework_report.language()) AS label, count(*) AS decisions,
    count(DISTINCT d.case_ref) AS children, count(*) FILTER (WHERE o.is_family_based) AS family_based,
    min((d.decided_at AT TIME ZONE z.zone)::date) AS first_on, max((d.decided_at AT TIME ZONE z.zone)::date) AS last_on
FROM casework.determination AS d
JOIN casework.determination_option AS o ON o.case_ref = d.case_ref AND o.determination_id = d.determination_id AND o.option_id = d.chosen_option_id
CROSS JOIN casework.register AS z
WHERE d.decided_at IS NOT NULL
GROUP BY o.kind;
COMMENT ON VIEW casework_report.decisions_by_option IS 'Decisions on best interests, by the option chosen.';
COMMENT ON COLUMN casework_report.decisions_by_option.option IS 'Key: the option.';
COMMENT ON COLUMN casework_report.decisions_by_option.label IS 'Its label.';
COMMENT ON COLUMN casework_report.decisions_by_option.decisions IS 'Decisions.';
COMMENT ON COLUMN casework_report.decisions_by_option.children IS 'Children decided about.';
COMMENT ON COLUMN casework_report.decisions_by_option.family_based IS 'Decisions whose option is based in a family.';
COMMENT ON COLUMN casework_report.decisions_by_option.first_on IS 'Day of the first.';
COMMENT ON COLUMN casework_report.decisions_by_option.last_on IS 'Day of the last.';

CREATE VIEW casework_report.returns_by_group WITH (security_invoker) AS
SELECT r.from_state_code || ':' || r.age_band || ':' || r.care_arrangement AS group_key, r.from_state_code, r.age_band, r.care_arrangement,
    casework_report.label('care_arrangement', r.care_arrangement, casework_report.language()) AS care_label,
    count(DISTINCT r.case_ref) AS children, (percentile_cont(0.5) WITHIN GROUP (ORDER BY r.days_to_handover))::numeric AS median_days
FROM (
    SELECT m.case_ref, coalesce(m.from_state_code, 'unknown') AS from_state_code, coalesce(m.care_arrangement, 'unknown') AS care_arrangement, m.days_to_handover,
        coalesce((ARRAY['0-4', '5-11', '12-14', '15-17', '18+'])[1 + repatriation.age_band(p.birth, m.handed_over_on, '{5,12,15,18}')], 'unknown') AS age_band
    FROM casework_report.movements AS m
    LEFT JOIN casework.person AS p ON p.is_subject AND p.case_ref::text = m.case_ref
    WHERE m.is_returned) AS r
GROUP BY r.from_state_code, r.age_band, r.care_arrangement;
COMMENT ON VIEW casework_report.returns_by_group IS 'Children who were handed over, by the State they left, age on that day and the care that waited.';
COMMENT ON COLUMN casework_report.returns_by_group.group_key IS 'Key: State, band and care.';
COMMENT ON COLUMN casework_report.returns_by_group.from_state_code IS 'State that they left, as in dim_state.';
COMMENT ON COLUMN casework_report.returns_by_group.age_band IS 'Age in years at the handover; a birth that fits two bands is in the younger one.';
COMMENT ON COLUMN casework_report.returns_by_group.care_arrangement IS 'Care that waited for them.';
COMMENT ON COLUMN casework_report.returns_by_group.care_label IS 'Its label.';
COMMENT ON COLUMN casework_report.returns_by_group.children IS 'Children.';
COMMENT ON COLUMN casework_report.returns_by_group.median_days IS 'Median of the days from request to handover.';
