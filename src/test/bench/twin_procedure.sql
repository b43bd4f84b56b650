-- More safeguards of the twin (twin.sql says how it is written): of the child as a
-- victim, of telling the child, of news that overtakes a decision, of kin who receive
-- the child; and what warns and does not refuse.
CALL twin.safeguard(3, 'no_association_by_default', $$EXISTS (
    SELECT FROM casework.association a
    WHERE a.case_ref = NEW.case_ref AND a.role <> 'none_established' AND a.voided_at IS NULL
      AND NOT EXISTS (SELECT FROM casework.association_evidence e
                      WHERE e.case_ref = a.case_ref AND e.association_id = a.association_id
                        AND e.about = 'child' AND e.voided_at IS NULL))$$);

CALL twin.safeguard(4, 'recruitment_consent_void', $$EXISTS (
    SELECT FROM casework.victimisation v
    WHERE v.case_ref = NEW.case_ref AND v.voided_at IS NULL
      AND (v.means NOT IN ('force', 'threat', 'deception', 'inducement', 'abuse_of_vulnerability', 'abuse_of_authority',
                           'grooming', 'unspecified')
        OR v.method NOT IN ('by_relative', 'by_peer', 'at_school', 'in_community', 'at_religious_place',
                            'at_checkpoint_or_raid', 'online_contact', 'born_or_raised_there', 'unspecified')))$$);

CALL twin.safeguard(5, 'primarily_victim_status', $$EXISTS (
    SELECT FROM casework.child_case c
    LEFT JOIN casework.person s ON s.case_ref = c.case_ref AND s.is_subject
    WHERE c.case_ref = NEW.case_ref
      AND NOT coalesce(c.victim_status = 'recognised' AND c.victim_status_since IS NOT NULL, false)
      AND (EXISTS (SELECT FROM casework.victimisation v
                   WHERE v.case_ref = c.case_ref AND v.kind = 'recruitment' AND v.voided_at IS NULL
                     AND repatriation.is_child(CASE WHEN s.birth_basis <> 'medical_only' THEN s.birth END, v.began_on))
        OR EXISTS (SELECT FROM casework.association a
                   WHERE a.case_ref = c.case_ref AND a.role <> 'none_established' AND a.voided_at IS NULL
                     AND repatriation.is_child(CASE WHEN s.birth_basis <> 'medical_only' THEN s.birth END, a.began_on))))$$);

CALL twin.safeguard(7, 'views_feedback_due', $$EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref AND d.decided_at IS NOT NULL
      AND (TG_NARGS = 0 OR d.state IN ('communicated', 'in_implementation', 'implemented'))
      AND NOT coalesce(d.feedback_at >= d.decided_at, false))$$);

CALL twin.safeguard(14, 'one_decision_per_child', $$EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref AND d.decided_at IS NOT NULL
      AND (SELECT count(*) FROM casework.person s WHERE s.case_ref = d.case_ref AND s.is_subject) <> 1)$$);

-- What became known after a decision; the planner puts it into the conditions below.
CREATE VIEW twin.news AS
SELECT d.case_ref, d.determination_id, x.known
FROM casework.determination d
CROSS JOIN LATERAL (
    SELECT CASE WHEN l.recorded_at > d.decided_at AND l.vital_status IN ('alive', 'dead') THEN l.recorded_at
                WHEN l.changed_at > d.decided_at THEN l.changed_at
                WHEN l.recorded_at <= d.decided_at THEN l.voided_at END AS known
    FROM casework.family_link l WHERE l.case_ref = d.case_ref
    UNION ALL
    SELECT h.recorded_at FROM casework.views h
    WHERE h.case_ref = d.case_ref AND h.recorded_at > d.decided_at
      AND (h.objects_to_movement OR h.preferred_option <> (
               SELECT o.kind FROM casework.determination_option o
               WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id AND o.option_id = d.chosen_option_id))
    UNION ALL
    SELECT a.completed_on::timestamptz FROM casework.assessment a
    WHERE a.case_ref = d.case_ref AND a.kind = 'return_risk' AND a.voided_at IS NULL
      AND a.completed_on > d.decided_at::date AND (NOT a.return_is_safe OR a.recruitment_risk)
    UNION ALL
    SELECT coalesce(p.verdict_at, p.received_at) FROM casework.document_claim p
    WHERE p.case_ref = d.case_ref AND p.verdict = 'rejected') AS x
