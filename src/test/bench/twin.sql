-- What a competent developer would write without the extension's guard: the same
-- safeguards as row triggers in PL/pgSQL, on the register's own tables. It is the
-- baseline of the "write" lines, so it is written to be quick:
--   * conditions on columns stand in WHEN clauses, so that a trigger of a safeguard
--     is not even called for a row that is no act of it;
--   * one statement for each safeguard, static, so that its plan is kept;
--   * conditions are looked up by the case, through the tables' primary keys;
--   * one ledger function for each table, without dynamic SQL.
-- It promises less: it stops at the first unmet safeguard, says no norm and no
-- remedy, and looks at an act only when it is done. twin_standing.sql adds the
-- last of these. PostgreSQL fires triggers in the order of their names.
CREATE SCHEMA twin;

-- The register's own guard goes, its tables and constraints stay.
DO $do$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT tgrelid::regclass AS rel, tgname FROM pg_trigger
             WHERE tgrelid::regclass::text LIKE 'casework.%' AND NOT tgisinternal LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.rel);
    END LOOP;
END
$do$;

CREATE FUNCTION twin.refuse(safeguard text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'safeguard "%" is not met', safeguard USING ERRCODE = 'RP400', CONSTRAINT = safeguard;
END;
$$;

-- The state machine: the edge, its reason, and whether the login holds its role.
CREATE FUNCTION twin.edge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    needed text;
    explained boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT FROM casework.workflow_state s
                       WHERE s.workflow = TG_ARGV[0] AND s.version = NEW.workflow_version
                         AND s.state = NEW.state AND s.is_initial) THEN
            PERFORM twin.refuse('edge');
        END IF;
        RETURN NEW;
    END IF;
    SELECT t.role, t.requires_reason INTO needed, explained FROM casework.workflow_transition t
    WHERE t.workflow = TG_ARGV[0] AND t.version = NEW.workflow_version
      AND t.from_state = OLD.state AND t.to_state = NEW.state;
    IF NOT FOUND OR (explained AND NOT coalesce(NEW.state_reason ~ '\S', false)) THEN
        PERFORM twin.refuse('edge');
    END IF;
    IF needed IS NOT NULL AND NOT (
        SELECT CASE WHEN p.professional_id IS NULL
                    THEN NOT EXISTS (SELECT FROM casework.setting s WHERE s.setting = 'roles_required' AND s.value = 1)
                    ELSE EXISTS (SELECT FROM casework.professional_role r
                                 WHERE r.professional_id = p.professional_id AND r.role = needed
                                   AND current_date BETWEEN r.valid_from AND coalesce(r.valid_until, 'infinity')) END
        FROM (SELECT session_user::text AS login) AS u LEFT JOIN casework.professional p ON p.login = u.login) THEN
        PERFORM twin.refuse('role');
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER edge_insert BEFORE INSERT ON casework.determination FOR EACH ROW EXECUTE FUNCTION twin.edge('bid');
CREATE TRIGGER edge_update BEFORE UPDATE ON casework.determination FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION twin.edge('bid');
CREATE TRIGGER edge_insert BEFORE INSERT ON casework.child_case FOR EACH ROW EXECUTE FUNCTION twin.edge('case');
CREATE TRIGGER edge_update BEFORE UPDATE ON casework.child_case FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION twin.edge('case');
CREATE TRIGGER edge_insert BEFORE INSERT ON casework.assessment FOR EACH ROW
    WHEN (NEW.state IS NOT NULL) EXECUTE FUNCTION twin.edge('bia');
CREATE TRIGGER edge_update BEFORE UPDATE ON casework.assessment FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION twin.edge('bia');
CREATE TRIGGER edge_insert BEFORE INSERT ON casework.movement FOR EACH ROW EXECUTE FUNCTION twin.edge('movement');
CREATE TRIGGER edge_update BEFORE UPDATE ON casework.movement FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION twin.edge('movement');

