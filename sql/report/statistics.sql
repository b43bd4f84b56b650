-- Counts that are published: aggregates, reports that are stored, and what readers can make of them.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set ON_ERROR_ROLLBACK on
\set SHOW_CONTEXT never
BEGIN;
\i :register
SET LOCAL datestyle = 'ISO';
\set key '''\\x000102030405060708090a0b0c0d0e0f'''
-- Children count once, whatever the order and the plan; families are counted up to three.
CREATE TABLE pg_temp.child AS SELECT make_case_ref('UTO', 2000, n) AS ref, make_case_ref('UTO', 1999, n / 4) AS family, n % 97 AS grp FROM generate_series(1, 40000) AS n;
SELECT child_count(ref), child_count(ref) FILTER (WHERE false) AS none, (SELECT child_count(x.ref) FROM (SELECT ref FROM child UNION ALL SELECT ref FROM child) x) AS twice,
    (SELECT child_count(v) FROM (VALUES (NULL::case_ref)) AS x (v)) AS null_only FROM child;
SELECT count(DISTINCT grp) AS groups, max(abs(p.protected - n)) AS furthest, count(*) FILTER (WHERE p.protected % 5 <> 0) AS odd,
    bool_and(p.protected = again) AS same_in_any_order, bool_or(p.protected <> other) AS other_key_other_figures
FROM (SELECT grp, child_count(ref) AS n, protected(ref, family, :key) AS protected, protected(ref, family, :key ORDER BY ref::text) AS again,
          protected(ref, family, '\x0f0102030405060708090a0b0c0d0e0f') AS other FROM (SELECT * FROM child UNION ALL SELECT * FROM child WHERE grp < 9) AS c GROUP BY grp) AS p;
SELECT n, protected(ref, family, :key) FILTER (WHERE k < n) IN (n / 5 * 5, (n + 4) / 5 * 5) AS near, may_classify(ref, ref, :key) FILTER (WHERE k < n) AS many_families,
    may_classify(ref, family, :key) FILTER (WHERE k < n) AS families_of_four, may_classify(ref, NULL, :key) FILTER (WHERE k < n) AS unknown_families
FROM generate_series(0, 12, 2) AS n, (SELECT ref, family, row_number() OVER (ORDER BY ref) - 1 AS k FROM child ORDER BY ref LIMIT 12) AS c GROUP BY n ORDER BY n;
SELECT protected(ref, family, '\x00') FROM child;
SELECT protected(ref, family, set_byte(:key, 0, grp::int)) FROM child;
SELECT protected(ref, family, NULL) FROM child;
-- A thousand questions in other words about the same children: one answer.
SELECT count(DISTINCT answer) AS answers, count(*) AS questions
FROM (SELECT protected(c.ref, c.family, :key) AS answer FROM generate_series(1, 1000) AS g, child AS c WHERE c.grp = 5 AND (c.ref > make_case_ref('UTO', 1999, g)) AND (c.grp + g) % 97 = (5 + g) % 97 GROUP BY g) AS q;
-- In parallel as alone.
SELECT protected(ref, family, :key) AS alone, child_count(ref) AS alone_n FROM child \gset
CREATE TABLE public.many AS SELECT * FROM child;
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
CREATE FUNCTION pg_temp.plan() RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) SELECT repatriation.protected(ref, family, ''\x000102030405060708090a0b0c0d0e0f'') FROM public.many'; END $$;
SELECT count(*) AS parallel FROM pg_temp.plan() AS l WHERE l ~ 'Partial Aggregate';
SELECT protected(ref, family, :key) = :alone AS same, child_count(ref) = :alone_n AS same_n, may_classify(ref, family, :key) FROM public.many;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;

-- Two years of a small register: a hundred children a month, one in three a sibling of another.
SET LOCAL client_min_messages = error;
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id)
SELECT make_case_ref('UTO', 2024, n), date '2024-01-01' + n % 720, (ARRAY['unaccompanied', 'separated', 'with_one_parent', 'unaccompanied', 'unknown'])[1 + n * 7 % 11 % 5],
    (ARRAY['XXA', 'XXB', 'XXC', 'XXD', 'XXA', 'XXA']::country_code[])[1 + n * 5 % 13 % 6], 1
