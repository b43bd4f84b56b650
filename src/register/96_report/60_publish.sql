-- What may be published is what is on public record: access to these rows is given
-- by grants alone. A figure of 0 is not shown, or it would tell that there are some.
CREATE POLICY published_report_read ON casework.published_report FOR SELECT USING (true);
COMMENT ON POLICY published_report_read ON casework.published_report IS 'Whoever is granted SELECT reads every published report.';
CREATE POLICY published_cell_read ON casework.published_cell FOR SELECT USING (children > 0);
COMMENT ON POLICY published_cell_read ON casework.published_cell IS 'Whoever is granted SELECT reads every published figure above 0.';

CREATE FUNCTION casework.report_population(measure text, from_on date, until_on date)
RETURNS TABLE (child repatriation.case_ref, household repatriation.case_ref, state text, sex text, age_band text, separation_status text,
    care_arrangement text, option text)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH counted AS (
    SELECT c.case_ref, c.located_in::text AS state, NULL::text AS option FROM casework.child_case AS c
    WHERE report_population.measure = 'children_identified' AND c.identified_on BETWEEN report_population.from_on AND report_population.until_on
        AND c.duplicate_of IS NULL
    UNION ALL
    SELECT DISTINCT ON (d.case_ref) d.case_ref, c.located_in::text AS state, o.kind AS option
    FROM casework.determination AS d
    JOIN casework.child_case AS c ON c.case_ref = d.case_ref
    JOIN casework.determination_option AS o ON o.case_ref = d.case_ref AND o.determination_id = d.determination_id AND o.option_id = d.chosen_option_id
    CROSS JOIN casework.register AS z
    WHERE report_population.measure = 'children_decided'
        AND (d.decided_at AT TIME ZONE z.zone)::date BETWEEN report_population.from_on AND report_population.until_on
    ORDER BY 1, 3
), returned AS (
    SELECT DISTINCT ON (m.case_ref) m.case_ref, m.from_state_code::text AS state, m.care_arrangement
    FROM casework.movement AS m CROSS JOIN casework.register AS z
    WHERE report_population.measure = 'children_returned'
        AND (m.handed_over_at AT TIME ZONE z.zone)::date BETWEEN report_population.from_on AND report_population.until_on
    ORDER BY m.case_ref, m.handed_over_at DESC
), child AS (
    SELECT n.case_ref, n.state, n.option, (SELECT p.arrangement FROM casework.placement AS p
        WHERE p.case_ref = n.case_ref AND p.voided_at IS NULL AND p.valid_from <= report_population.until_on
          AND (p.ended_on IS NULL OR p.ended_on > report_population.until_on) ORDER BY p.valid_from DESC, p.placement_id DESC LIMIT 1) AS care_arrangement
    FROM counted AS n
    UNION ALL
    SELECT r.case_ref, r.state, NULL::text AS option, r.care_arrangement FROM returned AS r
), family AS (
    SELECT s.case_ref, (array_agg(s.sibling_ref ORDER BY s.sibling_ref))[1] AS first_ref FROM casework.sibling AS s GROUP BY s.case_ref
)
SELECT k.case_ref, CASE WHEN f.first_ref < k.case_ref THEN f.first_ref ELSE k.case_ref END, coalesce(k.state, 'unknown'), coalesce(p.sex, 'U'),
    coalesce((ARRAY['0-4', '5-11', '12-14', '15-17', '18+'])[1 + repatriation.age_band(p.birth, report_population.until_on, '{5,12,15,18}')], 'unknown'),
    c.separation_status, coalesce(k.care_arrangement, 'unknown'), coalesce(k.option, 'none')
FROM child AS k
JOIN casework.child_case AS c ON c.case_ref = k.case_ref
LEFT JOIN casework.person AS p ON p.case_ref = k.case_ref AND p.is_subject
LEFT JOIN family AS f ON f.case_ref = k.case_ref;
END;
COMMENT ON FUNCTION casework.report_population(text, date, date) IS
    'The children that a published report counts, each once, with the family that stands for the household (the first reference among siblings) and the values of every dimension. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework.report_population(text, date, date) FROM PUBLIC;

