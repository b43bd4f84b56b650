CREATE FUNCTION repatriation.merkle_leaf(ref repatriation.case_ref, seq pg_catalog.int8, entry_hash pg_catalog.bytea) RETURNS pg_catalog.bytea
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_merkle_leaf_sql';
COMMENT ON FUNCTION repatriation.merkle_leaf(repatriation.case_ref, pg_catalog.int8, pg_catalog.bytea) IS
    'The hash of a leaf that a checkpoint makes of the head of a case''s chain: SHA-256 of 0x00 (RFC 6962, section 2.1), the 64-bit word of the reference, seq as 64 bits, both big-endian, and the entry''s hash. 32 bytes. Errors: 22023 entry_hash has not 32 bytes.';

CREATE FUNCTION repatriation.merkle_add(tree pg_catalog.internal, leaf pg_catalog.bytea) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_merkle_add_sql';
COMMENT ON FUNCTION repatriation.merkle_add(pg_catalog.internal, pg_catalog.bytea) IS 'Transition function of merkle_root(): a leaf more.';
CREATE FUNCTION repatriation.merkle_end(tree pg_catalog.internal) RETURNS pg_catalog.bytea
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_merkle_root_sql';
COMMENT ON FUNCTION repatriation.merkle_end(pg_catalog.internal) IS 'Final function of merkle_root().';
CREATE AGGREGATE repatriation.merkle_root(leaf pg_catalog.bytea) (
    SFUNC = repatriation.merkle_add, STYPE = pg_catalog.internal, SSPACE = 2080, FINALFUNC = repatriation.merkle_end, PARALLEL = SAFE);
COMMENT ON AGGREGATE repatriation.merkle_root(pg_catalog.bytea) IS
    'Root of the Merkle tree over leaves in the order given (write ORDER BY): SHA-256, RFC 6962, section 2.1. leaf: the hash of a leaf, 32 bytes. Of no leaves: the hash of nothing. Errors: 22004 a leaf is null, 22023 it has not 32 bytes.';

CREATE FUNCTION repatriation.merkle_inclusion(index pg_catalog.int8, size pg_catalog.int8)
    RETURNS TABLE (part pg_catalog.int4, first_leaf pg_catalog.int8, end_leaf pg_catalog.int8)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 20 AS 'MODULE_PATHNAME', 'repat_merkle_inclusion_sql';
COMMENT ON FUNCTION repatriation.merkle_inclusion(pg_catalog.int8, pg_catalog.int8) IS
    'The parts of the proof that leaf index, from 0, is among the first size leaves (RFC 6962, section 2.1.1), nearest to the leaf first: each is merkle_root() over the leaves from first_leaf up to and without end_leaf. No rows: the leaf is alone, or none. Errors: 22023 negative arguments.';

CREATE FUNCTION repatriation.merkle_consistency(old_size pg_catalog.int8, size pg_catalog.int8)
    RETURNS TABLE (part pg_catalog.int4, first_leaf pg_catalog.int8, end_leaf pg_catalog.int8)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 20 AS 'MODULE_PATHNAME', 'repat_merkle_consistency_sql';
COMMENT ON FUNCTION repatriation.merkle_consistency(pg_catalog.int8, pg_catalog.int8) IS
    'The parts of the proof that the first size leaves go on from the first old_size leaves (RFC 6962, section 2.1.2), as merkle_inclusion() gives them. No rows where the sizes are equal, or old_size is 0 or the greater. Errors: 22023 negative arguments.';

CREATE FUNCTION repatriation.merkle_included(leaf pg_catalog.bytea, index pg_catalog.int8, size pg_catalog.int8, path pg_catalog._bytea, root pg_catalog.bytea)
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_merkle_included_sql';
COMMENT ON FUNCTION repatriation.merkle_included(pg_catalog.bytea, pg_catalog.int8, pg_catalog.int8, pg_catalog._bytea, pg_catalog.bytea) IS
    'Whether the path proves that the leaf (its hash) stands at index, from 0, in the tree of that size and root (RFC 9162, section 2.1.3.2). Errors: 22023 hashes that have not 32 bytes, negative numbers.';

CREATE FUNCTION repatriation.merkle_consistent(old_size pg_catalog.int8, old_root pg_catalog.bytea, size pg_catalog.int8, root pg_catalog.bytea, proof pg_catalog._bytea)
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_merkle_consistent_sql';
COMMENT ON FUNCTION repatriation.merkle_consistent(pg_catalog.int8, pg_catalog.bytea, pg_catalog.int8, pg_catalog.bytea, pg_catalog._bytea) IS
    'Whether the proof shows that the tree of size and root holds the tree of old_size and old_root, unchanged, as its first leaves (RFC 9162, section 2.1.4.2). Errors: 22023 hashes that have not 32 bytes, negative numbers.';
