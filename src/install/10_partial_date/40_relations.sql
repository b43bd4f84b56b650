-- Bounds, form and relations. None of them can raise for any stored value, hence LEAKPROOF.

CREATE FUNCTION repatriation.earliest(repatriation.partial_date) RETURNS pg_catalog.date
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_earliest';
COMMENT ON FUNCTION repatriation.earliest(repatriation.partial_date) IS
    'Earliest possible day; -infinity when the start is open. Qualifiers do not move it.';

CREATE FUNCTION repatriation.latest(repatriation.partial_date) RETURNS pg_catalog.date
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_latest';
COMMENT ON FUNCTION repatriation.latest(repatriation.partial_date) IS
    'Latest possible day; infinity when the end is open. Qualifiers do not move it. Index this to find who reaches an age between two days.';

CREATE FUNCTION repatriation.width(repatriation.partial_date) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_width';
COMMENT ON FUNCTION repatriation.width(repatriation.partial_date) IS
    'Number of days from the earliest to the latest, both counted; NULL when a side is open. An exact day has width 1.';

CREATE FUNCTION repatriation.is_exact(repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_is_exact';
COMMENT ON FUNCTION repatriation.is_exact(repatriation.partial_date) IS
    'Only one day is possible, and nothing is marked uncertain or approximate.';

CREATE FUNCTION repatriation.is_uncertain(repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_is_uncertain';
COMMENT ON FUNCTION repatriation.is_uncertain(repatriation.partial_date) IS
    'Is a part, or an end of a range, marked "?" or "%": the source is doubtful?';

CREATE FUNCTION repatriation.is_approximate(repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_is_approximate';
COMMENT ON FUNCTION repatriation.is_approximate(repatriation.partial_date) IS
    'Is a part, or an end of a range, marked "~" or "%": the source is near the truth?';

CREATE FUNCTION repatriation.has_unspecified(repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_has_unspecified';
COMMENT ON FUNCTION repatriation.has_unspecified(repatriation.partial_date) IS
    'Is a digit written X?';

CREATE FUNCTION repatriation.date_precision(repatriation.partial_date) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_date_precision';
COMMENT ON FUNCTION repatriation.date_precision(repatriation.partial_date) IS
    'How far the date is written: year, month or day; range for one-of ranges and intervals. 2014-XX has precision month: which one is not known.';

CREATE FUNCTION repatriation.partial_date_overlaps(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_overlaps';
COMMENT ON FUNCTION repatriation.partial_date_overlaps(repatriation.partial_date, repatriation.partial_date) IS
    'Do the bounds overlap: may the two be the same day? Implements operator &&.';

CREATE FUNCTION repatriation.partial_date_contains(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_contains';
COMMENT ON FUNCTION repatriation.partial_date_contains(repatriation.partial_date, repatriation.partial_date) IS
    'Do the bounds of the first enclose those of the second? Implements operator @>.';

CREATE FUNCTION repatriation.partial_date_contained_by(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_contained_by';
COMMENT ON FUNCTION repatriation.partial_date_contained_by(repatriation.partial_date, repatriation.partial_date) IS
    'Are the bounds of the first within those of the second? Implements operator <@.';

CREATE FUNCTION repatriation.partial_date_contains_date(repatriation.partial_date, pg_catalog.date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_contains_date';
COMMENT ON FUNCTION repatriation.partial_date_contains_date(repatriation.partial_date, pg_catalog.date) IS
    'Does the day lie between the bounds? An infinite date does not. Implements operator @>.';

CREATE FUNCTION repatriation.date_contained_by(pg_catalog.date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_date_contained_by';
COMMENT ON FUNCTION repatriation.date_contained_by(pg_catalog.date, repatriation.partial_date) IS
    'Does the day lie between the bounds? An infinite date does not. Implements operator <@.';

CREATE FUNCTION repatriation.partial_date_before(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_before';
COMMENT ON FUNCTION repatriation.partial_date_before(repatriation.partial_date, repatriation.partial_date) IS
    'Certainly before: the latest day of the first precedes the earliest of the second? Implements operator <<.';

CREATE FUNCTION repatriation.partial_date_after(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_after';
COMMENT ON FUNCTION repatriation.partial_date_after(repatriation.partial_date, repatriation.partial_date) IS
    'Certainly after: the earliest day of the first follows the latest of the second? Implements operator >>.';

CREATE FUNCTION repatriation.partial_date_same(repatriation.partial_date, repatriation.partial_date) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_same';
COMMENT ON FUNCTION repatriation.partial_date_same(repatriation.partial_date, repatriation.partial_date) IS
    'The same earliest and the same latest day, whatever the form and the qualifiers? Implements operator ~=.';

-- Estimates ask the operator itself of the commonest values and of the histogram: that
-- of the btree order holds values at equal distances, which is a sample of the column.
CREATE OPERATOR repatriation.&& (
    FUNCTION = repatriation.partial_date_overlaps, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.&&),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.&& (repatriation.partial_date, repatriation.partial_date) IS
    'May be the same day: the bounds overlap. Decides on bounds alone, so a pattern such as XXXX-05-12 counts as everything between them, and no possibility is missed.';

CREATE OPERATOR repatriation.@> (
    FUNCTION = repatriation.partial_date_contains, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.<@),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.@> (repatriation.partial_date, repatriation.partial_date) IS
    'Contains: the bounds of the left enclose those of the right, so the left is certainly compatible with every day that the right allows.';

CREATE OPERATOR repatriation.<@ (
    FUNCTION = repatriation.partial_date_contained_by, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.@>),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.<@ (repatriation.partial_date, repatriation.partial_date) IS
    'Is contained by: the bounds of the left lie within those of the right.';

CREATE OPERATOR repatriation.@> (
    FUNCTION = repatriation.partial_date_contains_date, LEFTARG = repatriation.partial_date, RIGHTARG = pg_catalog.date,
    COMMUTATOR = OPERATOR(repatriation.<@),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.@> (repatriation.partial_date, pg_catalog.date) IS
    'Contains a day: it lies between the bounds. An infinite date is no day.';

CREATE OPERATOR repatriation.<@ (
    FUNCTION = repatriation.date_contained_by, LEFTARG = pg_catalog.date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.@>),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.<@ (pg_catalog.date, repatriation.partial_date) IS
    'A day is contained: it lies between the bounds. An infinite date is no day.';

CREATE OPERATOR repatriation.<< (
    FUNCTION = repatriation.partial_date_before, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.>>),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.<< (repatriation.partial_date, repatriation.partial_date) IS
    'Certainly before: the latest day of the left precedes the earliest of the right. The sort order is <.';

CREATE OPERATOR repatriation.>> (
    FUNCTION = repatriation.partial_date_after, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.<<),
    RESTRICT = pg_catalog.matchingsel, JOIN = pg_catalog.matchingjoinsel
);
COMMENT ON OPERATOR repatriation.>> (repatriation.partial_date, repatriation.partial_date) IS
    'Certainly after: the earliest day of the left follows the latest of the right. The sort order is >.';

CREATE OPERATOR repatriation.~= (
    FUNCTION = repatriation.partial_date_same, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.~=),
    RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel
);
COMMENT ON OPERATOR repatriation.~= (repatriation.partial_date, repatriation.partial_date) IS
    'Same bounds, whatever the form and the qualifiers: 2014 ~= 2014-XX-XX. Sameness of statement is =.';
