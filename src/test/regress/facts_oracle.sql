-- The facts of core/facts_*.c written a second time, in SQL and apart from them:
-- an oracle for tests. Loaded with search_path = pg_catalog, repatriation.

-- Whether the child was separated on a day, by what was on record at its end, or else by
-- the first record that tells. Rows, so that the planner sees into it.
CREATE FUNCTION casework.separated_oracle(ref repatriation.case_ref, day date, zone text)
RETURNS TABLE (needed boolean, parents integer) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
WITH pair AS (
    SELECT k.separation_status AS status, k.separation_since AS since, k.opened_at AS known, 0 AS id
    FROM casework.child_case k WHERE k.case_ref = ref
    UNION ALL
    SELECT p.status, p.since, p.recorded_at, p.separation_period_id FROM casework.separation_period p WHERE p.case_ref = ref),
look AS (
    SELECT '-infinity'::timestamptz AS at UNION SELECT q.known FROM pair q
    WHERE q.known >= ((day + 1)::timestamp AT TIME ZONE zone)),
seen AS (
    SELECT l.at, (SELECT q.status FROM pair q
                  WHERE q.since <= day AND (q.known <= l.at OR q.known < ((day + 1)::timestamp AT TIME ZONE zone))
                  ORDER BY q.since DESC, q.known DESC, q.id DESC LIMIT 1) AS status
    FROM look l)
SELECT k.status IN ('separated', 'unaccompanied'), CASE k.status WHEN 'with_both_parents' THEN 2 WHEN 'with_one_parent' THEN 1 END
FROM (VALUES ((SELECT n.status FROM seen n WHERE n.status <> 'unknown' ORDER BY n.at LIMIT 1))) AS k (status);
END;

