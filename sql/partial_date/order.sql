-- Order is by earliest day and is total; "certainly before" is another question.
SET search_path = repatriation, public;
SET DateStyle = 'ISO';
CREATE TABLE statement (value partial_date PRIMARY KEY);
INSERT INTO statement SELECT unnest(ARRAY[
    '2000/', '2000-01-01', '200X', '[..2010]', '2000?', '0000-01-01', '2000-XX-XX', '../2000', '1999-12-31',
    '2000', '9999-12-31', '2000~', '[2000..2000]', '2000-01-02', '/2000', '2000-01', '2000/..'])::partial_date;
SELECT value FROM statement ORDER BY value;
SELECT value FROM statement ORDER BY value DESC LIMIT 3;
INSERT INTO statement VALUES ('2000');

-- The order is that of the stored word: all six operators agree with it.
SELECT bool_and((a.value < b.value) = (a.n < b.n)) AND bool_and((a.value <= b.value) = (a.n <= b.n))
    AND bool_and((a.value = b.value) = (a.n = b.n)) AND bool_and((a.value <> b.value) = (a.n <> b.n))
    AND bool_and((a.value > b.value) = (a.n > b.n)) AND bool_and((a.value >= b.value) = (a.n >= b.n))
    AND bool_and(partial_date_cmp(a.value, b.value) = sign(a.n - b.n)) AS one_order
FROM (SELECT value, row_number() OVER (ORDER BY value) AS n FROM statement) a,
     (SELECT value, row_number() OVER (ORDER BY value) AS n FROM statement) b;

-- 2014 sorts before June 2014, and is not certainly before it.
SELECT partial_date '2014' < '2014-06' AS sorts_before, partial_date '2014' << '2014-06' AS certainly_before,
    partial_date '2014-05' << '2014-06' AS may_before_june, partial_date '2014-06' >> '2014-05' AS june_after_may,
    partial_date '2014/' << '9999-12-31' AS open_end_before;

-- The same bounds are not the same statement.
SELECT partial_date '2014' = '2014-XX-XX' AS same, partial_date '2014' ~= '2014-XX-XX' AS same_bounds,
    partial_date '2014' = '2014?' AS same_if_doubtful, partial_date '2014' ~= '2014?' AS same_bounds_if_doubtful,
    count(DISTINCT value) AS statements FROM unnest(ARRAY['2014', '2014-XX-XX', '2014?']::partial_date[]) value GROUP BY 1, 2, 3, 4;

-- May be the same day; contains.
SELECT a, b, a && b AS overlaps, a @> b AS contains, a <@ b AS contained, a << b AS before, a >> b AS after
FROM (VALUES
    (partial_date '2014', partial_date '2014-05-06'), ('2014-05', '2014-06'), ('../2014', '2014-12-31/..'),
    ('../2013', '2014'), ('201X', '[2012..2013]'), ('XXXX-05-12', '2014-06-01'), ('2014/..', '2015/..'),
    ('2014?', '2014')) v (a, b);
SELECT d, partial_date '2014-05' @> d AS in_may, d <@ partial_date '[..2014]' AS until_2014, d <@ partial_date '0000/..' AS ever
FROM unnest(ARRAY['2014-05-01', '2014-05-31', '2014-06-01', '0044-03-15 BC', '10000-01-01', '-infinity', 'infinity']::date[]) d;
-- The relations are each other's mirror, for all pairs.
SELECT bool_and((a.value && b.value) = (b.value && a.value)) AS overlap, bool_and((a.value @> b.value) = (b.value <@ a.value)) AS contain,
    bool_and((a.value << b.value) = (b.value >> a.value)) AS before,
    bool_and((a.value && b.value) = NOT (a.value << b.value OR a.value >> b.value)) AS complete,
    bool_and((a.value ~= b.value) = (a.value @> b.value AND a.value <@ b.value)) AS same
FROM statement a, statement b;

-- Questions of form.
SELECT value, is_exact(value) AS exact, is_uncertain(value) AS uncertain, is_approximate(value) AS approximate,
    has_unspecified(value) AS unspecified, date_precision(value) AS precision, earliest(value), latest(value), width(value)
FROM unnest(ARRAY['2014', '2014-XX', '2014-02-XX', '2014-05-06', '2014-05-06?', '2014-05-~06', '2014%', '[2014..2015~]',
    '[2014-05-06..2014-05-06]', '2014/', '../2014', '9999-12-31']::partial_date[]) value;

-- Index, hash join, hash aggregate, merge join: the planner may use each.
CREATE TABLE many AS SELECT (date '1990-01-01' + i % 3000)::partial_date AS value FROM generate_series(1, 9000) i;
CREATE INDEX many_btree ON many USING btree (value);
CREATE INDEX many_hash ON many USING hash (value);
ANALYZE many;
SET enable_seqscan = off;
SELECT count(*) FROM many WHERE value = '1995-05-05';
SELECT count(*) FROM many WHERE value >= '1995-05-05' AND value < '1995-06-01';
RESET enable_seqscan;
SELECT count(*) FROM many a JOIN (SELECT DISTINCT value FROM many) b USING (value);
SET enable_hashjoin = off;
SET enable_nestloop = off;
SELECT count(*) FROM many a JOIN (SELECT DISTINCT value FROM many) b USING (value);
RESET enable_hashjoin;
RESET enable_nestloop;
SELECT partial_date_hash('2014') = partial_date_hash('2014') AS equal, partial_date_hash('2014') = partial_date_hash('2014?') AS unequal,
    partial_date_hash_extended('2014', 0)::bit(32) = partial_date_hash('2014')::bit(32) AS low_bits_agree;
-- Equal keys are one image, so the index keeps them once, as that of int8 does.
CREATE TABLE few AS SELECT (date '1990-01-01' + i % 30)::partial_date AS value, (i % 30)::int8 AS number FROM generate_series(1, 9000) i;
CREATE INDEX few_value ON few (value);
CREATE INDEX few_number ON few (number);
SELECT pg_relation_size('few_value') = pg_relation_size('few_number') AS deduplicated;
DROP TABLE statement, many, few;
