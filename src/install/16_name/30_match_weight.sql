CREATE FUNCTION repatriation.match_weight(
    left_name pg_catalog.text, right_name pg_catalog.text,
    left_mother pg_catalog.text, right_mother pg_catalog.text,
    left_birth repatriation.partial_date, right_birth repatriation.partial_date,
    left_place pg_catalog.text, right_place pg_catalog.text
) RETURNS pg_catalog.float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
-- A level holds for those at least as like; what is unknown says nothing, and weighs nothing.
SELECT pg_catalog.sum(w.weight)
FROM (
    SELECT CASE WHEN n.likeness IS NULL THEN 0 WHEN n.likeness >= 0.95 THEN n.same WHEN n.likeness >= 0.85 THEN n.near
        WHEN n.likeness >= 0.7 THEN n.alike ELSE n.other END AS weight
    FROM (VALUES
        (repatriation.name_similarity(left_name, right_name), 7.0, 5.0, 3.0, -4.0),
        (repatriation.name_similarity(left_mother, right_mother), 5.0, 3.5, 2.0, -3.0),
        (repatriation.name_similarity(left_place, right_place), 3.0, 2.0, 1.0, -1.0)
    ) AS n (likeness, same, near, alike, other)
    UNION ALL
    -- Births agree the more, the fewer days the wider of the two leaves open.
    SELECT CASE WHEN left_birth IS NULL OR right_birth IS NULL THEN 0
        WHEN NOT (left_birth OPERATOR(repatriation.&&) right_birth) THEN -5.0
        ELSE CASE WHEN b.days IS NULL THEN 0 WHEN b.days <= 1 THEN 6.0 WHEN b.days <= 31 THEN 4.0 WHEN b.days <= 366 THEN 2.0 ELSE 0.5 END END
    FROM (VALUES (CASE WHEN repatriation.width(left_birth) IS NULL OR repatriation.width(right_birth) IS NULL THEN NULL
        ELSE GREATEST(repatriation.width(left_birth), repatriation.width(right_birth)) END)) AS b (days)
) AS w (weight);
END;
COMMENT ON FUNCTION repatriation.match_weight(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.text, repatriation.partial_date, repatriation.partial_date, pg_catalog.text, pg_catalog.text) IS
    'How much speaks for two records being of one child: the sum, in bits, of what name, mother''s name, birth and place of birth add or take away (after Fellegi and Sunter). NULL arguments weigh nothing; births are set side by side by the days that are possible. From -13 to 21; the weights are ours, not fitted to any register. A lead to follow, never a decision: two people decide.';