CREATE FUNCTION casework.facts_oracle(refs repatriation.case_ref[], as_of date)
RETURNS TABLE (
    case_ref repatriation.case_ref,
    child_treated_as_adult integer, record_conflicts integer, papers_undecided integer,
    guardians integer, guardians_owning integer, guardians_assessing integer, guardians_reporting integer,
    guardians_deciding integer, guardians_on_record integer, guardians_recruiting integer, guardian_needs integer,
    interviews_unguarded integer, sessions_unguarded integer, travels_unguarded integer,
    interviews_need_unknown integer, sessions_need_unknown integer, travels_need_unknown integer,
    assessments integer, assessment_elements_missing integer, assessments_self_cleared integer,
    reintegration_services integer, services_unassessed integer,
    determinations integer, reports integer, reports_unheard integer, report_elements_missing integer,
    reports_self_reviewed integer, panels integer, panels_few_options integer, options_without_effects integer,
    family_options_absent integer, not_now_options_absent integer,
    sessions integer, panels_below_quorum integer, panels_one_discipline integer, panels_without_child_protection integer,
    panel_undertakings_missing integer, panel_conflicts integer,
    decisions integer, decisions_unheard integer, decisions_by_assessor integer, decisions_on_security_alone integer,
    decisions_on_migration_control integer, decisions_led_by_security integer, decisions_unreasoned integer,
    decisions_diverging integer,
    movements integer, clearances integer, clearances_unheard integer, bid_required integer, bid_need_unknown integer,
    clearances_undetermined integer, clearances_parent_undetermined integer, parents_left integer,
    parents_left_in_state integer, parents_unknown integer,
    papers_issued integer, reception_plans_incomplete integer, escorts_unknown integer,
    handovers_elsewhere integer,
    travels integer, travels_uncleared integer, travels_unsafe integer, travels_unreceived integer, travels_undecided integer,
    travels_under_review integer, travels_objected integer, travels_asylum_open integer, travels_asylum_unknown integer,
    refusals integer, refusals_by_age integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 10
BEGIN ATOMIC
SELECT c.case_ref,
    -- person and case
    (c.treated_as_adult_since IS NOT NULL AND repatriation.is_child(
        (SELECT CASE WHEN s.birth_basis <> 'medical_only' THEN s.birth END
         FROM casework.person s WHERE s.case_ref = c.case_ref AND s.is_subject),
        c.treated_as_adult_since))::integer,
    p.record_conflicts, p.papers_undecided,
    -- guardian
    g.guardians, g.owning, g.assessing, g.reporting, g.deciding, g.on_record, g.recruiting,
    a.guardian_needs + d.guardian_needs + t.guardian_needs,
    a.interviews_unguarded, d.sessions_unguarded, t.travels_unguarded,
    a.guardian_need_unknown, d.guardian_need_unknown, t.guardian_need_unknown,
    -- assessment and services
    a.assessments, a.elements_missing, a.self_cleared, v.reintegration_services, v.services_unassessed,
    -- determination
    d.determinations, d.reports, d.reports_unheard, d.elements_missing, d.self_reviewed,
    d.panels, d.few_options, d.options_without_effects, d.family_options_absent, d.not_now_absent,
    d.sessions, d.below_quorum, d.one_discipline, d.without_child_protection, d.undertakings_missing, d.conflicts,
    d.decisions, d.decisions_unheard, d.by_assessor, d.security_alone, d.migration_control, d.led_by_security,
    d.unreasoned, d.diverging,
    -- movement
    m.movements, m.clearances, m.clearances_unheard, m.bid_required, m.bid_need_unknown, m.clearances_undetermined,
    m.clearances_parent_undetermined, m.parents_left, m.parents_left_in_state, m.parents_unknown, m.papers_issued, m.plans_incomplete, m.escorts_unknown,
    m.handovers_elsewhere,
    t.travels, t.uncleared, t.unsafe, t.unreceived, t.undecided, t.under_review, t.objected, t.asylum_open, t.asylum_unknown,
    m.refusals, m.refusals_by_age
FROM casework.child_case c
-- The register's own time zone decides what day it is, never the session's.
CROSS JOIN casework.register z
-- Papers about the child: undecided, and at odds with the record or with their own check digits.
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE dc.birth IS NOT NULL OR dc.sex IS NOT NULL)::integer AS papers_undecided,
        count(*) FILTER (WHERE (dc.check_state = 'bad' OR NOT coalesce(dc.birth && s.birth, true)
           OR (dc.sex IN ('M', 'F') AND s.sex IN ('M', 'F') AND dc.sex <> s.sex)))::integer AS record_conflicts
    FROM casework.document_claim dc
    JOIN casework.person s ON s.person_id = dc.person_id AND s.is_subject
    WHERE dc.case_ref = c.case_ref AND dc.verdict = 'unconfirmed'
) p ON true
-- A guardian represents only the child.
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS guardians, count(ga.person_id)::integer AS on_record,
        count(*) FILTER (WHERE ga.professional_id = c.owner_id)::integer AS owning,
        count(*) FILTER (WHERE EXISTS (SELECT FROM casework.assessment x
            WHERE x.case_ref = ga.case_ref AND ga.professional_id IN (x.author_id, x.supervisor_id)))::integer AS assessing,
        count(*) FILTER (WHERE EXISTS (SELECT FROM casework.determination x
            WHERE x.case_ref = ga.case_ref AND ga.professional_id IN (x.author_id, x.supervisor_id)))::integer AS reporting,
        count(*) FILTER (WHERE EXISTS (SELECT FROM casework.panel_member x
            WHERE x.case_ref = ga.case_ref AND x.professional_id = ga.professional_id))::integer AS deciding,
        count(*) FILTER (WHERE EXISTS (SELECT FROM casework.family_link x
            CROSS JOIN LATERAL (SELECT (x.recorded_at AT TIME ZONE z.zone)::date AS day) known
            WHERE x.case_ref = ga.case_ref AND x.person_id = ga.person_id AND x.is_recruiter AND x.voided_at IS NULL
              -- Ended before anything was done since it is known: another guardian may follow.
              AND (ga.valid_until IS NULL OR ga.valid_from > known.day
                OR EXISTS (SELECT FROM casework.assessment b WHERE b.case_ref = ga.case_ref AND b.kind = 'bia'
                    AND b.completed_on IS NOT NULL AND b.voided_at IS NULL
                    AND b.interviewed_on BETWEEN known.day AND ga.valid_until)
                OR EXISTS (SELECT FROM casework.determination b WHERE b.case_ref = ga.case_ref
                    AND coalesce(b.session_on, (b.decided_at AT TIME ZONE z.zone)::date, CASE WHEN b.state NOT IN ('implemented', 'confirmed', 'not_applicable') THEN as_of END)
                        BETWEEN known.day AND ga.valid_until)
                OR EXISTS (SELECT FROM casework.movement b, LATERAL (VALUES (b.authorised_at, false), (b.departed_at, true)) AS t (at, comes)
                    WHERE b.case_ref = ga.case_ref AND coalesce((t.at AT TIME ZONE z.zone)::date,
                        CASE WHEN t.comes AND b.state NOT IN ('departed', 'arrived', 'handed_over', 'refused_final') THEN as_of END)
                        BETWEEN known.day AND ga.valid_until))))::integer AS recruiting
    FROM casework.guardian_appointment ga
    WHERE ga.case_ref = c.case_ref
) g ON true
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS assessments,
        coalesce(sum(7 - (SELECT count(*) FROM casework.assessment_element e
                          WHERE e.case_ref = x.case_ref AND e.assessment_id = x.assessment_id)), 0)::integer AS elements_missing,
        count(*) FILTER (WHERE x.author_id = x.supervisor_id)::integer AS self_cleared,
        count(*) FILTER (WHERE n.needed)::integer AS guardian_needs,
        count(*) FILTER (WHERE n.needed
            AND NOT EXISTS (SELECT FROM casework.guardian_appointment ga WHERE ga.case_ref = x.case_ref
                AND x.interviewed_on BETWEEN ga.valid_from AND coalesce(ga.valid_until, 'infinity')))::integer AS interviews_unguarded,
        count(*) FILTER (WHERE n.needed IS NULL)::integer AS guardian_need_unknown
    FROM casework.assessment x
    CROSS JOIN LATERAL casework.separated_oracle(c.case_ref, x.interviewed_on, z.zone) n
    WHERE x.case_ref = c.case_ref AND x.kind = 'bia' AND x.completed_on IS NOT NULL AND x.voided_at IS NULL
) a ON true
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS reintegration_services,
        count(*) FILTER (WHERE NOT EXISTS (SELECT FROM casework.assessment x
            WHERE x.case_ref = sv.case_ref AND x.kind = 'psychosocial' AND x.completed_on <= sv.starts_on
              AND (x.voided_at IS NULL OR (x.voided_at AT TIME ZONE z.zone)::date > sv.starts_on)))::integer AS services_unassessed
    FROM casework.service sv
    WHERE sv.case_ref = c.case_ref AND sv.kind IN ('reintegration', 'disengagement')
) v ON true
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS determinations,
        count(w.drafted)::integer AS reports,
        count(*) FILTER (WHERE w.drafted IS NOT NULL AND NOT EXISTS (SELECT FROM casework.views h
            WHERE h.case_ref = x.case_ref AND h.heard_at < ((w.drafted + 1)::timestamp AT TIME ZONE z.zone)))::integer AS reports_unheard,
        coalesce(sum(7 - e.entered) FILTER (WHERE w.drafted IS NOT NULL), 0)::integer AS elements_missing,
        count(*) FILTER (WHERE w.reviewed IS NOT NULL AND x.author_id = x.supervisor_id)::integer AS self_reviewed,
        count(w.scheduled)::integer AS panels,
        count(*) FILTER (WHERE w.scheduled IS NOT NULL AND o.options < k.options_min)::integer AS few_options,
        coalesce(sum(o.without_effects) FILTER (WHERE w.scheduled IS NOT NULL), 0)::integer AS options_without_effects,
        count(*) FILTER (WHERE w.scheduled IS NOT NULL AND o.family_based = 0
            AND x.no_family_option_reason IS NULL)::integer AS family_options_absent,
        count(*) FILTER (WHERE w.scheduled IS NOT NULL AND o.returns > 0 AND o.not_now = 0)::integer AS not_now_absent,
        count(w.session)::integer AS sessions,
        count(*) FILTER (WHERE q.present < k.quorum)::integer AS below_quorum,
        count(*) FILTER (WHERE q.disciplines < k.disciplines_min)::integer AS one_discipline,
        count(*) FILTER (WHERE w.session IS NOT NULL AND q.child_protection = 0)::integer AS without_child_protection,
        coalesce(sum(q.undertakings_missing) FILTER (WHERE w.session IS NOT NULL), 0)::integer AS undertakings_missing,
        coalesce(sum(q.conflicts) FILTER (WHERE w.session IS NOT NULL), 0)::integer AS conflicts,
        count(*) FILTER (WHERE n.needed)::integer AS guardian_needs,
        count(*) FILTER (WHERE n.needed AND NOT EXISTS (SELECT FROM casework.guardian_appointment ga
            WHERE ga.case_ref = x.case_ref
              AND w.session BETWEEN ga.valid_from AND coalesce(ga.valid_until, 'infinity')))::integer AS sessions_unguarded,
        count(*) FILTER (WHERE w.session IS NOT NULL AND n.needed IS NULL)::integer AS guardian_need_unknown,
        count(w.decided)::integer AS decisions,
        count(*) FILTER (WHERE w.decided IS NOT NULL AND NOT EXISTS (SELECT FROM casework.views h
            WHERE h.case_ref = x.case_ref AND h.heard_at <= w.decided))::integer AS decisions_unheard,
        count(*) FILTER (WHERE w.decided IS NOT NULL AND EXISTS (SELECT FROM casework.panel_vote pv
            JOIN casework.panel_member pm ON pm.case_ref = pv.case_ref AND pm.determination_id = pv.determination_id
                AND pm.panel_member_id = pv.panel_member_id
            WHERE pv.case_ref = x.case_ref AND pv.determination_id = x.determination_id
              AND pm.professional_id IN (x.author_id, x.supervisor_id)))::integer AS by_assessor,
        count(*) FILTER (WHERE w.decided IS NOT NULL AND NOT EXISTS (SELECT FROM casework.determination_ground dg
            WHERE dg.case_ref = x.case_ref AND dg.determination_id = x.determination_id
              AND dg.kind NOT IN ('public_security', 'migration_control')))::integer AS security_alone,
        count(*) FILTER (WHERE w.decided IS NOT NULL AND EXISTS (SELECT FROM casework.determination_ground dg
            WHERE dg.case_ref = x.case_ref AND dg.determination_id = x.determination_id
              AND dg.kind = 'migration_control'))::integer AS migration_control,
        count(*) FILTER (WHERE w.decided IS NOT NULL AND q.security_leads > 0)::integer AS led_by_security,
        count(*) FILTER (WHERE w.decided IS NOT NULL AND e.reasoned < 7)::integer AS unreasoned,
        -- What the child asked for when last heard before the decision, as far as it was on file by then.
        count(*) FILTER (WHERE w.decided IS NOT NULL AND x.divergence_reason IS NULL
            AND (SELECT h.preferred_option FROM casework.views h
                 WHERE h.case_ref = x.case_ref AND h.outcome = 'heard' AND h.heard_at <= w.decided
                   AND h.recorded_at <= w.decided
                 ORDER BY h.heard_at DESC, h.views_id DESC LIMIT 1)
                <> (SELECT dp.kind FROM casework.determination_option dp
                    WHERE dp.case_ref = x.case_ref AND dp.determination_id = x.determination_id
                      AND dp.option_id = x.chosen_option_id))::integer AS diverging
    FROM casework.determination x
    CROSS JOIN LATERAL (SELECT
        CASE WHEN x.state NOT IN ('implemented', 'confirmed', 'not_applicable') THEN as_of END AS day,
        -- A step that a decision came without is taken to come with it.
        (x.decided_at AT TIME ZONE z.zone)::date AS skipped) f
    CROSS JOIN LATERAL (SELECT
        coalesce(x.drafted_on, f.skipped, f.day) AS drafted, coalesce(x.reviewed_on, f.skipped, f.day) AS reviewed,
        coalesce(x.scheduled_on, f.skipped, f.day) AS scheduled, coalesce(x.session_on, f.skipped, f.day) AS session,
        coalesce(x.decided_at, CASE WHEN f.day IS NOT NULL THEN 'infinity'::timestamptz END) AS decided) w
    CROSS JOIN LATERAL casework.separated_oracle(c.case_ref, w.session, z.zone) sep
    CROSS JOIN LATERAL (SELECT CASE WHEN w.session IS NULL THEN false ELSE sep.needed END AS needed) n
    -- A number in force when the panel sat; a later, stricter one judges later panels.
    CROSS JOIN LATERAL (SELECT
        max(CASE WHEN s.setting = 'panel_quorum' AND w.session IS NOT NULL
            THEN CASE WHEN w.session < (s.changed_at AT TIME ZONE z.zone)::date THEN s.default_value ELSE s.value END END) AS quorum,
        max(CASE WHEN s.setting = 'panel_disciplines_min' AND w.session IS NOT NULL
            THEN CASE WHEN w.session < (s.changed_at AT TIME ZONE z.zone)::date THEN s.default_value ELSE s.value END END) AS disciplines_min,
        max(CASE WHEN s.setting = 'options_min' AND w.scheduled IS NOT NULL
            THEN CASE WHEN w.scheduled < (s.changed_at AT TIME ZONE z.zone)::date THEN s.default_value ELSE s.value END END) AS options_min
        FROM casework.setting s
        WHERE s.setting IN ('panel_quorum', 'panel_disciplines_min', 'options_min')) k
    CROSS JOIN LATERAL (SELECT count(*) AS entered,
        count(*) FILTER (WHERE de.reasons IS NOT NULL OR de.knowledge = 'not_relevant') AS reasoned
        FROM casework.determination_element de
        WHERE de.case_ref = x.case_ref AND de.determination_id = x.determination_id) e
    CROSS JOIN LATERAL (SELECT count(*) AS options,
        count(*) FILTER (WHERE dp.is_family_based) AS family_based,
        count(*) FILTER (WHERE dp.kind LIKE 'repatriation%') AS returns,
        count(*) FILTER (WHERE dp.kind = 'stay_pending') AS not_now,
        count(*) FILTER (WHERE (SELECT count(*) FROM casework.option_effect oe
            WHERE oe.case_ref = dp.case_ref AND oe.determination_id = dp.determination_id
              AND oe.option_id = dp.option_id) < 7) AS without_effects
        FROM casework.determination_option dp
        WHERE dp.case_ref = x.case_ref AND dp.determination_id = x.determination_id) o
    CROSS JOIN LATERAL (SELECT
        count(*) FILTER (WHERE pm.is_present AND NOT pm.is_recused) AS present,
        count(DISTINCT pm.discipline) FILTER (WHERE pm.is_present AND NOT pm.is_recused) AS disciplines,
        count(*) FILTER (WHERE pm.is_present AND NOT pm.is_recused AND pm.sector = 'child_protection') AS child_protection,
        count(*) FILTER (WHERE pm.is_present AND NOT pm.is_recused
            AND NOT coalesce(pm.undertaking_on <= w.session, false)) AS undertakings_missing,
        count(*) FILTER (WHERE pm.is_present AND NOT pm.is_recused AND pm.conflict_of_interest IS NOT NULL) AS conflicts,
        count(*) FILTER (WHERE (pm.is_chair OR pm.has_veto) AND pm.sector IN ('security', 'interior')) AS security_leads
        FROM casework.panel_member pm
        WHERE pm.case_ref = x.case_ref AND pm.determination_id = x.determination_id) q
    WHERE x.case_ref = c.case_ref
) d ON true
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS movements,
        count(w.cleared)::integer AS clearances,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND NOT EXISTS (SELECT FROM casework.views h
            WHERE h.case_ref = x.case_ref AND h.heard_at < ((w.cleared + 1)::timestamp AT TIME ZONE z.zone)))::integer AS clearances_unheard,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND b.required)::integer AS bid_required,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND b.required IS NULL AND NOT EXISTS (SELECT FROM casework.determination y
            WHERE y.case_ref = x.case_ref AND y.determination_id = x.determination_id
              AND (y.decided_at IS NOT NULL OR y.state = 'not_applicable')))::integer AS bid_need_unknown,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND b.required_here AND NOT EXISTS (SELECT FROM casework.determination y
            WHERE y.case_ref = x.case_ref AND y.determination_id = x.determination_id
              AND (y.decided_at IS NOT NULL OR y.state = 'not_applicable')))::integer AS clearances_undetermined,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND r.in_state AND NOT EXISTS (SELECT FROM casework.determination y
            WHERE y.case_ref = x.case_ref AND y.determination_id = x.determination_id
              AND (y.decided_at IS NOT NULL OR y.state = 'not_applicable')))::integer AS clearances_parent_undetermined,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND r.left_without_basis)::integer AS parents_left,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND r.in_state_without_basis)::integer AS parents_left_in_state,
        count(*) FILTER (WHERE w.cleared IS NOT NULL AND r.unknown)::integer AS parents_unknown,
        count(w.issued)::integer AS papers_issued,
        count(*) FILTER (WHERE w.issued IS NOT NULL AND (
            (x.receiver_agency_id IS NULL AND x.receiver_person_id IS NULL) OR x.handover_point IS NULL
            OR x.health_check_on IS NULL OR x.school_place IS NULL OR x.psychosocial_contact IS NULL))::integer AS plans_incomplete,
        count(*) FILTER (WHERE w.issued IS NOT NULL
            AND NOT coalesce(x.escort IN ('parent', 'known_caregiver', 'known_professional'), false))::integer AS escorts_unknown,
        count(*) FILTER (WHERE x.handed_over_at IS NOT NULL AND x.handed_over_to <> 'child_protection')::integer AS handovers_elsewhere,
        count(w.refused)::integer AS refusals,
        count(*) FILTER (WHERE w.refused IS NOT NULL
            AND coalesce(x.refusal_grounds, '{}') <@ ARRAY['above_age_limit'])::integer AS refusals_by_age
    FROM casework.movement x
    CROSS JOIN LATERAL (SELECT CASE WHEN x.state NOT IN ('handed_over', 'refused_final') THEN as_of END AS day) f
    CROSS JOIN LATERAL (SELECT coalesce(x.cleared_on, f.day) AS cleared,
        coalesce(x.documents_issued_on, (coalesce(x.authorised_at, x.departed_at, x.handed_over_at) AT TIME ZONE z.zone)::date, f.day) AS issued,
        coalesce(x.refused_on, f.day) AS refused) w
    -- Parents who are not dead, and whether each comes along, as known on the day of clearance. Where each
    -- is: at the same place as the child, elsewhere in the State that is left, away, or not known.
    CROSS JOIN LATERAL (SELECT
        bool_or(s.here) AS left_behind,
        bool_or(s.in_state) AS in_state,
        bool_or(s.here AND NOT s.settled) AS left_without_basis,
        bool_or(s.in_state AND NOT s.settled) AS in_state_without_basis,
        bool_or(s.doubtful AND NOT s.settled) AS unknown,
        count(DISTINCT s.person_id) FILTER (WHERE s.travels_with_child) AS along
        FROM (SELECT l.person_id, l.travels_with_child, l.separation_basis IS NOT NULL AND EXISTS (SELECT FROM casework.determination y
                    WHERE y.case_ref = x.case_ref AND y.determination_id = x.determination_id
                      AND y.trigger IN ('separation', 'movement_without_parent') AND y.decided_at IS NOT NULL) AS settled,
                NOT l.travels_with_child AND l.vital_status = 'alive' AND coalesce(l.lives_with_child, false) AS here,
                NOT l.travels_with_child AND l.vital_status = 'alive' AND NOT coalesce(l.lives_with_child, false)
                    AND x.from_state_code <> x.to_state_code AND coalesce(l.located_in = x.from_state_code, false) AS in_state,
                NOT l.travels_with_child AND CASE
                    WHEN l.lives_with_child THEN l.vital_status = 'unknown'
                    WHEN l.vital_status = 'alive' AND l.located_in = x.from_state_code THEN
                        x.from_state_code = x.to_state_code AND l.lives_with_child IS NULL
                    WHEN l.lives_with_child IS NULL THEN coalesce(l.located_in = x.from_state_code, true)
                    WHEN x.from_state_code = x.to_state_code THEN false
                    WHEN l.located_in IS NULL THEN l.vital_status = 'alive'
                    ELSE l.located_in = x.from_state_code END AS doubtful
            FROM casework.family_link l
            WHERE l.case_ref = x.case_ref AND l.relation IN ('mother', 'father', 'parent') AND l.vital_status <> 'dead'
              AND l.recorded_at < ((w.cleared + 1)::timestamp AT TIME ZONE z.zone)
              AND (l.voided_at IS NULL OR l.voided_at >= ((w.cleared + 1)::timestamp AT TIME ZONE z.zone))) s) r
    CROSS JOIN LATERAL casework.separated_oracle(c.case_ref, w.cleared, z.zone) sep
    CROSS JOIN LATERAL (SELECT CASE
        WHEN r.left_behind OR (c.custody_disputed_on <= w.cleared
            AND coalesce(c.custody_settled_on > w.cleared, true)) THEN true
        -- With parents by the word: as many of them come along.
        WHEN NOT sep.needed AND coalesce(r.along, 0) < sep.parents THEN NULL
        ELSE sep.needed END AS required_here) h
    CROSS JOIN LATERAL (SELECT h.required_here, CASE WHEN r.in_state THEN true ELSE h.required_here END AS required) b
    WHERE x.case_ref = c.case_ref
) m ON true
-- Travel is judged twice, when authorised and when it begins, by what was on file at each moment.
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS travels,
        count(*) FILTER (WHERE n.needed)::integer AS guardian_needs,
        count(*) FILTER (WHERE n.needed AND NOT EXISTS (SELECT FROM casework.guardian_appointment ga
            WHERE ga.case_ref = x.case_ref
              AND w.day BETWEEN ga.valid_from AND coalesce(ga.valid_until, 'infinity')))::integer AS travels_unguarded,
        count(*) FILTER (WHERE n.needed IS NULL)::integer AS guardian_need_unknown,
        count(*) FILTER (WHERE as_of IS NULL AND NOT coalesce(x.cleared_on <= w.day, false))::integer AS uncleared,
        count(*) FILTER (WHERE n.needed AND NOT coalesce((
            SELECT ra.return_is_safe AND NOT ra.recruitment_risk FROM casework.assessment ra
            WHERE ra.case_ref = x.case_ref AND ra.kind = 'return_risk' AND ra.completed_on <= w.day
              AND (ra.voided_at IS NULL OR ra.voided_at > w.at)
            ORDER BY ra.completed_on DESC, ra.assessment_id DESC LIMIT 1), false))::integer AS unsafe,
        count(*) FILTER (WHERE n.needed AND NOT coalesce(x.receiver_is_able
            AND x.receiver_agreed_on <= w.day, false))::integer AS unreceived,
        count(*) FILTER (WHERE n.needed AND NOT coalesce(y.chosen LIKE 'repatriation%', false))::integer AS undecided,
        count(*) FILTER (WHERE (y.appeal_lodged_at <= w.at AND coalesce(y.appeal_decided_at > w.at, true))
            OR (y.review_opened_at <= w.at AND y.review_opened_at > y.decided_at AND y.state <> 'confirmed'))::integer AS under_review,
        count(*) FILTER (WHERE EXISTS (SELECT FROM casework.views h WHERE h.case_ref = x.case_ref
            AND h.objects_to_movement AND h.objection_answered IS NULL AND h.recorded_at <= w.at))::integer AS objected,
        count(*) FILTER (WHERE c.asylum_claimed_on <= w.day
            AND coalesce(c.asylum_decided_on > w.day, true))::integer AS asylum_open,
        count(*) FILTER (WHERE NOT coalesce(c.asylum_checked_on <= w.day, false)
            AND NOT coalesce(c.asylum_claimed_on <= w.day, false))::integer AS asylum_unknown
    FROM casework.movement x
    CROSS JOIN LATERAL (VALUES (x.authorised_at, false), (x.departed_at, true)) AS moment (at, comes)
    CROSS JOIN LATERAL (SELECT coalesce(moment.at, CASE WHEN moment.comes AND x.state NOT IN ('departed', 'arrived', 'handed_over', 'refused_final')
        AND as_of IS NOT NULL THEN 'infinity'::timestamptz END) AS at) anchor
    CROSS JOIN LATERAL (SELECT anchor.at, coalesce((moment.at AT TIME ZONE z.zone)::date, as_of) AS day) w
    CROSS JOIN LATERAL casework.separated_oracle(c.case_ref, w.day, z.zone) n
    LEFT JOIN LATERAL (SELECT y.state, y.decided_at, y.appeal_lodged_at, y.appeal_decided_at, y.review_opened_at,
        (SELECT dp.kind FROM casework.determination_option dp WHERE dp.case_ref = y.case_ref
           AND dp.determination_id = y.determination_id AND dp.option_id = y.chosen_option_id) AS chosen
        FROM casework.determination y
        WHERE y.case_ref = x.case_ref AND y.determination_id = x.determination_id AND y.decided_at <= w.at) y ON true
    WHERE x.case_ref = c.case_ref AND w.at IS NOT NULL
) t ON true
WHERE c.case_ref = ANY (refs);
END;
