-- Counts of children. The plain one is for the house; what is published is rounded
-- with the register's secret (see src/core/statistics.c). An ordered or distinct
-- input changes nothing: a child counts once.
CREATE FUNCTION repatriation.children_add(state pg_catalog.internal, child repatriation.case_ref) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_add';
COMMENT ON FUNCTION repatriation.children_add(pg_catalog.internal, repatriation.case_ref) IS 'Transition of child_count().';
CREATE FUNCTION repatriation.children_add(state pg_catalog.internal, child repatriation.case_ref, household repatriation.case_ref, key pg_catalog.bytea)
    RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_add';
COMMENT ON FUNCTION repatriation.children_add(pg_catalog.internal, repatriation.case_ref, repatriation.case_ref, pg_catalog.bytea) IS
    'Transition of protected() and may_classify().';
CREATE FUNCTION repatriation.children_combine(state pg_catalog.internal, other pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_combine';
COMMENT ON FUNCTION repatriation.children_combine(pg_catalog.internal, pg_catalog.internal) IS 'Combines the states of parallel workers.';
CREATE FUNCTION repatriation.children_serialize(state pg_catalog.internal) RETURNS pg_catalog.bytea
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_serialize';
COMMENT ON FUNCTION repatriation.children_serialize(pg_catalog.internal) IS 'Hands a state to another process of the same server.';
CREATE FUNCTION repatriation.children_deserialize(bytes pg_catalog.bytea, dummy pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_deserialize';
COMMENT ON FUNCTION repatriation.children_deserialize(pg_catalog.bytea, pg_catalog.internal) IS 'Takes a state from another process of the same server.';
CREATE FUNCTION repatriation.children_count(state pg_catalog.internal) RETURNS pg_catalog.int8
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_count';
COMMENT ON FUNCTION repatriation.children_count(pg_catalog.internal) IS 'Result of child_count().';
CREATE FUNCTION repatriation.children_protected(state pg_catalog.internal) RETURNS pg_catalog.int8
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_protected';
COMMENT ON FUNCTION repatriation.children_protected(pg_catalog.internal) IS 'Result of protected().';
CREATE FUNCTION repatriation.children_classified(state pg_catalog.internal) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_children_classified';
COMMENT ON FUNCTION repatriation.children_classified(pg_catalog.internal) IS 'Result of may_classify().';

CREATE AGGREGATE repatriation.child_count(child repatriation.case_ref) (
    SFUNC = repatriation.children_add, STYPE = pg_catalog.internal, SSPACE = 512, FINALFUNC = repatriation.children_count,
    COMBINEFUNC = repatriation.children_combine, SERIALFUNC = repatriation.children_serialize,
    DESERIALFUNC = repatriation.children_deserialize, PARALLEL = SAFE);
COMMENT ON AGGREGATE repatriation.child_count(repatriation.case_ref) IS
    'How many children: each counts once, a NULL not at all. The true number, for internal use.';
CREATE AGGREGATE repatriation.protected(child repatriation.case_ref, household repatriation.case_ref, key pg_catalog.bytea) (
    SFUNC = repatriation.children_add, STYPE = pg_catalog.internal, SSPACE = 512, FINALFUNC = repatriation.children_protected,
    COMBINEFUNC = repatriation.children_combine, SERIALFUNC = repatriation.children_serialize,
    DESERIALFUNC = repatriation.children_deserialize, PARALLEL = SAFE);
COMMENT ON AGGREGATE repatriation.protected(repatriation.case_ref, repatriation.case_ref, pg_catalog.bytea) IS
    'How many children, rounded up or down to a multiple of 5 by a draw that depends on which children they are and on the key (16 bytes) alone: at most 4 away from the truth, right in the mean, 0 only for a count below 5, and the same whoever asks in whatever words. Each cell and each total is rounded on its own, so that parts need not sum. household: the case that stands for the child''s family. Raises 22023 for a key of another length or that changes between rows.';
CREATE AGGREGATE repatriation.may_classify(child repatriation.case_ref, household repatriation.case_ref, key pg_catalog.bytea) (
    SFUNC = repatriation.children_add, STYPE = pg_catalog.internal, SSPACE = 512, FINALFUNC = repatriation.children_classified,
    COMBINEFUNC = repatriation.children_combine, SERIALFUNC = repatriation.children_serialize,
    DESERIALFUNC = repatriation.children_deserialize, PARALLEL = SAFE);
COMMENT ON AGGREGATE repatriation.may_classify(repatriation.case_ref, repatriation.case_ref, pg_catalog.bytea) IS
    'Whether shares and means may be told of a group: at least 5 children of at least 3 families, families that are not known counting as one. Shares its state with protected().';