WHERE d.decided_at IS NOT NULL AND x.known > d.decided_at;

CALL twin.safeguard(23, 'bid_reopen_on_new_facts', $$EXISTS (
    SELECT FROM casework.movement m
    JOIN casework.determination d ON d.case_ref = m.case_ref AND d.determination_id = m.determination_id
    CROSS JOIN LATERAL (VALUES (m.authorised_at), (m.departed_at)) AS t (at)
    WHERE m.case_ref = NEW.case_ref AND d.decided_at <= t.at
      AND (EXISTS (SELECT FROM twin.news n
                   WHERE n.case_ref = d.case_ref AND n.determination_id = d.determination_id AND n.known <= t.at
                     AND NOT EXISTS (SELECT FROM casework.determination_review r
                                     WHERE r.case_ref = d.case_ref AND r.determination_id = d.determination_id
                                       AND r.outcome = 'confirmed' AND r.decided_at BETWEEN n.known AND t.at))
        OR EXISTS (SELECT FROM casework.determination_review r
                   WHERE r.case_ref = d.case_ref AND r.determination_id = d.determination_id
                     AND r.opened_at > d.decided_at AND r.opened_at <= t.at
                     AND NOT coalesce(r.outcome = 'confirmed' AND r.decided_at <= t.at, false))))$$);

-- Links that show all three at once, as any competent developer would ask for.
CALL twin.safeguard(34, 'family_link_verified', $$EXISTS (
    SELECT FROM casework.movement m
    WHERE m.case_ref = NEW.case_ref AND m.receiver_person_id IS NOT NULL AND m.refused_finally_on IS NULL
      AND NOT EXISTS (
          SELECT FROM casework.family_link l
          CROSS JOIN LATERAL (SELECT coalesce(m.handed_over_at::date, current_date) AS day) AS t
          WHERE l.case_ref = m.case_ref AND l.person_id = m.receiver_person_id
            AND l.recorded_at < t.day + 1 AND (l.voided_at IS NULL OR l.voided_at >= t.day + 1)
            AND ((l.evidence_level = 'dna' AND l.dna_reported_on <= t.day)
              OR (l.evidence_level = 'verified_both_sides'
                  AND l.verified_with_child_on <= t.day AND l.verified_with_adult_on <= t.day))
            AND l.child_agrees AND l.child_asked_on <= t.day AND coalesce(l.child_withdrew_on > t.day, true)
            AND l.adult_is_willing AND l.adult_is_able AND l.adult_assessed_on <= t.day
            AND coalesce(l.adult_withdrew_on > t.day, true)))$$);