-- The bounds that a reader can work out: each figure is at most 4 away from the truth,
-- and parts sum to what they are parts of. Bounds are carried over until none moves.
CREATE FUNCTION casework.narrowest_figure(measure text, from_on date, until_on date) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, repatriation, pg_temp AS $narrowest$
#variable_conflict use_column
DECLARE
    cells text[];
    low bigint[];
    high bigint[];
    wholes integer[] := '{}';
    starts integer[] := '{}';
    parts integer[] := '{}';
    relation record;
    part integer;
    whole integer;
    sum_low bigint;
    sum_high bigint;
    part_low bigint;
    part_high bigint;
    moved boolean := true;
BEGIN
    -- One place for each set of children, whichever report tells of it.
    SELECT array_agg(k.cell ORDER BY k.cell), array_agg(k.low ORDER BY k.cell), array_agg(k.high ORDER BY k.cell) INTO cells, low, high
    FROM (SELECT c.cell, max(greatest(c.children - 4, 0)) AS low, min(c.children + 4) AS high
          FROM casework.published_cell AS c JOIN casework.published_report AS r ON r.report_id = c.report_id
          WHERE r.measure = narrowest_figure.measure AND r.from_on = narrowest_figure.from_on AND r.until_on = narrowest_figure.until_on
          GROUP BY c.cell) AS k;
    FOR relation IN
        SELECT array_position(cells, m.cell) AS whole, array_agg(array_position(cells, f.cell)) AS parts
        FROM casework.published_report AS r
        JOIN casework.published_cell AS m ON m.report_id = r.report_id
        JOIN casework.published_cell AS f ON f.report_id = r.report_id AND f.dimensions > m.dimensions
            AND (m.state IS NULL OR m.state = f.state) AND (m.sex IS NULL OR m.sex = f.sex) AND (m.age_band IS NULL OR m.age_band = f.age_band)
            AND (m.separation_status IS NULL OR m.separation_status = f.separation_status)
            AND (m.care_arrangement IS NULL OR m.care_arrangement = f.care_arrangement) AND (m.option IS NULL OR m.option = f.option)
        WHERE r.measure = narrowest_figure.measure AND r.from_on = narrowest_figure.from_on AND r.until_on = narrowest_figure.until_on
        -- Parts that are told apart by the same dimensions make up the whole.
        GROUP BY r.report_id, m.cell, f.state IS NULL, f.sex IS NULL, f.age_band IS NULL, f.separation_status IS NULL,
            f.care_arrangement IS NULL, f.option IS NULL
    LOOP
        wholes := wholes || relation.whole;
        starts := starts || cardinality(parts);
        parts := parts || relation.parts;
    END LOOP;
    starts := starts || cardinality(parts);
    WHILE moved LOOP
        moved := false;
        FOR n IN 1 .. cardinality(wholes) LOOP
            whole := wholes[n];
            sum_low := 0;
            sum_high := 0;
            FOR i IN starts[n] + 1 .. starts[n + 1] LOOP
                sum_low := sum_low + low[parts[i]];
                sum_high := sum_high + high[parts[i]];
            END LOOP;
            IF sum_low > low[whole] OR sum_high < high[whole] THEN
                low[whole] := greatest(low[whole], sum_low);
                high[whole] := least(high[whole], sum_high);
                moved := true;
            END IF;
            IF low[whole] > high[whole] THEN
                RETURN 0;
            END IF;
            FOR i IN starts[n] + 1 .. starts[n + 1] LOOP
                part := parts[i];
                part_low := greatest(low[part], low[whole] - sum_high + high[part]);
                part_high := least(high[part], high[whole] - sum_low + low[part]);
                IF part_low > part_high THEN
                    RETURN 0;
                END IF;
                IF part_low > low[part] OR part_high < high[part] THEN
                    sum_low := sum_low + part_low - low[part];
                    sum_high := sum_high + part_high - high[part];
                    low[part] := part_low;
                    high[part] := part_high;
                    moved := true;
                END IF;
            END LOOP;
        END LOOP;
    END LOOP;
    RETURN (SELECT min(h.high - l.low + 1) FROM unnest(low) WITH ORDINALITY AS l (low, n) JOIN unnest(high) WITH ORDINALITY AS h (high, n) ON h.n = l.n);
END;
$narrowest$;
COMMENT ON FUNCTION casework.narrowest_figure(text, date, date) IS
    'How many numbers of children are left possible for the figure that can be told most closely from all reports on the same children (measure and period): figures are at most 4 away from the truth, parts sum to their wholes, and the same children are the same in every report. NULL: nothing was published; 0: reports contradict each other.';
REVOKE ALL ON FUNCTION casework.narrowest_figure(text, date, date) FROM PUBLIC;

