CREATE FUNCTION casework.checklist(ref repatriation.case_ref, act text)
RETURNS TABLE (safeguard integer, slug text, state text, lacks text, norm text, remedy text)
LANGUAGE sql STABLE PARALLEL UNSAFE
BEGIN ATOMIC
SELECT j.safeguard, j.slug,
    CASE WHEN j.verdict IN ('unmet', 'unknown') AND EXISTS (
        SELECT FROM casework.override AS o
        WHERE o.case_ref = checklist.ref AND o.safeguard = j.safeguard AND o.act = checklist.act
          AND o.granted_at <= pg_catalog.now() AND o.expires_at > pg_catalog.now()
          AND (o.revoked_at IS NULL OR o.revoked_at > pg_catalog.now())) THEN 'overridden' ELSE j.verdict END,
    j.lacks, s.norm, CASE WHEN j.verdict IN ('unmet', 'unknown') THEN s.remedy END
FROM repatriation.judge(ARRAY[checklist.ref],
        (SELECT (pg_catalog.now() AT TIME ZONE r.zone)::date FROM casework.register r), checklist.act) AS j
JOIN repatriation.safeguard_catalogue() AS s ON s.safeguard = j.safeguard
ORDER BY j.safeguard;
END;
COMMENT ON FUNCTION casework.checklist(repatriation.case_ref, text) IS
    'What an act still needs, before it is tried: each safeguard of the act ("bid:decided", "movement:departed", ...) as met, unmet, overridden (unmet or unknown, but an override would let the act pass), unknown or not applicable if the act were done today, with what is lacking, the norm and the remedy. Blocking safeguards that are unmet or unknown would refuse it. No rows for a case that the caller may not see.';
REVOKE ALL ON FUNCTION casework.checklist(repatriation.case_ref, text) FROM PUBLIC;
