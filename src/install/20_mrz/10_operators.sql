-- The comparison functions see bytes and lengths alone and raise for no stored value: LEAKPROOF.
CREATE FUNCTION repatriation.mrz_eq(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_eq';
COMMENT ON FUNCTION repatriation.mrz_eq(repatriation.mrz, repatriation.mrz) IS
    'Implementation of the operator = of type mrz.';

CREATE FUNCTION repatriation.mrz_ne(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_ne';
COMMENT ON FUNCTION repatriation.mrz_ne(repatriation.mrz, repatriation.mrz) IS
    'Implementation of the operator <> of type mrz.';

CREATE FUNCTION repatriation.mrz_lt(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_lt';
COMMENT ON FUNCTION repatriation.mrz_lt(repatriation.mrz, repatriation.mrz) IS
    'Implementation of the operator < of type mrz.';

CREATE FUNCTION repatriation.mrz_le(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_le';
COMMENT ON FUNCTION repatriation.mrz_le(repatriation.mrz, repatriation.mrz) IS
    'Implementation of the operator <= of type mrz.';

CREATE FUNCTION repatriation.mrz_gt(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_gt';
COMMENT ON FUNCTION repatriation.mrz_gt(repatriation.mrz, repatriation.mrz) IS
    'Implementation of the operator > of type mrz.';

CREATE FUNCTION repatriation.mrz_ge(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_ge';
COMMENT ON FUNCTION repatriation.mrz_ge(repatriation.mrz, repatriation.mrz) IS
    'Implementation of the operator >= of type mrz.';

CREATE FUNCTION repatriation.mrz_cmp(repatriation.mrz, repatriation.mrz) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_cmp';
COMMENT ON FUNCTION repatriation.mrz_cmp(repatriation.mrz, repatriation.mrz) IS
    'Order of two zones by their bytes: -1, 0 or 1. Support function of the btree operator class.';

CREATE FUNCTION repatriation.mrz_hash(repatriation.mrz) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_hash';
COMMENT ON FUNCTION repatriation.mrz_hash(repatriation.mrz) IS
    'Hash of a zone. Support function of the hash operator class.';

CREATE FUNCTION repatriation.mrz_hash_extended(repatriation.mrz, pg_catalog.int8) RETURNS pg_catalog.int8
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_hash_extended';
COMMENT ON FUNCTION repatriation.mrz_hash_extended(repatriation.mrz, pg_catalog.int8) IS
    'Hash of a zone with a seed, 64 bits. Support function of the hash operator class.';

CREATE OPERATOR repatriation.= (
    LEFTARG = repatriation.mrz, RIGHTARG = repatriation.mrz, FUNCTION = repatriation.mrz_eq,
    COMMUTATOR = OPERATOR(repatriation.=), NEGATOR = OPERATOR(repatriation.<>),
    RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel,
    HASHES, MERGES
);
COMMENT ON OPERATOR repatriation.= (repatriation.mrz, repatriation.mrz) IS
    'Whether two zones have the same characters. Another reading of the same document (one misread character) is another zone.';

CREATE OPERATOR repatriation.<> (
    LEFTARG = repatriation.mrz, RIGHTARG = repatriation.mrz, FUNCTION = repatriation.mrz_ne,
    COMMUTATOR = OPERATOR(repatriation.<>), NEGATOR = OPERATOR(repatriation.=),
    RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR repatriation.<> (repatriation.mrz, repatriation.mrz) IS
    'Whether two zones differ in a character.';

CREATE OPERATOR repatriation.< (
    LEFTARG = repatriation.mrz, RIGHTARG = repatriation.mrz, FUNCTION = repatriation.mrz_lt,
    COMMUTATOR = OPERATOR(repatriation.>), NEGATOR = OPERATOR(repatriation.>=),
    RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR repatriation.< (repatriation.mrz, repatriation.mrz) IS
    'Whether the left zone sorts before the right one, by bytes, whatever the collation.';

CREATE OPERATOR repatriation.<= (
    LEFTARG = repatriation.mrz, RIGHTARG = repatriation.mrz, FUNCTION = repatriation.mrz_le,
    COMMUTATOR = OPERATOR(repatriation.>=), NEGATOR = OPERATOR(repatriation.>),
    RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR repatriation.<= (repatriation.mrz, repatriation.mrz) IS
    'Whether the left zone sorts before the right one, by bytes, or is the same.';

CREATE OPERATOR repatriation.> (
    LEFTARG = repatriation.mrz, RIGHTARG = repatriation.mrz, FUNCTION = repatriation.mrz_gt,
    COMMUTATOR = OPERATOR(repatriation.<), NEGATOR = OPERATOR(repatriation.<=),
    RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR repatriation.> (repatriation.mrz, repatriation.mrz) IS
    'Whether the left zone sorts after the right one, by bytes, whatever the collation.';

CREATE OPERATOR repatriation.>= (
    LEFTARG = repatriation.mrz, RIGHTARG = repatriation.mrz, FUNCTION = repatriation.mrz_ge,
    COMMUTATOR = OPERATOR(repatriation.<=), NEGATOR = OPERATOR(repatriation.<),
    RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR repatriation.>= (repatriation.mrz, repatriation.mrz) IS
    'Whether the left zone sorts after the right one, by bytes, or is the same.';

CREATE OPERATOR FAMILY repatriation.mrz_ops USING btree;
COMMENT ON OPERATOR FAMILY repatriation.mrz_ops USING btree IS
    'Order of type mrz for btree indexes.';
CREATE OPERATOR CLASS repatriation.mrz_ops DEFAULT FOR TYPE repatriation.mrz
    USING btree FAMILY repatriation.mrz_ops AS
    OPERATOR 1 repatriation.<,
    OPERATOR 2 repatriation.<=,
    OPERATOR 3 repatriation.=,
    OPERATOR 4 repatriation.>=,
    OPERATOR 5 repatriation.>,
    FUNCTION 1 repatriation.mrz_cmp(repatriation.mrz, repatriation.mrz),
    FUNCTION 4 pg_catalog.btequalimage(pg_catalog.oid);
COMMENT ON OPERATOR CLASS repatriation.mrz_ops USING btree IS
    'Order of type mrz by bytes: for sorting, unique constraints and look-up of whole zones. Index mrz_number() to look up documents.';

CREATE OPERATOR FAMILY repatriation.mrz_ops USING hash;
COMMENT ON OPERATOR FAMILY repatriation.mrz_ops USING hash IS
    'Equality of type mrz for hashing.';
CREATE OPERATOR CLASS repatriation.mrz_ops DEFAULT FOR TYPE repatriation.mrz
    USING hash FAMILY repatriation.mrz_ops AS
    OPERATOR 1 repatriation.=,
    FUNCTION 1 repatriation.mrz_hash(repatriation.mrz),
    FUNCTION 2 repatriation.mrz_hash_extended(repatriation.mrz, pg_catalog.int8);
COMMENT ON OPERATOR CLASS repatriation.mrz_ops USING hash IS
    'Equality of type mrz for hash joins, hash aggregates, hash indexes and hash partitions.';
