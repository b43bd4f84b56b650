-- Births that a careful reader would ask about again. A smell is a question and never an answer: it says nothing against the child.
CREATE VIEW casework.birth_smell WITH (security_barrier, security_invoker) AS
SELECT p.case_ref, p.person_id, 'round_day'::text AS smell, 'exact birth on '::text || pg_catalog.to_char(repatriation.earliest(p.birth), 'DD-MM') AS detail
FROM casework.person AS p
WHERE repatriation.is_exact(p.birth) AND pg_catalog.to_char(repatriation.earliest(p.birth), 'MM-DD') IN ('01-01', '07-01')
UNION ALL
SELECT p.case_ref, p.person_id, 'registration_day', 'exact birth on the day of registration'
FROM casework.person AS p
JOIN casework.birth_registration AS r ON r.case_ref OPERATOR(repatriation.=) p.case_ref AND r.voided_at IS NULL
WHERE p.is_subject AND repatriation.is_exact(p.birth) AND r.registered_on = repatriation.earliest(p.birth)
UNION ALL
SELECT p.case_ref, p.person_id, 'identification_day', 'exact birthday on the day and month of identification'
FROM casework.person AS p
JOIN casework.child_case AS c ON c.case_ref OPERATOR(repatriation.=) p.case_ref
WHERE p.is_subject AND repatriation.is_exact(p.birth)
    AND pg_catalog.to_char(repatriation.earliest(p.birth), 'MM-DD') = pg_catalog.to_char(c.identified_on, 'MM-DD')
UNION ALL
-- A zone with fillers states no day; somebody added one.
SELECT d.case_ref, d.person_id, 'day_not_in_document', 'exact birth, though document_claim '::text || d.document_claim_id || ' has fillers'
FROM casework.document_claim AS d
JOIN casework.person AS p ON p.person_id = d.person_id
CROSS JOIN LATERAL repatriation.mrz_birth_date(d.zone, (d.received_at AT TIME ZONE 'UTC')::date) AS z (birth)
WHERE d.verdict <> 'rejected' AND NOT repatriation.is_exact(z.birth)
    AND (repatriation.is_exact(p.birth) AND p.birth OPERATOR(repatriation.&&) z.birth OR repatriation.is_exact(d.birth))
UNION ALL
SELECT e.case_ref, e.person_id, 'age_outside', 'birth_evidence '::text || e.birth_evidence_id || ': the age told is not among those that the recorded birth allows'
FROM casework.birth_evidence AS e
JOIN casework.person AS p ON p.person_id = e.person_id
WHERE e.voided_at IS NULL AND e.age_told IS NOT NULL AND NOT e.age_told <@ repatriation.age_range(p.birth, e.stated_on)
UNION ALL
SELECT e.case_ref, e.person_id, 'evidence_contradicts', 'birth_evidence '::text || e.birth_evidence_id || ': the statement excludes the recorded birth'
FROM casework.birth_evidence AS e
JOIN casework.person AS p ON p.person_id = e.person_id
WHERE e.voided_at IS NULL AND e.resolved_on IS NULL AND e.age_told IS NULL AND NOT e.statement OPERATOR(repatriation.&&) p.birth
UNION ALL
-- Certainly less than 180 days between them, and certainly more than a night: twins share a day or midnight.
SELECT l.case_ref, l.person_id, 'siblings_close', 'born certainly less than 180 days apart, and not together'
FROM casework.family_link AS l
JOIN casework.person AS s ON s.person_id = l.person_id
JOIN casework.person AS p ON p.case_ref OPERATOR(repatriation.=) l.case_ref AND p.is_subject
WHERE l.relation = 'sibling' AND l.voided_at IS NULL
    AND repatriation.width(s.birth OPERATOR(repatriation.+) p.birth) <= 180
    AND greatest(repatriation.earliest(s.birth) - repatriation.latest(p.birth), repatriation.earliest(p.birth) - repatriation.latest(s.birth)) > 1
UNION ALL
SELECT l.case_ref, l.person_id, 'mother_too_young', 'certainly under 10 years old at the birth of the child'
FROM casework.family_link AS l
JOIN casework.person AS m ON m.person_id = l.person_id
JOIN casework.person AS p ON p.case_ref OPERATOR(repatriation.=) l.case_ref AND p.is_subject
WHERE l.relation = 'mother' AND l.voided_at IS NULL
    -- An infinite day would be an error, not an age.
    AND CASE WHEN pg_catalog.isfinite(repatriation.latest(p.birth)) THEN repatriation.certainly_under(m.birth, repatriation.latest(p.birth), 10) END
UNION ALL
SELECT p.case_ref, p.person_id, 'born_after_identified', 'born certainly after the day of identification'
FROM casework.person AS p
JOIN casework.child_case AS c ON c.case_ref OPERATOR(repatriation.=) p.case_ref
WHERE p.is_subject AND c.identified_on < repatriation.earliest(p.birth);
COMMENT ON VIEW casework.birth_smell IS 'Recorded births that a careful reader would ask about again, one row a reason. A smell is a question, never evidence against the child, and no safeguard reads it.';
COMMENT ON COLUMN casework.birth_smell.case_ref IS 'The case.';
COMMENT ON COLUMN casework.birth_smell.person_id IS 'Whose birth, or for siblings and mothers the relative.';
COMMENT ON COLUMN casework.birth_smell.smell IS 'round_day, registration_day, identification_day, day_not_in_document, age_outside, evidence_contradicts, siblings_close, mother_too_young or born_after_identified.';
COMMENT ON COLUMN casework.birth_smell.detail IS 'What smells, without names.';

CREATE VIEW casework.birth_heaping WITH (security_barrier, security_invoker) AS
SELECT pg_catalog.to_char(repatriation.earliest(p.birth), 'MM-DD') AS month_day, pg_catalog.count(*) AS births, pg_catalog.sum(pg_catalog.count(*)) OVER () AS of_births,
    pg_catalog.round(pg_catalog.count(*) * 365.25 / pg_catalog.sum(pg_catalog.count(*)) OVER (), 1) AS times_expected
FROM casework.person AS p
WHERE repatriation.is_exact(p.birth)
GROUP BY pg_catalog.to_char(repatriation.earliest(p.birth), 'MM-DD');
COMMENT ON VIEW casework.birth_heaping IS 'How often each day of the year is an exact birthday of the register. Days far above one time what is expected are days that somebody wrote for "not known": 1 January, 1 July, the day of a registration drive.';
COMMENT ON COLUMN casework.birth_heaping.month_day IS 'Month and day, MM-DD.';
COMMENT ON COLUMN casework.birth_heaping.births IS 'Exact births on it.';
COMMENT ON COLUMN casework.birth_heaping.of_births IS 'Exact births in all.';
COMMENT ON COLUMN casework.birth_heaping.times_expected IS 'How many times as many as if all days of a year were as likely.';