-- What warns: the act is stored, and a row beside it. The act is the argument.
CREATE PROCEDURE twin.warning(number integer, unmet text, lacks text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($sql$
        CREATE FUNCTION twin.warning_%s() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            IF %s THEN
                INSERT INTO casework.safeguard_warning (case_ref, safeguard, act, lacks)
                VALUES (NEW.case_ref, %1$s, TG_ARGV[0], %L);
            END IF;
            RETURN NULL;
        END;
        $body$
    $sql$, number, unmet, lacks);
END;
$$;

CALL twin.warning(8, $$EXISTS (
    SELECT FROM casework.assessment a
    WHERE a.case_ref = NEW.case_ref AND a.kind = 'bia' AND a.completed_on IS NOT NULL AND a.voided_at IS NULL
      AND a.child_seen_alone IS NOT TRUE AND a.not_alone_reason IS NULL)$$, 'child not seen alone');

-- Without extensions and pauses of the clocks: shorter than the register's own.
CALL twin.warning(22, $$EXISTS (
    SELECT FROM casework.assessment a
    JOIN casework.child_case c ON c.case_ref = a.case_ref
    WHERE a.case_ref = NEW.case_ref AND a.kind = 'bia' AND a.completed_on IS NOT NULL AND a.voided_at IS NULL
      AND (a.risk_level IS NULL
        OR a.completed_on > c.identified_on + CASE a.risk_level
               WHEN 'low' THEN (SELECT s.value FROM casework.setting s WHERE s.setting = 'bia_low_days')
               WHEN 'medium' THEN (SELECT s.value FROM casework.setting s WHERE s.setting = 'bia_medium_days')
               ELSE (SELECT s.value / 24 FROM casework.setting s WHERE s.setting = 'bia_high_hours') END
        OR (SELECT min(p.cleared_on) FROM casework.plan p
            WHERE p.case_ref = a.case_ref AND p.cleared_on >= a.completed_on AND p.voided_at IS NULL) > a.completed_on + CASE a.risk_level
               WHEN 'low' THEN (SELECT s.value FROM casework.setting s WHERE s.setting = 'plan_low_days')
               WHEN 'medium' THEN (SELECT s.value FROM casework.setting s WHERE s.setting = 'plan_medium_days')
               ELSE (SELECT s.value FROM casework.setting s WHERE s.setting = 'plan_high_days') END))
    OR EXISTS (
    SELECT FROM casework.determination d
    JOIN casework.child_case c ON c.case_ref = d.case_ref
    WHERE d.case_ref = NEW.case_ref AND d.decided_at IS NOT NULL
      AND ((c.separation_status IN ('separated', 'unaccompanied') AND d.trigger = 'durable_solution'
            AND d.decided_at::date > (greatest(c.identified_on, c.separation_since)
                + make_interval(months => (SELECT s.value FROM casework.setting s WHERE s.setting = 'bid_max_months'))))
        OR d.review_opened_at::date > least(d.review_due_on, (d.decided_at
                + make_interval(months => (SELECT s.value FROM casework.setting s WHERE s.setting = 'bid_review_months')))::date)))$$,
    'time kept');

CALL twin.warning(23, $$EXISTS (
    SELECT FROM casework.determination d
    JOIN twin.news n ON n.case_ref = d.case_ref AND n.determination_id = d.determination_id
    WHERE d.case_ref = NEW.case_ref AND d.state IN ('decided', 'communicated', 'in_implementation')
      AND NOT EXISTS (SELECT FROM casework.movement m
                      WHERE m.case_ref = d.case_ref AND m.determination_id = d.determination_id
                        AND (m.authorised_at IS NOT NULL OR m.departed_at IS NOT NULL))
      AND NOT EXISTS (SELECT FROM casework.determination_review r
                      WHERE r.case_ref = d.case_ref AND r.determination_id = d.determination_id
                        AND r.outcome = 'confirmed' AND r.decided_at >= n.known))$$, 'decisions that news overtakes');

CALL twin.warning(24, $$EXISTS (
    SELECT FROM casework.emergency_action e
    WHERE e.case_ref = NEW.case_ref
      AND coalesce(e.reviewed_at, now()) > e.declared_at
          + make_interval(hours => (SELECT s.value FROM casework.setting s WHERE s.setting = 'emergency_after_review_hours')))$$,
    'emergencies not reviewed');

CALL twin.warning(46, $$EXISTS (
    SELECT FROM casework.assessment a
    WHERE a.case_ref = NEW.case_ref AND a.kind = 'bia' AND a.completed_on IS NOT NULL AND a.voided_at IS NULL
      AND NOT EXISTS (SELECT FROM casework.training t
                      WHERE t.professional_id = a.author_id AND t.topic = 'child_interviewing' AND t.voided_at IS NULL
                        AND a.interviewed_on BETWEEN t.completed_on AND coalesce(t.valid_until, 'infinity')))
    OR EXISTS (
    SELECT FROM casework.views h
    WHERE h.case_ref = NEW.case_ref AND h.outcome = 'heard'
      AND NOT EXISTS (SELECT FROM casework.training t
                      WHERE t.professional_id = h.heard_by AND t.topic = 'child_interviewing' AND t.voided_at IS NULL
                        AND h.heard_at::date BETWEEN t.completed_on AND coalesce(t.valid_until, 'infinity')))
    OR EXISTS (
    SELECT FROM casework.panel_member p
    JOIN casework.determination d ON d.case_ref = p.case_ref AND d.determination_id = p.determination_id
    WHERE p.case_ref = NEW.case_ref AND d.session_on IS NOT NULL AND p.is_present AND NOT p.is_recused
      AND NOT EXISTS (SELECT FROM casework.training t
                      WHERE t.professional_id = p.professional_id AND t.topic = 'best_interests_procedure' AND t.voided_at IS NULL
                        AND d.session_on BETWEEN t.completed_on AND coalesce(t.valid_until, 'infinity')))$$,
    'training');