CREATE FUNCTION casework.publish_report(code text, title text, measure text, dimensions text[], from_on date, until_on date,
    approved_by bigint, approved_too bigint)
RETURNS bigint LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $publish$
#variable_conflict use_column
DECLARE
    known constant text[] := ARRAY['state', 'sex', 'age_band', 'separation_status', 'care_arrangement', 'option'];
    asked text[];
    id bigint;
    narrowest bigint;
BEGIN
    -- In the order of the list, each once.
    SELECT array_agg(k.name ORDER BY k.place) INTO asked FROM unnest(known) WITH ORDINALITY AS k (name, place) WHERE k.name = ANY (publish_report.dimensions);
    IF asked IS NULL OR NOT publish_report.dimensions <@ known OR cardinality(asked) <> cardinality(publish_report.dimensions) THEN
        RAISE EXCEPTION 'dimensions of a published report are not of the list' USING ERRCODE = 'invalid_parameter_value',
            HINT = 'One to four of state, sex, age_band, separation_status, care_arrangement and option, each once.';
    END IF;
    IF publish_report.until_on >= (SELECT (now() AT TIME ZONE z.zone)::date FROM casework.register AS z) THEN
        RAISE EXCEPTION 'period of a published report is not over' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- What is in a year and in none of its published months would be told by the rest.
    IF EXISTS (SELECT FROM casework.published_report AS r
               WHERE r.measure = publish_report.measure AND (r.from_on, r.until_on) <> (publish_report.from_on, publish_report.until_on)
                 AND r.from_on <= publish_report.until_on AND r.until_on >= publish_report.from_on) THEN
        RAISE EXCEPTION 'period overlaps that of a published report' USING ERRCODE = 'check_violation',
            DETAIL = 'Reports on the same measure have the same period, or periods that share no day.';
    END IF;
    INSERT INTO casework.published_report (code, title, measure, dimensions, from_on, until_on, approved_by, approved_too)
    VALUES (publish_report.code, publish_report.title, publish_report.measure, asked, publish_report.from_on, publish_report.until_on,
        publish_report.approved_by, publish_report.approved_too)
    RETURNING report_id INTO id;
    -- The cells, the sums over each dimension, and the total. A sum is kept so far inside
    -- of what its parts allow that it never tells them: two steps of slack on either side.
    EXECUTE format($cells$
        INSERT INTO casework.published_cell (report_id, cell, dimensions, state, sex, age_band, separation_status, care_arrangement, option, children, may_share)
        WITH figure AS (
            SELECT %2$s,
                repatriation.protected(p.child, p.household, k.key) AS children, repatriation.may_classify(p.child, p.household, k.key) AS may_share
            FROM casework.report_population($2, $3, $4) AS p CROSS JOIN casework.statistics_key AS k
            GROUP BY GROUPING SETS (%1$s)
        ), told AS (
            SELECT f.*, num_nonnulls(f.state, f.sex, f.age_band, f.separation_status, f.care_arrangement, f.option) AS dimensions,
                concat_ws('; ', 'state ' || f.state, 'sex ' || f.sex, 'age ' || f.age_band, 'separation ' || f.separation_status,
                    'care ' || f.care_arrangement, 'option ' || f.option) AS cell
            FROM figure AS f
        ), slack AS (
            SELECT m.cell, sum(f.children + 4) AS high, sum(greatest(f.children - 4, 0)) AS low
            FROM told AS m JOIN told AS f ON f.dimensions = $5 AND m.dimensions < $5
                AND (m.state IS NULL OR m.state = f.state) AND (m.sex IS NULL OR m.sex = f.sex) AND (m.age_band IS NULL OR m.age_band = f.age_band)
                AND (m.separation_status IS NULL OR m.separation_status = f.separation_status)
                AND (m.care_arrangement IS NULL OR m.care_arrangement = f.care_arrangement) AND (m.option IS NULL OR m.option = f.option)
            GROUP BY m.cell
        )
        SELECT $1, t.cell, t.dimensions, t.state, t.sex, t.age_band, t.separation_status, t.care_arrangement, t.option,
            CASE WHEN s.cell IS NULL THEN t.children
                 ELSE least(greatest(t.children, 5 * ceil((s.low - 2) / 5.0)::bigint), 5 * floor((s.high + 2) / 5.0)::bigint) END, t.may_share
        FROM told AS t LEFT JOIN slack AS s ON s.cell = t.cell$cells$,
        (SELECT string_agg(DISTINCT g.cells, ', ') FROM (
            SELECT '(' || string_agg('p.' || a.name, ', ') || ')' AS cells FROM unnest(asked) AS a (name)
            UNION ALL SELECT '(p.' || a.name || ')' AS cells FROM unnest(asked) AS a (name)
            UNION ALL SELECT '()' AS cells) AS g),
        (SELECT string_agg(CASE WHEN k.name = ANY (asked) THEN 'p.' ELSE 'NULL::text AS ' END || k.name, ', ' ORDER BY k.place)
         FROM unnest(known) WITH ORDINALITY AS k (name, place)))
        USING id, publish_report.measure, publish_report.from_on, publish_report.until_on, cardinality(asked);
    narrowest := casework.narrowest_figure(publish_report.measure, publish_report.from_on, publish_report.until_on);
    IF narrowest < 3 THEN
        RAISE EXCEPTION 'report cannot be published: readers could tell a figure too closely' USING ERRCODE = 'check_violation',
            DETAIL = 'With what was published on the same children, fewer than three numbers would be left possible for a figure.',
            HINT = 'Leave out a dimension, or report on a longer period.';
    END IF;
    RETURN id;