-- Columns that only the entering of a state may change: their list is the register's.
CREATE FUNCTION twin.milestone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM twin.refuse('milestone');
END;
$$;
DO $do$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT e.table_name, string_agg(format('(NEW.%1$I IS DISTINCT FROM OLD.%1$I AND NEW.state <> %2$L)', m[1], m[2]), ' OR ')
                 AS condition
             FROM repatriation.expected_triggers() AS e
             CROSS JOIN LATERAL regexp_matches(e.definition, $$'(\w+)=(\w+)'$$, 'g') AS m
             WHERE e.trigger_name = 't20_edge' GROUP BY e.table_name LOOP
        EXECUTE format('CREATE TRIGGER milestone BEFORE UPDATE ON casework.%I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION twin.milestone()',
            t.table_name, t.condition);
    END LOOP;
END
$do$;

-- The ledger: lock the head, chain the digest of the row, move the head on; and the
-- history of steps under the entry's number.
DO $do$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT g.table_name, coalesce('NEW.' || quote_ident(g.id_column), '0') AS row_id,
                    CASE WHEN g.table_name IN ('determination', 'movement') THEN
                        $$head.has_standing_act OR NEW.state IN ('in_session', 'decided', 'best_interests_cleared',
                            'documents_issued', 'travel_authorised', 'departed', 'handed_over', 'refused', 'refused_final')$$
                    WHEN g.table_name = 'child_case' THEN 'head.has_standing_act OR NEW.treated_as_adult_since IS NOT NULL'
                    ELSE 'head.has_standing_act' END AS stands,
                    CASE WHEN g.table_name = 'child_case' THEN
                        $$IF TG_OP = 'INSERT' THEN INSERT INTO casework.ledger_head VALUES (NEW.case_ref, 0, '', false); END IF;$$
                    ELSE '' END AS begins,
                    CASE WHEN g.workflow IS NOT NULL THEN format(
                        $$IF TG_OP = 'UPDATE' THEN
                            IF NEW.state <> OLD.state THEN
                                INSERT INTO casework.transition VALUES (NEW.case_ref, head.seq + 1, %L, %s, OLD.state, NEW.state,
                                    NEW.state_reason, now(), session_user);
                            END IF;
                        END IF;$$, g.workflow, coalesce('NEW.' || quote_ident(g.id_column), '0'))
                    ELSE '' END AS history
             FROM repatriation.guarded_tables() AS g LOOP
        EXECUTE format($sql$
            CREATE FUNCTION twin.ledger_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
            DECLARE
                head casework.ledger_head;
                payload bytea;
                hash bytea;
            BEGIN
                %4$s
                SELECT * INTO STRICT head FROM casework.ledger_head h WHERE h.case_ref = NEW.case_ref FOR NO KEY UPDATE;
                payload := public.digest(row_to_json(NEW)::text, 'sha256');
                hash := public.digest(convert_to(concat_ws('|', NEW.case_ref, head.seq + 1, now(), session_user,
                                                           TG_OP, TG_TABLE_NAME, %2$s), 'UTF8')
                                      || payload || head.entry_hash, 'sha256');
                INSERT INTO casework.ledger VALUES (NEW.case_ref, head.seq + 1, now(), session_user,
                    TG_TABLE_NAME || ':' || lower(TG_OP), TG_TABLE_NAME, %2$s, payload, hash);
                UPDATE casework.ledger_head h SET seq = head.seq + 1, entry_hash = hash, has_standing_act = %3$s
                    WHERE h.case_ref = NEW.case_ref;
                %5$s
                RETURN NULL;
            END;
            $body$
        $sql$, t.table_name, t.row_id, t.stands, t.begins, t.history);
        EXECUTE format('CREATE TRIGGER a_ledger AFTER INSERT OR UPDATE ON casework.%1$I'
                       ' FOR EACH ROW EXECUTE FUNCTION twin.ledger_%1$s()', t.table_name);
    END LOOP;
END
$do$;

