-- Comparison and hashing are the server's for int2: the bits of a country_code order as its
-- text does, and equal values have equal bits. None of these functions can raise.

CREATE FUNCTION repatriation.country_code_eq(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_eq';
COMMENT ON FUNCTION repatriation.country_code_eq(repatriation.country_code, repatriation.country_code) IS
    'Implements operator =: equal.';

CREATE FUNCTION repatriation.country_code_ne(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_ne';
COMMENT ON FUNCTION repatriation.country_code_ne(repatriation.country_code, repatriation.country_code) IS
    'Implements operator <>: not equal.';

CREATE FUNCTION repatriation.country_code_lt(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_lt';
COMMENT ON FUNCTION repatriation.country_code_lt(repatriation.country_code, repatriation.country_code) IS
    'Implements operator <: less than, in the order of the text.';

CREATE FUNCTION repatriation.country_code_le(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_le';
COMMENT ON FUNCTION repatriation.country_code_le(repatriation.country_code, repatriation.country_code) IS
    'Implements operator <=: less than or equal, in the order of the text.';

CREATE FUNCTION repatriation.country_code_gt(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_gt';
COMMENT ON FUNCTION repatriation.country_code_gt(repatriation.country_code, repatriation.country_code) IS
    'Implements operator >: greater than, in the order of the text.';

CREATE FUNCTION repatriation.country_code_ge(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_ge';
COMMENT ON FUNCTION repatriation.country_code_ge(repatriation.country_code, repatriation.country_code) IS
    'Implements operator >=: greater than or equal, in the order of the text.';

CREATE FUNCTION repatriation.country_code_cmp(repatriation.country_code, repatriation.country_code) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_cmp';
COMMENT ON FUNCTION repatriation.country_code_cmp(repatriation.country_code, repatriation.country_code) IS
    'btree support: -1, 0 or 1, in the order of the text.';
CREATE FUNCTION repatriation.country_code_sortsupport(pg_catalog.internal) RETURNS pg_catalog.void
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_int2_sortsupport';
COMMENT ON FUNCTION repatriation.country_code_sortsupport(pg_catalog.internal) IS
    'btree support: sorts with the server''s own comparator of int2.';
CREATE FUNCTION repatriation.country_code_hash(repatriation.country_code) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_hash';
COMMENT ON FUNCTION repatriation.country_code_hash(repatriation.country_code) IS
    'hash support: 32-bit hash, the server''s of int2.';
CREATE FUNCTION repatriation.country_code_hash_extended(repatriation.country_code, pg_catalog.int8) RETURNS pg_catalog.int8
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_int2_hash_extended';
COMMENT ON FUNCTION repatriation.country_code_hash_extended(repatriation.country_code, pg_catalog.int8) IS
    'hash support: 64-bit hash with a seed, the server''s of int2; partitions by hash rest on it.';

CREATE OPERATOR repatriation.= (
    LEFTARG = repatriation.country_code, RIGHTARG = repatriation.country_code, FUNCTION = repatriation.country_code_eq,
    COMMUTATOR = OPERATOR(repatriation.=), NEGATOR = OPERATOR(repatriation.<>),
    RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR repatriation.= (repatriation.country_code, repatriation.country_code) IS 'equal';

CREATE OPERATOR repatriation.<> (
    LEFTARG = repatriation.country_code, RIGHTARG = repatriation.country_code, FUNCTION = repatriation.country_code_ne,
    COMMUTATOR = OPERATOR(repatriation.<>), NEGATOR = OPERATOR(repatriation.=),
    RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR repatriation.<> (repatriation.country_code, repatriation.country_code) IS 'not equal';

CREATE OPERATOR repatriation.< (
    LEFTARG = repatriation.country_code, RIGHTARG = repatriation.country_code, FUNCTION = repatriation.country_code_lt,
    COMMUTATOR = OPERATOR(repatriation.>), NEGATOR = OPERATOR(repatriation.>=),
    RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR repatriation.< (repatriation.country_code, repatriation.country_code) IS 'less than, in the order of the text';

CREATE OPERATOR repatriation.<= (
    LEFTARG = repatriation.country_code, RIGHTARG = repatriation.country_code, FUNCTION = repatriation.country_code_le,
    COMMUTATOR = OPERATOR(repatriation.>=), NEGATOR = OPERATOR(repatriation.>),
    RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR repatriation.<= (repatriation.country_code, repatriation.country_code) IS 'less than or equal, in the order of the text';

CREATE OPERATOR repatriation.> (
    LEFTARG = repatriation.country_code, RIGHTARG = repatriation.country_code, FUNCTION = repatriation.country_code_gt,
    COMMUTATOR = OPERATOR(repatriation.<), NEGATOR = OPERATOR(repatriation.<=),
    RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR repatriation.> (repatriation.country_code, repatriation.country_code) IS 'greater than, in the order of the text';

CREATE OPERATOR repatriation.>= (
    LEFTARG = repatriation.country_code, RIGHTARG = repatriation.country_code, FUNCTION = repatriation.country_code_ge,
    COMMUTATOR = OPERATOR(repatriation.<=), NEGATOR = OPERATOR(repatriation.<),
    RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR repatriation.>= (repatriation.country_code, repatriation.country_code) IS 'greater than or equal, in the order of the text';

CREATE OPERATOR FAMILY repatriation.country_code_ops USING btree;
COMMENT ON OPERATOR FAMILY repatriation.country_code_ops USING btree IS 'Order of country_code: that of its text.';
CREATE OPERATOR CLASS repatriation.country_code_ops DEFAULT FOR TYPE repatriation.country_code USING btree FAMILY repatriation.country_code_ops AS
    OPERATOR 1 repatriation.<,
    OPERATOR 2 repatriation.<=,
    OPERATOR 3 repatriation.=,
    OPERATOR 4 repatriation.>=,
    OPERATOR 5 repatriation.>,
    FUNCTION 1 repatriation.country_code_cmp(repatriation.country_code, repatriation.country_code),
    FUNCTION 2 repatriation.country_code_sortsupport(pg_catalog.internal),
    FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS repatriation.country_code_ops USING btree IS
    'Order of country_code: that of its text. Equal values have equal bits, so indexes deduplicate.';

CREATE OPERATOR FAMILY repatriation.country_code_ops USING hash;
COMMENT ON OPERATOR FAMILY repatriation.country_code_ops USING hash IS 'Hashing of country_code, over its bits.';
CREATE OPERATOR CLASS repatriation.country_code_ops DEFAULT FOR TYPE repatriation.country_code USING hash FAMILY repatriation.country_code_ops AS
    OPERATOR 1 repatriation.=,
    FUNCTION 1 repatriation.country_code_hash(repatriation.country_code),
    FUNCTION 2 repatriation.country_code_hash_extended(repatriation.country_code, pg_catalog.int8);
COMMENT ON OPERATOR CLASS repatriation.country_code_ops USING hash IS 'Hashing of country_code, over its bits.';