FROM generate_series(1, 2400) AS n;
INSERT INTO casework.person (case_ref, is_subject, birth, sex)
SELECT c.case_ref, true, (2006 + row_number() OVER (ORDER BY c.identified_on, c.case_ref::text) * 3 % 17)::text::partial_date, (ARRAY['F', 'M', 'F', 'U'])[1 + row_number() OVER (ORDER BY c.case_ref::text) % 4]
FROM casework.child_case AS c;
-- The same draw in every run of this test: the register's own key is random.
ALTER TABLE casework.statistics_key DISABLE TRIGGER t10_keep_update;
UPDATE casework.statistics_key SET key = :key;
ALTER TABLE casework.statistics_key ENABLE ALWAYS TRIGGER t10_keep_update;
RESET client_min_messages;
SELECT casework.publish_report('bad', 'Title', 'children_identified', '{sex,sex}', '2024-01-01', '2024-01-31', 1, 2);
SELECT casework.publish_report('bad', 'Title', 'children_identified', '{name}', '2024-01-01', '2024-01-31', 1, 2);
SELECT casework.publish_report('bad', 'Title', 'children_identified', '{}', '2024-01-01', '2024-01-31', 1, 2);
SELECT casework.publish_report('bad', 'Title', 'children_identified', '{sex}', '2024-01-01', '2224-01-31', 1, 2);
\set VERBOSITY terse
SELECT casework.publish_report('bad', 'Title', 'children_identified', '{sex}', '2024-01-01', '2024-01-31', 1, 1);
SELECT count(casework.publish_report('m' || m || '_' || d.n, 'Children identified', 'children_identified', d.dims,
    (date '2024-01-01' + m * 30), (date '2024-01-01' + m * 30 + 29), 1, 2)) AS reports
FROM generate_series(0, 23) AS m, (VALUES (1, '{sex}'::text[]), (2, '{sex,age_band}'), (3, '{state,sex}'), (4, '{separation_status,state}'), (5, '{state,sex,age_band}')) AS d (n, dims);
SELECT casework.publish_report('bad', 'A year', 'children_identified', '{sex}', '2024-01-01', '2024-12-20', 1, 2);
SELECT casework.publish_report('m1_1', 'Again', 'children_identified', '{sex}', '2024-01-31', '2024-02-29', 1, 2);
UPDATE casework.published_cell SET children = children + 5;
DELETE FROM casework.published_report;
-- The truth, for the judge of the attack.
CREATE TABLE pg_temp.truth AS
SELECT c.report_id, c.cell, c.dimensions, r.from_on, c.children AS told, count(p.child) AS children, count(DISTINCT p.household) AS households, c.may_share,
    cardinality(r.dimensions) AS depth
FROM casework.published_cell AS c JOIN casework.published_report AS r USING (report_id)
JOIN casework.report_population('children_identified', '2000-01-01', '2026-01-01') AS p
    ON (c.state IS NULL OR c.state = p.state) AND (c.sex IS NULL OR c.sex = p.sex)
    AND (c.age_band IS NULL OR c.age_band = (SELECT (ARRAY['0-4', '5-11', '12-14', '15-17', '18+'])[1 + age_band(b.birth, r.until_on, '{5,12,15,18}')] FROM casework.person b WHERE b.case_ref = p.child AND b.is_subject))
    AND (c.separation_status IS NULL OR c.separation_status = p.separation_status)
JOIN casework.child_case AS k ON k.case_ref = p.child AND k.identified_on BETWEEN r.from_on AND r.until_on
GROUP BY c.report_id, c.cell, c.dimensions, r.from_on, c.children, c.may_share, r.dimensions;
SELECT count(*) > 2000 AS thousands_of_figures, count(*) FILTER (WHERE children BETWEEN 1 AND 4) > 1000 AS many_small, bool_and(abs(told - children) <= 4) AS near,
    bool_and(may_share = (children >= 5 AND households >= 3)) AS shares_judged, (SELECT count(*) FROM casework.published_cell) = count(*) AS all_judged,
    abs(avg(told - children)) < 0.1 AS unbiased FROM truth;
SELECT count(*) FILTER (WHERE abs(told - children) > 0.04 * children) AS totals_over_100_off_by_more_than_4_percent FROM truth WHERE children > 100;
-- The attack: subtraction and interval propagation over all reports on the same children at once, by
-- somebody who even knows which cells are not empty. Bounds move until none moves any more.
CREATE TABLE pg_temp.bound AS SELECT from_on, cell, max(greatest(told - 4, 0)) AS low, min(told + 4) AS high, min(children) AS children FROM truth GROUP BY 1, 2;
CREATE TABLE pg_temp.relation AS
SELECT dense_rank() OVER (ORDER BY w.report_id, w.cell, f.dimensions, regexp_replace(f.cell, '([a-z]+) [^;]*', '\1', 'g')) AS n, w.from_on, w.cell AS whole, f.cell AS part
FROM truth AS w JOIN truth AS f ON f.report_id = w.report_id AND f.dimensions > w.dimensions
    AND string_to_array(f.cell, '; ') @> string_to_array(w.cell, '; ');