-- One function for each safeguard. unmet_NN(ref) would be easier to read, and cost
-- another call; so the rule stands in the trigger function itself. Argument
-- "evidence" is twin_standing.sql's: then the case must have a standing act.
CREATE PROCEDURE twin.safeguard(number integer, slug text, unmet text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format($sql$
        CREATE FUNCTION twin.safeguard_%s() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            IF TG_NARGS > 0 THEN
                IF NOT (SELECT h.has_standing_act FROM casework.ledger_head h WHERE h.case_ref = NEW.case_ref) THEN
                    RETURN NULL;
                END IF;
            END IF;
            IF %s THEN
                PERFORM twin.refuse(%L);
            END IF;
            RETURN NULL;
        END;
        $body$
    $sql$, number, unmet, slug);
END;
$$;

CALL twin.safeguard(1, 'minority_presumption', $$EXISTS (
    SELECT FROM casework.child_case c
    LEFT JOIN casework.person s ON s.case_ref = c.case_ref AND s.is_subject
    WHERE c.case_ref = NEW.case_ref AND c.treated_as_adult_since IS NOT NULL
      AND repatriation.is_child(CASE WHEN s.birth_basis <> 'medical_only' THEN s.birth END, c.treated_as_adult_since))$$);

CALL twin.safeguard(6, 'child_heard', $$EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref
      AND ((d.drafted_on IS NOT NULL AND NOT EXISTS (SELECT FROM casework.views h
                WHERE h.case_ref = d.case_ref AND h.heard_at < d.drafted_on + 1))
        OR (d.decided_at IS NOT NULL AND NOT EXISTS (SELECT FROM casework.views h
                WHERE h.case_ref = d.case_ref AND h.heard_at <= d.decided_at))))
    OR EXISTS (
    SELECT FROM casework.movement m
    WHERE m.case_ref = NEW.case_ref AND m.cleared_on IS NOT NULL
      AND NOT EXISTS (SELECT FROM casework.views h WHERE h.case_ref = m.case_ref AND h.heard_at < m.cleared_on + 1))$$);

-- A need that is not known counts as one here, as it does for an act of the register.
CALL twin.safeguard(9, 'guardian_appointed', $$EXISTS (
    SELECT FROM casework.child_case c
    CROSS JOIN LATERAL (
        SELECT a.interviewed_on AS day FROM casework.assessment a
        WHERE a.case_ref = c.case_ref AND a.kind = 'bia' AND a.completed_on IS NOT NULL AND a.voided_at IS NULL
        UNION ALL
        SELECT d.session_on FROM casework.determination d WHERE d.case_ref = c.case_ref
        UNION ALL
        SELECT m.authorised_at::date FROM casework.movement m WHERE m.case_ref = c.case_ref
        UNION ALL
        SELECT m.departed_at::date FROM casework.movement m WHERE m.case_ref = c.case_ref) AS n
    WHERE c.case_ref = NEW.case_ref AND n.day IS NOT NULL
      AND (c.separation_status = 'unknown' OR n.day < c.separation_since
           OR (c.separation_status IN ('separated', 'unaccompanied')
               AND NOT EXISTS (SELECT FROM casework.guardian_appointment g WHERE g.case_ref = c.case_ref
                   AND n.day BETWEEN g.valid_from AND coalesce(g.valid_until, 'infinity')))))$$);

CALL twin.safeguard(10, 'guardian_independent', $$EXISTS (
    SELECT FROM casework.guardian_appointment g
    WHERE g.case_ref = NEW.case_ref
      AND (EXISTS (SELECT FROM casework.child_case c WHERE c.case_ref = g.case_ref AND c.owner_id = g.professional_id)
        OR EXISTS (SELECT FROM casework.panel_member p
                   WHERE p.case_ref = g.case_ref AND p.professional_id = g.professional_id)
        OR EXISTS (SELECT FROM casework.assessment a
                   WHERE a.case_ref = g.case_ref AND g.professional_id IN (a.author_id, a.supervisor_id))
        OR EXISTS (SELECT FROM casework.determination d
                   WHERE d.case_ref = g.case_ref AND g.professional_id IN (d.author_id, d.supervisor_id))
        OR EXISTS (SELECT FROM casework.family_link l
                   WHERE l.case_ref = g.case_ref AND l.person_id = g.person_id AND l.is_recruiter AND l.voided_at IS NULL)))$$);