END;
$publish$;
COMMENT ON FUNCTION casework.publish_report(text, text, text, text[], date, date, bigint, bigint) IS
    'Publish how many children were identified, decided about or handed over in a period, by one to four dimensions, with the sums over each and the total: rounded by repatriation.protected() with the register''s secret, stored, and never changed. Two professionals approve it. Returns the report''s number. Raises 22023 for dimensions that are not of the list or a period that is not over, 23514 where the period overlaps another one that was published on, and where readers could tell a figure to fewer than three numbers from this and what was published before. Somebody who knows all children of a cell but one learns of that one what the figure allows: at best whether it is among ten numbers.';
REVOKE ALL ON FUNCTION casework.publish_report(text, text, text, text[], date, date, bigint, bigint) FROM PUBLIC;

CREATE VIEW casework_report.published WITH (security_invoker) AS
SELECT r.code || ':' || c.cell AS figure_key, r.code, r.title, r.measure, r.from_on, r.until_on, (r.published_at AT TIME ZONE 'UTC')::date AS published_on,
    c.cell, c.dimensions, c.state, c.sex, c.age_band, c.separation_status, c.care_arrangement, c.option, c.children, c.may_share
FROM casework.published_report AS r
JOIN casework.published_cell AS c ON c.report_id = r.report_id AND c.children > 0;
COMMENT ON VIEW casework_report.published IS 'Published figures. Each is at most 4 away from the number of children and was rounded on its own, so that parts need not sum; what is not here has 0 to 4.';
COMMENT ON COLUMN casework_report.published.figure_key IS 'Key: report and cell.';
COMMENT ON COLUMN casework_report.published.code IS 'The report, as it is cited.';
COMMENT ON COLUMN casework_report.published.title IS 'What it shows.';
COMMENT ON COLUMN casework_report.published.measure IS 'Whom it counts.';
COMMENT ON COLUMN casework_report.published.from_on IS 'First day of the period.';
COMMENT ON COLUMN casework_report.published.until_on IS 'Last day of the period.';
COMMENT ON COLUMN casework_report.published.published_on IS 'Day on which it was published (UTC).';
COMMENT ON COLUMN casework_report.published.cell IS 'The cell in words; empty: all children.';
COMMENT ON COLUMN casework_report.published.dimensions IS 'How many dimensions it is told apart by; 0: the total.';
COMMENT ON COLUMN casework_report.published.state IS 'State; NULL: all.';
COMMENT ON COLUMN casework_report.published.sex IS 'Sex; NULL: all.';
COMMENT ON COLUMN casework_report.published.age_band IS 'Age in years; NULL: all.';
COMMENT ON COLUMN casework_report.published.separation_status IS 'With whom they were; NULL: all.';
COMMENT ON COLUMN casework_report.published.care_arrangement IS 'Care; NULL: all.';
COMMENT ON COLUMN casework_report.published.option IS 'Option decided on; NULL: all.';
COMMENT ON COLUMN casework_report.published.children IS 'Children, rounded to a multiple of 5.';
COMMENT ON COLUMN casework_report.published.may_share IS 'Whether a share or a mean of them may be told.';