CREATE INDEX ON pg_temp.relation (from_on, whole);
SELECT bool_and(parts = w.children) AS relations_are_true FROM (SELECT r.from_on, r.whole, sum(b.children) AS parts FROM relation r JOIN bound b ON b.from_on = r.from_on AND b.cell = r.part GROUP BY r.n, 1, 2) AS s
JOIN bound AS w ON w.from_on = s.from_on AND w.cell = s.whole;
CREATE FUNCTION pg_temp.attack() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    rounds integer := 0;
    moved bigint := 1;
    more bigint;
BEGIN
    WHILE moved > 0 LOOP
        rounds := rounds + 1;
        UPDATE bound AS b SET low = greatest(b.low, s.low), high = least(b.high, s.high)
        FROM (SELECT from_on, whole, max(low) AS low, min(high) AS high FROM (SELECT r.n, r.from_on, r.whole, sum(p.low) AS low, sum(p.high) AS high
              FROM relation r JOIN bound p ON p.from_on = r.from_on AND p.cell = r.part GROUP BY 1, 2, 3) AS x GROUP BY 1, 2) AS s
        WHERE b.from_on = s.from_on AND b.cell = s.whole AND (s.low > b.low OR s.high < b.high);
        GET DIAGNOSTICS moved = ROW_COUNT;
        UPDATE bound AS b SET low = greatest(b.low, s.low), high = least(b.high, s.high)
        FROM (SELECT x.from_on, x.part, max(w.low - x.sum_high + x.high) AS low, min(w.high - x.sum_low + x.low) AS high
              FROM (SELECT r.n, r.from_on, r.whole, r.part, p.low, p.high, sum(p.low) OVER (PARTITION BY r.n) AS sum_low, sum(p.high) OVER (PARTITION BY r.n) AS sum_high
                    FROM relation r JOIN bound p ON p.from_on = r.from_on AND p.cell = r.part) AS x
              JOIN bound AS w ON w.from_on = x.from_on AND w.cell = x.whole GROUP BY 1, 2) AS s
        WHERE b.from_on = s.from_on AND b.cell = s.part AND (s.low > b.low OR s.high < b.high);
        GET DIAGNOSTICS more = ROW_COUNT;
        moved := moved + more;
    END LOOP;
    RETURN rounds;
END $$;
SELECT pg_temp.attack() > 1 AS bounds_moved;
SELECT count(*) FILTER (WHERE low = high) AS pinned_exactly, min(high - low + 1) >= 3 AS three_numbers_left, count(*) FILTER (WHERE children NOT BETWEEN low AND high) AS wrong FROM bound;
SELECT min(n) >= 3 AS the_register_knew FROM generate_series(0, 23) AS m, casework.narrowest_figure('children_identified', date '2024-01-01' + m * 30, date '2024-01-01' + m * 30 + 29) AS n;
-- The attack is no straw man: on figures that are exact but for those below 5, which are left out, it finds what was left out.
UPDATE bound SET low = CASE WHEN children < 5 THEN 1 ELSE children END, high = CASE WHEN children < 5 THEN 4 ELSE children END;
SELECT pg_temp.attack() > 1 AS bounds_moved;
SELECT count(*) FILTER (WHERE low = high) > 0.2 * count(*) AS suppression_fails FROM bound WHERE children < 5;
-- Readers see rows above 0, of reports alone.
CREATE ROLE regress_reader;
GRANT USAGE ON SCHEMA casework, casework_report TO regress_reader;
GRANT SELECT ON casework.published_report, casework.published_cell, casework_report.published TO regress_reader;
SET LOCAL ROLE regress_reader;
SELECT count(*) > 0 AS some, min(children) FROM casework_report.published;
SELECT count(*) FROM casework.child_case;
SELECT key FROM casework.statistics_key;
RESET ROLE;
-- What others published, and where it cannot be true.
SELECT state_code, subject, kind, one_low, one_high, other_low, other_high FROM casework_report.figure_conflicts ORDER BY conflict_key;
SELECT count(*) AS figures, count(DISTINCT source) AS sources, count(*) FILTER (WHERE source_kind = 'first_hand') AS first_hand FROM casework_report.public_figures;
ROLLBACK;
