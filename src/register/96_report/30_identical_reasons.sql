-- Safeguard 14 asks for own reasons for every child. Sameness is looked for among the
-- decisions of one day's sessions: there the same words are copied rather than found.
CREATE FUNCTION casework_report.identical_reasons()
RETURNS TABLE (session_on date, reasons_digest text, decisions bigint, case_ref repatriation.case_ref, determination_id bigint)
LANGUAGE sql STABLE ROWS 50
BEGIN ATOMIC
WITH worded AS (
    SELECT d.session_on, d.case_ref, d.determination_id,
        encode(sha256(convert_to(string_agg(
            e.element || ':' || lower(regexp_replace(e.reasons, '[^[:alnum:]]+', '', 'g')), ';' ORDER BY e.element), 'UTF8')), 'hex') AS digest
    FROM casework.determination d
    -- Not USING, whose operator a dump cannot name.
    JOIN casework.determination_element e ON e.case_ref OPERATOR(repatriation.=) d.case_ref AND e.determination_id = d.determination_id
    WHERE d.decided_at IS NOT NULL AND e.reasons IS NOT NULL
    GROUP BY d.session_on, d.case_ref, d.determination_id
), counted AS (
    SELECT w.*, count(*) OVER (PARTITION BY w.session_on, w.digest) AS decisions,
        min(w.case_ref::text) OVER same <> max(w.case_ref::text) OVER same AS several_children
    FROM worded w WINDOW same AS (PARTITION BY w.session_on, w.digest)
)
SELECT c.session_on, c.digest, c.decisions, c.case_ref, c.determination_id
FROM counted c WHERE c.several_children
ORDER BY c.session_on, c.digest, c.case_ref::text, c.determination_id;
END;
COMMENT ON FUNCTION casework_report.identical_reasons() IS
    'Decisions of one session''s day whose reasons, element by element, are the same for two or more children but for spaces, marks and capitals: the day, a digest of the words, how many decisions share them, and which. Siblings may be heard together; each needs own reasons (safeguard 14). Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.identical_reasons() FROM PUBLIC;
