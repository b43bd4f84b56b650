-- A stored partial date is an int8 in the intended order, so the server's own int8
-- functions compare and hash it. They are declared for this type by LANGUAGE
-- internal; none can raise for any value, hence LEAKPROOF.

CREATE FUNCTION repatriation.partial_date_lt(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_lt';
COMMENT ON FUNCTION repatriation.partial_date_lt(repatriation.partial_date, repatriation.partial_date) IS
    'Sorts before? Implements operator <: the sort order, not "certainly before".';

CREATE FUNCTION repatriation.partial_date_le(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_le';
COMMENT ON FUNCTION repatriation.partial_date_le(repatriation.partial_date, repatriation.partial_date) IS
    'Sorts before, or is the same statement? Implements operator <=.';

CREATE FUNCTION repatriation.partial_date_eq(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_eq';
COMMENT ON FUNCTION repatriation.partial_date_eq(repatriation.partial_date, repatriation.partial_date) IS
    'The same statement: same bounds, same form, same qualifiers? Implements operator =.';

CREATE FUNCTION repatriation.partial_date_ne(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_ne';
COMMENT ON FUNCTION repatriation.partial_date_ne(repatriation.partial_date, repatriation.partial_date) IS
    'Not the same statement? Implements operator <>.';

CREATE FUNCTION repatriation.partial_date_ge(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_ge';
COMMENT ON FUNCTION repatriation.partial_date_ge(repatriation.partial_date, repatriation.partial_date) IS
    'Sorts after, or is the same statement? Implements operator >=.';

CREATE FUNCTION repatriation.partial_date_gt(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_gt';
COMMENT ON FUNCTION repatriation.partial_date_gt(repatriation.partial_date, repatriation.partial_date) IS
    'Sorts after? Implements operator >: the sort order, not "certainly after".';

CREATE OPERATOR repatriation.< (
    FUNCTION = repatriation.partial_date_lt, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.>), NEGATOR = OPERATOR(repatriation.>=),
    RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR repatriation.< (repatriation.partial_date, repatriation.partial_date) IS
    'Sort order by earliest possible day, then latest, then form; open starts first. This is not "certainly before": that is <<.';

CREATE OPERATOR repatriation.<= (
    FUNCTION = repatriation.partial_date_le, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.>=), NEGATOR = OPERATOR(repatriation.>),
    RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR repatriation.<= (repatriation.partial_date, repatriation.partial_date) IS
    'Sort order by earliest possible day, then latest, then form. This is not a statement about which day came first.';

CREATE OPERATOR repatriation.= (
    FUNCTION = repatriation.partial_date_eq, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.=), NEGATOR = OPERATOR(repatriation.<>),
    RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR repatriation.= (repatriation.partial_date, repatriation.partial_date) IS
    'The same statement. 2014 = 2014? is false, and so is 2014 = 2014-XX-XX: compare bounds with ~=, and "may be the same day" with &&.';

CREATE OPERATOR repatriation.<> (
    FUNCTION = repatriation.partial_date_ne, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.<>), NEGATOR = OPERATOR(repatriation.=),
    RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR repatriation.<> (repatriation.partial_date, repatriation.partial_date) IS
    'Not the same statement. Two different statements may still mean the same day: ask with &&.';

CREATE OPERATOR repatriation.>= (
    FUNCTION = repatriation.partial_date_ge, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.<=), NEGATOR = OPERATOR(repatriation.<),
    RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR repatriation.>= (repatriation.partial_date, repatriation.partial_date) IS
    'Sort order by earliest possible day, then latest, then form. This is not a statement about which day came later.';

CREATE OPERATOR repatriation.> (
    FUNCTION = repatriation.partial_date_gt, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.<), NEGATOR = OPERATOR(repatriation.<=),
    RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR repatriation.> (repatriation.partial_date, repatriation.partial_date) IS
    'Sort order by earliest possible day, then latest, then form. This is not "certainly after": that is >>.';

CREATE FUNCTION repatriation.partial_date_cmp(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_cmp';
COMMENT ON FUNCTION repatriation.partial_date_cmp(repatriation.partial_date, repatriation.partial_date) IS
    'Sort order: -1, 0 or 1. Support function 1 of the btree operator class.';

CREATE FUNCTION repatriation.partial_date_sortsupport(pg_catalog.internal) RETURNS pg_catalog.void
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_sortsupport';
COMMENT ON FUNCTION repatriation.partial_date_sortsupport(pg_catalog.internal) IS
    'Sort support: the comparator of int8, for which the server has a sort of its own. Support function 2 of the btree operator class.';

CREATE OPERATOR CLASS repatriation.partial_date_ops DEFAULT FOR TYPE repatriation.partial_date USING btree AS
    OPERATOR 1 repatriation.<,
    OPERATOR 2 repatriation.<=,
    OPERATOR 3 repatriation.=,
    OPERATOR 4 repatriation.>=,
    OPERATOR 5 repatriation.>,
    FUNCTION 1 repatriation.partial_date_cmp(repatriation.partial_date, repatriation.partial_date),
    FUNCTION 2 repatriation.partial_date_sortsupport(pg_catalog.internal),
    FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR FAMILY repatriation.partial_date_ops USING btree IS
    'Sort order of partial dates by earliest possible day.';
COMMENT ON OPERATOR CLASS repatriation.partial_date_ops USING btree IS
    'Sort order of partial dates by earliest possible day. For "who turns 18 between two days" index (repatriation.latest(birth)) instead.';

CREATE FUNCTION repatriation.partial_date_hash(repatriation.partial_date) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_hash';
COMMENT ON FUNCTION repatriation.partial_date_hash(repatriation.partial_date) IS
    'Hash of a partial date. Support function 1 of the hash operator class.';

CREATE FUNCTION repatriation.partial_date_hash_extended(repatriation.partial_date, pg_catalog.int8) RETURNS pg_catalog.int8
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_hash_extended';
COMMENT ON FUNCTION repatriation.partial_date_hash_extended(repatriation.partial_date, pg_catalog.int8) IS
    'Hash of a partial date with a seed, 64 bits. Support function 2 of the hash operator class.';

CREATE OPERATOR CLASS repatriation.partial_date_ops DEFAULT FOR TYPE repatriation.partial_date USING hash AS
    OPERATOR 1 repatriation.=,
    FUNCTION 1 repatriation.partial_date_hash(repatriation.partial_date),
    FUNCTION 2 repatriation.partial_date_hash_extended(repatriation.partial_date, pg_catalog.int8);
COMMENT ON OPERATOR FAMILY repatriation.partial_date_ops USING hash IS
    'Equality of partial dates as statements.';
COMMENT ON OPERATOR CLASS repatriation.partial_date_ops USING hash IS
    'Equality of partial dates as statements: grouping, hash joins, hash partitions.';