CALL twin.safeguard(13, 'psychosocial_assessment_first', $$EXISTS (
    SELECT FROM casework.service s
    WHERE s.case_ref = NEW.case_ref AND s.kind IN ('reintegration', 'disengagement')
      AND NOT EXISTS (SELECT FROM casework.assessment a
                      WHERE a.case_ref = s.case_ref AND a.kind = 'psychosocial' AND a.completed_on <= s.starts_on
                        AND (a.voided_at IS NULL OR a.voided_at::date > s.starts_on)))$$);

CALL twin.safeguard(15, 'bid_required', $$EXISTS (
    SELECT FROM casework.movement m
    JOIN casework.child_case c ON c.case_ref = m.case_ref
    WHERE m.case_ref = NEW.case_ref AND m.cleared_on IS NOT NULL
      AND (c.separation_status IN ('separated', 'unaccompanied', 'unknown') OR m.cleared_on < c.separation_since
           OR (c.custody_disputed_on <= m.cleared_on AND coalesce(c.custody_settled_on > m.cleared_on, true))
           OR EXISTS (SELECT FROM casework.family_link l
                      WHERE l.case_ref = m.case_ref AND l.relation IN ('mother', 'father', 'parent')
                        AND l.vital_status = 'alive' AND l.lives_with_child AND NOT l.travels_with_child
                        AND l.recorded_at < m.cleared_on + 1
                        AND (l.voided_at IS NULL OR l.voided_at >= m.cleared_on + 1)))
      AND NOT EXISTS (SELECT FROM casework.determination d
                      WHERE d.case_ref = m.case_ref AND d.determination_id = m.determination_id
                        AND (d.decided_at IS NOT NULL OR d.state = 'not_applicable')))$$);

CALL twin.safeguard(16, 'elements_complete', $$EXISTS (
    SELECT FROM casework.assessment a
    WHERE a.case_ref = NEW.case_ref AND a.kind = 'bia' AND a.completed_on IS NOT NULL AND a.voided_at IS NULL
      AND (SELECT count(*) FROM casework.assessment_element e
           WHERE e.case_ref = a.case_ref AND e.assessment_id = a.assessment_id) < 7)
    OR EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref AND d.drafted_on IS NOT NULL
      AND (SELECT count(*) FROM casework.determination_element e
           WHERE e.case_ref = d.case_ref AND e.determination_id = d.determination_id) < 7)$$);

CALL twin.safeguard(17, 'options_compared', $$EXISTS (
    SELECT FROM casework.determination d
    CROSS JOIN LATERAL (
        SELECT count(*) AS options, bool_or(o.is_family_based) AS family_based,
            bool_or(o.kind LIKE 'repatriation%') AS returns, bool_or(o.kind = 'stay_pending') AS not_now,
            bool_or((SELECT count(*) FROM casework.option_effect e
                     WHERE e.case_ref = o.case_ref AND e.determination_id = o.determination_id
                       AND e.option_id = o.option_id) < 7) AS without_effects
        FROM casework.determination_option o
        WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id) AS k
    WHERE d.case_ref = NEW.case_ref AND d.scheduled_on IS NOT NULL
      AND (k.options < (SELECT s.value FROM casework.setting s WHERE s.setting = 'options_min')
           OR k.without_effects OR (NOT k.family_based AND d.no_family_option_reason IS NULL)
           OR (k.returns AND NOT k.not_now)))$$);

CALL twin.safeguard(18, 'panel_valid', $$EXISTS (
    SELECT FROM casework.determination d
    CROSS JOIN LATERAL (
        SELECT count(*) AS present, count(DISTINCT p.discipline) AS disciplines,
            bool_or(p.sector = 'child_protection') AS child_protection,
            bool_or(NOT coalesce(p.undertaking_on <= d.session_on, false)) AS undertakings_missing,
            bool_or(p.conflict_of_interest IS NOT NULL) AS conflicts
        FROM casework.panel_member p
        WHERE p.case_ref = d.case_ref AND p.determination_id = d.determination_id
          AND p.is_present AND NOT p.is_recused) AS k
    WHERE d.case_ref = NEW.case_ref AND d.session_on IS NOT NULL
      AND (k.present < (SELECT s.value FROM casework.setting s WHERE s.setting = 'panel_quorum')
           OR k.disciplines < (SELECT s.value FROM casework.setting s WHERE s.setting = 'panel_disciplines_min')
           OR NOT coalesce(k.child_protection, false) OR k.undertakings_missing OR k.conflicts))$$);

