-- The table of lines, from the temporary tables line and measured: medians of the
-- repetitions, and the median of each repetition's own ratio. A floor is what the
-- same work costs without what is measured; it is taken off both sides. A line
-- without a baseline is a rate, beside its target.
\pset footer off
\pset null ''
WITH result AS (
    SELECT l.position, l.id, l.what, l.unit, l.target,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY f.value) AS floor,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY o.value) AS ours,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY b.value) AS baseline,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY
            (o.value - coalesce(f.value, 0)) / nullif(b.value - coalesce(f.value, 0), 0)) AS ratio
    FROM line AS l
    LEFT JOIN measured AS o ON o.id = l.id AND o.variant = 'ours'
    LEFT JOIN measured AS b ON b.id = l.id AND b.variant = 'baseline' AND b.rep = o.rep
    LEFT JOIN measured AS f ON f.id = l.id AND f.variant = 'floor' AND f.rep = o.rep
    GROUP BY l.position
), shown AS (
    SELECT r.*, CASE r.unit WHEN 's' THEN 3 WHEN 'share' THEN 4 ELSE 0 END AS digits,
        CASE WHEN r.target IS NULL THEN ''
             WHEN r.baseline IS NULL THEN CASE WHEN r.ours >= r.target THEN 'ok' ELSE 'under' END
             WHEN r.ratio <= r.target THEN 'ok' ELSE 'over' END AS verdict
    FROM result AS r
)
SELECT id, what, unit,
    round(floor::numeric, digits) AS floor, round(ours::numeric, digits) AS ours, round(baseline::numeric, digits) AS baseline,
    round(ratio::numeric, 2) AS ratio, target, verdict
FROM shown
ORDER BY position;

-- Nothing may be missing: a line that was not measured is a failure of the bench.
SELECT count(*) = 0 AS complete
FROM line AS l
WHERE NOT EXISTS (SELECT FROM measured AS m WHERE m.id = l.id AND m.variant = 'ours')
   OR EXISTS (SELECT FROM measured AS m WHERE m.id = l.id AND NOT m.value > 0)
\gset
\if :complete
\else
    \warn bench: some lines were not measured
    DO $$ BEGIN RAISE EXCEPTION 'incomplete'; END $$;
\endif
