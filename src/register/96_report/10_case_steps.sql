-- The steps of a case that have a day of their own in the record, each joined with
-- the ledger entry that proves it. No name, no number of a document, no free text:
-- labels are made of codes that constraints or this list bound.
CREATE FUNCTION casework_report.case_steps(refs repatriation.case_ref[])
RETURNS TABLE (case_ref text, seq bigint, day date, kind text, label text, act text)
LANGUAGE sql STABLE ROWS 50
BEGIN ATOMIC
WITH recorded AS (
    -- A state that was entered more than once keeps its last day.
    SELECT l.case_ref, l.row_id, l.act, max(l.seq) AS seq
    FROM casework.ledger l
    WHERE l.case_ref = ANY (refs)
    GROUP BY l.case_ref, l.row_id, l.act
), step AS (
    SELECT c.case_ref, r.seq, c.identified_on AS day, 'case' AS kind, 'Child identified' AS label, r.act
    FROM casework.child_case c
    JOIN recorded r ON r.case_ref = c.case_ref AND r.act = 'case:identified'
    WHERE c.case_ref = ANY (refs)
    UNION ALL
    SELECT d.case_ref, r.seq, (d.received_at AT TIME ZONE z.zone)::date, 'paper',
        'Paper: ' || CASE WHEN d.kind IN ('passport', 'emergency-travel-document', 'laissez-passer',
            'convention-travel-document', 'identity-card', 'visa', 'birth-certificate', 'death-certificate',
            'nationality-certificate', 'custody-order', 'guardianship', 'consent', 'family-tracing-result',
            'best-interests-report', 'note-verbale') THEN replace(d.kind, '-', ' ') ELSE 'other' END
        || CASE WHEN d.check_state = 'bad' THEN ', digits fail' ELSE '' END
        || CASE WHEN d.verdict = 'rejected' THEN ', rejected' ELSE '' END,
        r.act
    FROM casework.document_claim d
    CROSS JOIN casework.register z
    JOIN recorded r ON r.case_ref = d.case_ref AND r.act = 'document:received' AND r.row_id = d.document_claim_id
    -- What a paper says of its subject is the paper; of relatives it says more.
    WHERE d.case_ref = ANY (refs) AND d.relation IS NULL
    UNION ALL
    SELECT g.case_ref, r.seq, g.valid_from, 'person',
        CASE WHEN g.person_id IS NULL THEN 'Guardian appointed' ELSE 'Guardian from the family appointed' END,
        r.act
    FROM casework.guardian_appointment g
    JOIN recorded r ON r.case_ref = g.case_ref AND r.act = 'guardian:appointed'
        AND r.row_id = g.guardian_appointment_id
    WHERE g.case_ref = ANY (refs)
    UNION ALL
    SELECT h.case_ref, r.seq, (h.heard_at AT TIME ZONE z.zone)::date, 'person',
        CASE h.outcome WHEN 'heard' THEN 'Child heard: ' || h.means
                       WHEN 'declined' THEN 'Child declined to be heard' ELSE 'Child could not be heard' END,
        r.act
    FROM casework.views h
    CROSS JOIN casework.register z
    JOIN recorded r ON r.case_ref = h.case_ref AND r.act = 'views:insert' AND r.row_id = h.views_id
    WHERE h.case_ref = ANY (refs)
    UNION ALL
    SELECT a.case_ref, r.seq, a.completed_on, 'assessment',
        CASE a.kind WHEN 'bia' THEN 'Best interests assessed' WHEN 'psychosocial' THEN 'Psychosocial assessment'
                    ELSE 'Risks of return assessed' END
        || CASE WHEN a.voided_at IS NOT NULL THEN ', withdrawn' ELSE '' END,
        r.act
    FROM casework.assessment a
    JOIN recorded r ON r.case_ref = a.case_ref AND r.act = CASE a.kind WHEN 'bia' THEN 'bia:completed' ELSE 'assessment:completed' END AND r.row_id = a.assessment_id
    WHERE a.case_ref = ANY (refs) AND a.completed_on IS NOT NULL
    UNION ALL
    SELECT d.case_ref, r.seq, m.day, 'determination', m.label, m.act
    FROM casework.determination d
    CROSS JOIN casework.register z
    CROSS JOIN LATERAL (VALUES
        ('bid:report_drafted', 'Report drafted', d.drafted_on),
        ('bid:supervisor_reviewed', 'Report reviewed', d.reviewed_on),
        ('bid:panel_scheduled', 'Panel called', d.scheduled_on),
        ('bid:in_session', 'Panel in session', d.session_on),
        ('bid:decided', 'Decided: ' || coalesce((SELECT replace(o.kind, '_', ' ') FROM casework.determination_option o
             WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id
               AND o.option_id = d.chosen_option_id), 'no option'), (d.decided_at AT TIME ZONE z.zone)::date),
        ('bid:review_open', 'Review opened', (d.review_opened_at AT TIME ZONE z.zone)::date)
    ) AS m (act, label, day)
    JOIN recorded r ON r.case_ref = d.case_ref AND r.act = m.act AND r.row_id = d.determination_id
    WHERE d.case_ref = ANY (refs) AND m.day IS NOT NULL
    UNION ALL
    SELECT x.case_ref, r.seq, m.day, 'movement', m.label, m.act
    FROM casework.movement x
    CROSS JOIN casework.register z
    CROSS JOIN LATERAL (VALUES
        ('movement:requested', 'Return requested', x.requested_on),
        ('movement:nationality_confirmed', 'Nationality confirmed', x.confirmed_on),
        ('movement:best_interests_cleared', 'Best interests cleared', x.cleared_on),
        ('movement:reception_agreed', 'Reception agreed', x.receiver_agreed_on),
        ('movement:documents_issued', 'Travel papers issued', x.documents_issued_on),
        ('movement:travel_authorised', 'Travel authorised', (x.authorised_at AT TIME ZONE z.zone)::date),
        ('movement:departed', 'Departed', (x.departed_at AT TIME ZONE z.zone)::date),
        ('movement:arrived', 'Arrived', (x.arrived_at AT TIME ZONE z.zone)::date),
        ('movement:handed_over', 'Handed over: ' || replace(x.handed_over_to, '_', ' '),
         (x.handed_over_at AT TIME ZONE z.zone)::date),
        ('movement:refused', 'Return refused', x.refused_on)
    ) AS m (act, label, day)
    JOIN recorded r ON r.case_ref = x.case_ref AND r.act = m.act AND r.row_id = x.movement_id
    WHERE x.case_ref = ANY (refs) AND m.day IS NOT NULL
    UNION ALL
    SELECT s.case_ref, r.seq, s.starts_on, 'case', 'Service begins: ' || s.kind, r.act
    FROM casework.service s
    JOIN recorded r ON r.case_ref = s.case_ref AND r.act = 'service:started' AND r.row_id = s.service_id
    WHERE s.case_ref = ANY (refs)
)
SELECT s.case_ref::text, s.seq, s.day, s.kind, s.label, s.act
FROM step s
ORDER BY 1, s.day, s.seq;
END;
COMMENT ON FUNCTION casework_report.case_steps(repatriation.case_ref[]) IS
    'Steps of the cases named, by the day that the record gives them: reference, place in the ledger, day in the register''s time zone, kind (case, paper, person, assessment, determination, movement), label in words, act as in repatriation.act_catalogue() or in the ledger. Steps of which the record keeps no day are left out. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.case_steps(repatriation.case_ref[]) FROM PUBLIC;