CALL twin.safeguard(19, 'assessor_not_decider', $$EXISTS (
    SELECT FROM casework.assessment a
    WHERE a.case_ref = NEW.case_ref AND a.kind = 'bia' AND a.completed_on IS NOT NULL AND a.voided_at IS NULL
      AND a.author_id = a.supervisor_id)
    OR EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref
      AND ((d.reviewed_on IS NOT NULL AND d.author_id = d.supervisor_id)
        OR (d.decided_at IS NOT NULL AND EXISTS (
            SELECT FROM casework.panel_vote v
            JOIN casework.panel_member p USING (case_ref, determination_id, panel_member_id)
            WHERE v.case_ref = d.case_ref AND v.determination_id = d.determination_id
              AND p.professional_id IN (d.author_id, d.supervisor_id)))))$$);

CALL twin.safeguard(20, 'security_not_sole_ground', $$EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref AND d.decided_at IS NOT NULL
      AND (NOT coalesce((SELECT bool_or(g.kind NOT IN ('public_security', 'migration_control'))
                                AND NOT bool_or(g.kind = 'migration_control')
                         FROM casework.determination_ground g
                         WHERE g.case_ref = d.case_ref AND g.determination_id = d.determination_id), false)
        OR EXISTS (SELECT FROM casework.panel_member p
                   WHERE p.case_ref = d.case_ref AND p.determination_id = d.determination_id
                     AND (p.is_chair OR p.has_veto) AND p.sector IN ('security', 'interior'))))$$);

CALL twin.safeguard(21, 'decision_reasoned', $$EXISTS (
    SELECT FROM casework.determination d
    WHERE d.case_ref = NEW.case_ref AND d.decided_at IS NOT NULL
      AND ((SELECT count(*) FROM casework.determination_element e
            WHERE e.case_ref = d.case_ref AND e.determination_id = d.determination_id
              AND (e.reasons IS NOT NULL OR e.knowledge = 'not_relevant')) < 7
        OR (d.divergence_reason IS NULL
            AND (SELECT h.preferred_option FROM casework.views h
                 WHERE h.case_ref = d.case_ref AND h.outcome = 'heard' AND h.heard_at <= d.decided_at
                   AND h.recorded_at <= d.decided_at
                 ORDER BY h.heard_at DESC, h.views_id DESC LIMIT 1)
                <> (SELECT o.kind FROM casework.determination_option o
                    WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id
                      AND o.option_id = d.chosen_option_id))))$$);

CALL twin.safeguard(25, 'return_gate', $$EXISTS (
    SELECT FROM casework.movement m
    JOIN casework.child_case c ON c.case_ref = m.case_ref
    CROSS JOIN LATERAL (VALUES (m.authorised_at), (m.departed_at)) AS t (at)
    LEFT JOIN casework.determination d ON d.case_ref = m.case_ref AND d.determination_id = m.determination_id
        AND d.decided_at <= t.at
    WHERE m.case_ref = NEW.case_ref AND t.at IS NOT NULL
      AND ((c.separation_status NOT IN ('with_both_parents', 'with_one_parent')
            AND (NOT coalesce((SELECT a.return_is_safe AND NOT a.recruitment_risk FROM casework.assessment a
                               WHERE a.case_ref = m.case_ref AND a.kind = 'return_risk' AND a.completed_on <= t.at::date
                                 AND (a.voided_at IS NULL OR a.voided_at > t.at)
                               ORDER BY a.completed_on DESC, a.assessment_id DESC LIMIT 1), false)
              OR NOT coalesce(m.receiver_is_able AND m.receiver_agreed_on <= t.at::date, false)
              OR NOT coalesce((SELECT o.kind LIKE 'repatriation%' FROM casework.determination_option o
                               WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id
                                 AND o.option_id = d.chosen_option_id), false)))
        OR (d.appeal_lodged_at <= t.at AND coalesce(d.appeal_decided_at > t.at, true))
        OR (d.review_opened_at <= t.at AND d.review_opened_at > d.decided_at AND d.state <> 'confirmed')
        OR EXISTS (SELECT FROM casework.views h WHERE h.case_ref = m.case_ref AND h.objects_to_movement
                   AND h.objection_answered IS NULL AND h.recorded_at <= t.at)
        OR (c.asylum_claimed_on <= t.at::date AND coalesce(c.asylum_decided_on > t.at::date, true))
        OR (NOT coalesce(c.asylum_checked_on <= t.at::date, false) AND NOT coalesce(c.asylum_claimed_on <= t.at::date, false))))$$);

