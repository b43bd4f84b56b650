CREATE VIEW casework_report.public_figures WITH (security_invoker) AS
SELECT f.public_figure_id, f.statement, f.state_code::text AS state_code, f.subject, f.part_of, f.low, f.high, f.as_of::text AS as_of,
    repatriation.earliest(f.as_of) AS from_on, repatriation.latest(f.as_of) AS until_on, f.source, f.source_kind, f.note
FROM casework.public_figure AS f;
COMMENT ON VIEW casework_report.public_figures IS 'Figures that others published, as they were printed.';
COMMENT ON COLUMN casework_report.public_figures.public_figure_id IS 'Key.';
COMMENT ON COLUMN casework_report.public_figures.statement IS 'Figures that were published together have the same number.';
COMMENT ON COLUMN casework_report.public_figures.state_code IS 'State that the figure is of; NULL: several.';
COMMENT ON COLUMN casework_report.public_figures.subject IS 'What was counted.';
COMMENT ON COLUMN casework_report.public_figures.part_of IS 'Subject of the same statement that it is a part of.';
COMMENT ON COLUMN casework_report.public_figures.low IS 'The number, or the least it may be.';
COMMENT ON COLUMN casework_report.public_figures.high IS 'The number again, or the most it may be.';
COMMENT ON COLUMN casework_report.public_figures.as_of IS 'Time that it holds for, as it was told.';
COMMENT ON COLUMN casework_report.public_figures.from_on IS 'First day that this may mean.';
COMMENT ON COLUMN casework_report.public_figures.until_on IS 'Last day that it may mean.';
COMMENT ON COLUMN casework_report.public_figures.source IS 'Who published it.';
COMMENT ON COLUMN casework_report.public_figures.source_kind IS 'first_hand, press or secondary.';
COMMENT ON COLUMN casework_report.public_figures.note IS 'What a reader has to know.';

CREATE VIEW casework_report.figure_conflicts WITH (security_invoker) AS
-- The same State, subject and time, and no number that fits both.
SELECT a.public_figure_id || ':' || b.public_figure_id AS conflict_key, 'contradiction' AS kind, a.state_code::text AS state_code, a.subject,
    a.as_of::text AS as_of, coalesce(a.low, 0) AS one_low, a.high AS one_high, coalesce(b.low, 0) AS other_low, b.high AS other_high,
    a.source AS one_source, b.source AS other_source
FROM casework.public_figure AS a
JOIN casework.public_figure AS b ON b.public_figure_id > a.public_figure_id AND b.subject = a.subject
    AND coalesce(b.state_code::text, '') = coalesce(a.state_code::text, '') AND repatriation.partial_date_overlaps(a.as_of, b.as_of)
WHERE coalesce(a.low, 0) > coalesce(b.high, 2147483647) OR coalesce(b.low, 0) > coalesce(a.high, 2147483647)
UNION ALL
-- What parts of a statement sum to does not fit the whole.
SELECT w.public_figure_id || ':parts' AS conflict_key, 'parts do not sum' AS kind, w.state_code::text AS state_code, w.subject, w.as_of::text AS as_of,
    coalesce(w.low, 0) AS one_low, w.high AS one_high, p.low AS other_low, p.high AS other_high, w.source AS one_source, p.parts AS other_source
FROM casework.public_figure AS w
JOIN LATERAL (
    SELECT sum(coalesce(f.low, 0))::integer AS low, CASE WHEN bool_and(f.high IS NOT NULL) THEN sum(f.high)::integer END AS high,
        string_agg(f.subject, ' + ' ORDER BY f.public_figure_id) AS parts
    FROM casework.public_figure AS f
    WHERE f.statement = w.statement AND f.part_of = w.subject AND coalesce(f.state_code::text, '') = coalesce(w.state_code::text, '') HAVING count(*) > 0) AS p
    ON p.low > coalesce(w.high, 2147483647) OR coalesce(w.low, 0) > coalesce(p.high, 2147483647);
COMMENT ON VIEW casework_report.figure_conflicts IS 'Published figures that cannot both be true, and statements whose parts do not sum to the whole. Nothing is resolved here.';
COMMENT ON COLUMN casework_report.figure_conflicts.conflict_key IS 'Key: the figures.';
COMMENT ON COLUMN casework_report.figure_conflicts.kind IS 'contradiction, or parts do not sum.';
COMMENT ON COLUMN casework_report.figure_conflicts.state_code IS 'State; NULL: several.';
COMMENT ON COLUMN casework_report.figure_conflicts.subject IS 'What was counted.';
COMMENT ON COLUMN casework_report.figure_conflicts.as_of IS 'Time that the first figure holds for.';
COMMENT ON COLUMN casework_report.figure_conflicts.one_low IS 'First figure, or the whole: least.';
COMMENT ON COLUMN casework_report.figure_conflicts.one_high IS 'First figure, or the whole: most; NULL: open.';
COMMENT ON COLUMN casework_report.figure_conflicts.other_low IS 'Other figure, or the sum of the parts: least.';
COMMENT ON COLUMN casework_report.figure_conflicts.other_high IS 'Other figure, or the sum of the parts: most; NULL: open.';
COMMENT ON COLUMN casework_report.figure_conflicts.one_source IS 'Who published the first.';
COMMENT ON COLUMN casework_report.figure_conflicts.other_source IS 'Who published the other; or the parts.';
