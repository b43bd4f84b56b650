-- Comparison and hashing are the server's for int8: the bits of a case_ref order as its
-- text does, and equal values have equal bits. None of these functions can raise.

CREATE FUNCTION repatriation.case_ref_eq(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_eq';
COMMENT ON FUNCTION repatriation.case_ref_eq(repatriation.case_ref, repatriation.case_ref) IS
    'Implements operator =: equal.';

CREATE FUNCTION repatriation.case_ref_ne(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_ne';
COMMENT ON FUNCTION repatriation.case_ref_ne(repatriation.case_ref, repatriation.case_ref) IS
    'Implements operator <>: not equal.';

CREATE FUNCTION repatriation.case_ref_lt(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_lt';
COMMENT ON FUNCTION repatriation.case_ref_lt(repatriation.case_ref, repatriation.case_ref) IS
    'Implements operator <: less than, in the order of the text.';

CREATE FUNCTION repatriation.case_ref_le(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_le';
COMMENT ON FUNCTION repatriation.case_ref_le(repatriation.case_ref, repatriation.case_ref) IS
    'Implements operator <=: less than or equal, in the order of the text.';

CREATE FUNCTION repatriation.case_ref_gt(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_gt';
COMMENT ON FUNCTION repatriation.case_ref_gt(repatriation.case_ref, repatriation.case_ref) IS
    'Implements operator >: greater than, in the order of the text.';

CREATE FUNCTION repatriation.case_ref_ge(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_ge';
COMMENT ON FUNCTION repatriation.case_ref_ge(repatriation.case_ref, repatriation.case_ref) IS
    'Implements operator >=: greater than or equal, in the order of the text.';

CREATE FUNCTION repatriation.case_ref_cmp(repatriation.case_ref, repatriation.case_ref) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_cmp';
COMMENT ON FUNCTION repatriation.case_ref_cmp(repatriation.case_ref, repatriation.case_ref) IS
    'btree support: -1, 0 or 1, in the order of the text.';
CREATE FUNCTION repatriation.case_ref_sortsupport(pg_catalog.internal) RETURNS pg_catalog.void
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int8_sortsupport';
COMMENT ON FUNCTION repatriation.case_ref_sortsupport(pg_catalog.internal) IS
    'btree support: sorts with the server''s own comparator of int8.';
CREATE FUNCTION repatriation.case_ref_hash(repatriation.case_ref) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_hash';
COMMENT ON FUNCTION repatriation.case_ref_hash(repatriation.case_ref) IS
    'hash support: 32-bit hash, the server''s of int8.';
CREATE FUNCTION repatriation.case_ref_hash_extended(repatriation.case_ref, pg_catalog.int8) RETURNS pg_catalog.int8
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int8_hash_extended';
COMMENT ON FUNCTION repatriation.case_ref_hash_extended(repatriation.case_ref, pg_catalog.int8) IS
    'hash support: 64-bit hash with a seed, the server''s of int8; partitions by hash rest on it.';

CREATE OPERATOR repatriation.= (
    LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = repatriation.case_ref_eq,
    COMMUTATOR = OPERATOR(repatriation.=), NEGATOR = OPERATOR(repatriation.<>),
    RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR repatriation.= (repatriation.case_ref, repatriation.case_ref) IS 'equal';

CREATE OPERATOR repatriation.<> (
    LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = repatriation.case_ref_ne,
    COMMUTATOR = OPERATOR(repatriation.<>), NEGATOR = OPERATOR(repatriation.=),
    RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR repatriation.<> (repatriation.case_ref, repatriation.case_ref) IS 'not equal';

CREATE OPERATOR repatriation.< (
    LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = repatriation.case_ref_lt,
    COMMUTATOR = OPERATOR(repatriation.>), NEGATOR = OPERATOR(repatriation.>=),
    RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR repatriation.< (repatriation.case_ref, repatriation.case_ref) IS 'less than, in the order of the text';

CREATE OPERATOR repatriation.<= (
    LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = repatriation.case_ref_le,
    COMMUTATOR = OPERATOR(repatriation.>=), NEGATOR = OPERATOR(repatriation.>),
    RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR repatriation.<= (repatriation.case_ref, repatriation.case_ref) IS 'less than or equal, in the order of the text';

CREATE OPERATOR repatriation.> (
    LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = repatriation.case_ref_gt,
    COMMUTATOR = OPERATOR(repatriation.<), NEGATOR = OPERATOR(repatriation.<=),
    RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR repatriation.> (repatriation.case_ref, repatriation.case_ref) IS 'greater than, in the order of the text';

CREATE OPERATOR repatriation.>= (
    LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = repatriation.case_ref_ge,
    COMMUTATOR = OPERATOR(repatriation.<=), NEGATOR = OPERATOR(repatriation.<),
    RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR repatriation.>= (repatriation.case_ref, repatriation.case_ref) IS 'greater than or equal, in the order of the text';

CREATE OPERATOR FAMILY repatriation.case_ref_ops USING btree;
COMMENT ON OPERATOR FAMILY repatriation.case_ref_ops USING btree IS 'Order of case_ref: that of its text.';
CREATE OPERATOR CLASS repatriation.case_ref_ops DEFAULT FOR TYPE repatriation.case_ref USING btree FAMILY repatriation.case_ref_ops AS
    OPERATOR 1 repatriation.<,
    OPERATOR 2 repatriation.<=,
    OPERATOR 3 repatriation.=,
    OPERATOR 4 repatriation.>=,
    OPERATOR 5 repatriation.>,
    FUNCTION 1 repatriation.case_ref_cmp(repatriation.case_ref, repatriation.case_ref),
    FUNCTION 2 repatriation.case_ref_sortsupport(pg_catalog.internal),
    FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS repatriation.case_ref_ops USING btree IS
    'Order of case_ref: that of its text. Equal values have equal bits, so indexes deduplicate.';

CREATE OPERATOR FAMILY repatriation.case_ref_ops USING hash;
COMMENT ON OPERATOR FAMILY repatriation.case_ref_ops USING hash IS 'Hashing of case_ref, over its bits.';
CREATE OPERATOR CLASS repatriation.case_ref_ops DEFAULT FOR TYPE repatriation.case_ref USING hash FAMILY repatriation.case_ref_ops AS
    OPERATOR 1 repatriation.=,
    FUNCTION 1 repatriation.case_ref_hash(repatriation.case_ref),
    FUNCTION 2 repatriation.case_ref_hash_extended(repatriation.case_ref, pg_catalog.int8);
COMMENT ON OPERATOR CLASS repatriation.case_ref_ops USING hash IS 'Hashing of case_ref, over its bits.';


CREATE OPERATOR FAMILY repatriation.case_ref_minmax_ops USING brin;
COMMENT ON OPERATOR FAMILY repatriation.case_ref_minmax_ops USING brin IS
    'Smallest and largest case_ref of each block range.';
CREATE OPERATOR CLASS repatriation.case_ref_minmax_ops DEFAULT FOR TYPE repatriation.case_ref USING brin FAMILY repatriation.case_ref_minmax_ops AS
    OPERATOR 1 repatriation.<,
    OPERATOR 2 repatriation.<=,
    OPERATOR 3 repatriation.=,
    OPERATOR 4 repatriation.>=,
    OPERATOR 5 repatriation.>,
    FUNCTION 1 pg_catalog.brin_minmax_opcinfo(pg_catalog.internal),
    FUNCTION 2 pg_catalog.brin_minmax_add_value(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 3 pg_catalog.brin_minmax_consistent(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 4 pg_catalog.brin_minmax_union(pg_catalog.internal, pg_catalog.internal, pg_catalog.internal);
COMMENT ON OPERATOR CLASS repatriation.case_ref_minmax_ops USING brin IS
    'Smallest and largest case_ref of each block range: finds the blocks of an issuer and year where rows lie in the order of their coming.';