CALL twin.safeguard(26, 'reception_and_escort', $$EXISTS (
    SELECT FROM casework.movement m
    WHERE m.case_ref = NEW.case_ref
      AND ((m.documents_issued_on IS NOT NULL
            AND ((m.receiver_agency_id IS NULL AND m.receiver_person_id IS NULL) OR m.handover_point IS NULL
                 OR m.health_check_on IS NULL OR m.school_place IS NULL OR m.psychosocial_contact IS NULL
                 OR NOT coalesce(m.escort IN ('parent', 'known_caregiver', 'known_professional'), false)))
        OR m.handed_over_to <> 'child_protection'))$$);

CALL twin.safeguard(27, 'no_separation_without_bid', $$EXISTS (
    SELECT FROM casework.movement m
    JOIN casework.family_link l ON l.case_ref = m.case_ref
    WHERE m.case_ref = NEW.case_ref AND m.cleared_on IS NOT NULL
      AND l.relation IN ('mother', 'father', 'parent') AND NOT l.travels_with_child
      AND l.recorded_at < m.cleared_on + 1 AND (l.voided_at IS NULL OR l.voided_at >= m.cleared_on + 1)
      AND ((l.vital_status <> 'dead' AND l.lives_with_child IS NULL)
        OR (l.vital_status = 'alive' AND l.lives_with_child
            AND (l.separation_basis IS NULL
              OR NOT EXISTS (SELECT FROM casework.determination d
                             WHERE d.case_ref = m.case_ref AND d.determination_id = m.determination_id
                               AND d.trigger IN ('separation', 'movement_without_parent') AND d.decided_at IS NOT NULL)))))$$);

CALL twin.safeguard(28, 'no_age_cutoff', $$EXISTS (
    SELECT FROM casework.movement m
    WHERE m.case_ref = NEW.case_ref AND m.refused_on IS NOT NULL
      AND coalesce(m.refusal_grounds, '{}') <@ ARRAY['above_age_limit'])$$);

CALL twin.safeguard(32, 'document_conflict_hold', $$EXISTS (
    SELECT FROM casework.document_claim dc
    JOIN casework.person s ON s.person_id = dc.person_id AND s.is_subject
    WHERE dc.case_ref = NEW.case_ref AND dc.verdict = 'unconfirmed'
      AND (dc.check_state = 'bad' OR NOT coalesce(dc.birth && s.birth, true)
           OR (dc.sex IN ('M', 'F') AND s.sex IN ('M', 'F') AND dc.sex <> s.sex)))$$);

-- On receipt a conflict is noted, not refused.
CREATE FUNCTION twin.warn_32() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.verdict = 'unconfirmed' AND EXISTS (
        SELECT FROM casework.person s
        WHERE s.person_id = NEW.person_id AND s.is_subject
          AND (NEW.check_state = 'bad' OR NOT coalesce(NEW.birth && s.birth, true)
               OR (NEW.sex IN ('M', 'F') AND s.sex IN ('M', 'F') AND NEW.sex <> s.sex))) THEN
        INSERT INTO casework.safeguard_warning (case_ref, safeguard, act, lacks)
        VALUES (NEW.case_ref, 32, 'document:received', 'papers that disagree with the record');
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER s_32 AFTER INSERT ON casework.document_claim FOR EACH ROW EXECUTE FUNCTION twin.warn_32();
