-- GiST and BRIN over bounds. Leaf keys are the values, so index-only scans work.
CREATE FUNCTION repatriation.partial_date_gist_consistent(pg_catalog.internal, repatriation.partial_date, pg_catalog.int2, pg_catalog.oid, pg_catalog.internal)
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_gist_consistent';
COMMENT ON FUNCTION repatriation.partial_date_gist_consistent(pg_catalog.internal, repatriation.partial_date, pg_catalog.int2, pg_catalog.oid, pg_catalog.internal) IS
    'GiST support function 1 of partial_date.';

CREATE FUNCTION repatriation.partial_date_gist_union(pg_catalog.internal, pg_catalog.internal) RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_gist_union';
COMMENT ON FUNCTION repatriation.partial_date_gist_union(pg_catalog.internal, pg_catalog.internal) IS
    'GiST support function 2 of partial_date.';

CREATE FUNCTION repatriation.partial_date_gist_penalty(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_gist_penalty';
COMMENT ON FUNCTION repatriation.partial_date_gist_penalty(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal) IS
    'GiST support function 5 of partial_date.';

CREATE FUNCTION repatriation.partial_date_gist_picksplit(pg_catalog.internal, pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_gist_picksplit';
COMMENT ON FUNCTION repatriation.partial_date_gist_picksplit(pg_catalog.internal, pg_catalog.internal) IS
    'GiST support function 6 of partial_date.';

CREATE FUNCTION repatriation.partial_date_gist_same(repatriation.partial_date, repatriation.partial_date, pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_gist_same';
COMMENT ON FUNCTION repatriation.partial_date_gist_same(repatriation.partial_date, repatriation.partial_date, pg_catalog.internal) IS
    'GiST support function 7 of partial_date.';

CREATE FUNCTION repatriation.partial_date_gist_sortsupport(pg_catalog.internal) RETURNS pg_catalog.void
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_gist_sortsupport';
COMMENT ON FUNCTION repatriation.partial_date_gist_sortsupport(pg_catalog.internal) IS
    'GiST support function 11 of partial_date: builds sort by earliest and latest in turns, bit by bit.';

CREATE OPERATOR CLASS repatriation.partial_date_gist_ops DEFAULT FOR TYPE repatriation.partial_date USING gist AS
    OPERATOR 1 repatriation.<<,
    OPERATOR 3 repatriation.&&,
    OPERATOR 5 repatriation.>>,
    OPERATOR 6 repatriation.~=,
    OPERATOR 7 repatriation.@>,
    OPERATOR 8 repatriation.<@,
    OPERATOR 16 repatriation.@> (repatriation.partial_date, pg_catalog.date),
    OPERATOR 18 repatriation.=,
    FUNCTION 1 repatriation.partial_date_gist_consistent(pg_catalog.internal, repatriation.partial_date, pg_catalog.int2, pg_catalog.oid, pg_catalog.internal),
    FUNCTION 2 repatriation.partial_date_gist_union(pg_catalog.internal, pg_catalog.internal),
    FUNCTION 5 repatriation.partial_date_gist_penalty(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 6 repatriation.partial_date_gist_picksplit(pg_catalog.internal, pg_catalog.internal),
    FUNCTION 7 repatriation.partial_date_gist_same(repatriation.partial_date, repatriation.partial_date, pg_catalog.internal),
    FUNCTION 11 repatriation.partial_date_gist_sortsupport(pg_catalog.internal);
COMMENT ON OPERATOR FAMILY repatriation.partial_date_gist_ops USING gist IS
    'Relations of bounds of partial dates.';
COMMENT ON OPERATOR CLASS repatriation.partial_date_gist_ops USING gist IS
    'Relations of bounds: <<, &&, >>, ~=, @>, <@ and @> of a date, and = as a statement. Keys of eight bytes, sorted builds, index-only scans; also for exclusion constraints.';

CREATE FUNCTION repatriation.partial_date_merge(repatriation.partial_date, repatriation.partial_date) RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_merge';
COMMENT ON FUNCTION repatriation.partial_date_merge(repatriation.partial_date, repatriation.partial_date) IS
    'Bounds of both without a form, as BRIN keeps them of a block range: no value to be stored, and it prints as nothing. The hull as a value is operator +.';
REVOKE ALL ON FUNCTION repatriation.partial_date_merge(repatriation.partial_date, repatriation.partial_date) FROM PUBLIC;

CREATE OPERATOR CLASS repatriation.partial_date_minmax_ops DEFAULT FOR TYPE repatriation.partial_date USING brin AS
    OPERATOR 1 repatriation.<,
    OPERATOR 2 repatriation.<=,
    OPERATOR 3 repatriation.=,
    OPERATOR 4 repatriation.>=,
    OPERATOR 5 repatriation.>,
    FUNCTION 1 pg_catalog.brin_minmax_opcinfo(pg_catalog.internal),
    FUNCTION 2 pg_catalog.brin_minmax_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 3 pg_catalog.brin_minmax_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 4 pg_catalog.brin_minmax_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR FAMILY repatriation.partial_date_minmax_ops USING brin IS
    'First and last partial date of each block range, in the order of <.';
COMMENT ON OPERATOR CLASS repatriation.partial_date_minmax_ops USING brin IS
    'First and last partial date of each block range, in the order of <. For && and @> see partial_date_inclusion_ops.';

CREATE OPERATOR CLASS repatriation.partial_date_inclusion_ops FOR TYPE repatriation.partial_date USING brin AS
    OPERATOR 3 repatriation.&&,
    OPERATOR 6 repatriation.~=,
    OPERATOR 7 repatriation.@>,
    OPERATOR 8 repatriation.<@,
    OPERATOR 16 repatriation.@> (repatriation.partial_date, pg_catalog.date),
    FUNCTION 1 pg_catalog.brin_inclusion_opcinfo(pg_catalog.internal),
    FUNCTION 2 pg_catalog.brin_inclusion_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 3 pg_catalog.brin_inclusion_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 4 pg_catalog.brin_inclusion_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 11 repatriation.partial_date_merge(repatriation.partial_date, repatriation.partial_date),
    FUNCTION 13 repatriation.partial_date_contains(repatriation.partial_date, repatriation.partial_date);
COMMENT ON OPERATOR FAMILY repatriation.partial_date_inclusion_ops USING brin IS
    'Bounds of all partial dates of each block range.';
COMMENT ON OPERATOR CLASS repatriation.partial_date_inclusion_ops USING brin IS
    'Earliest and latest day of each block range, for &&, @>, <@, ~= and @> of a date. Name it in CREATE INDEX: the default class keeps the sort order.';
