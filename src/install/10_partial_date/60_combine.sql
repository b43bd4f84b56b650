-- Evidence combined; births from ages and from machine-readable zones.
CREATE FUNCTION repatriation.partial_date_intersection(repatriation.partial_date, repatriation.partial_date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_intersection';
COMMENT ON FUNCTION repatriation.partial_date_intersection(repatriation.partial_date, repatriation.partial_date) IS
    'The days that both allow; NULL when there is none. Decides on bounds. Each end keeps precision and marks of the statement that it comes from; where both say the same, only marks that both have. Implements operator *.';

CREATE FUNCTION repatriation.partial_date_union(repatriation.partial_date, repatriation.partial_date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT LEAKPROOF PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_union';
COMMENT ON FUNCTION repatriation.partial_date_union(repatriation.partial_date, repatriation.partial_date) IS
    'The days from the earliest to the latest that one of them allows; NULL when that is open on both sides. Each end has the marks of either, so that no margin for doubt becomes smaller. Implements operator +.';

CREATE OPERATOR repatriation.* (
    FUNCTION = repatriation.partial_date_intersection, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.*)
);
COMMENT ON OPERATOR repatriation.* (repatriation.partial_date, repatriation.partial_date) IS
    'Intersection: the days that both allow; NULL when they contradict each other, which is when && is false.';

CREATE OPERATOR repatriation.+ (
    FUNCTION = repatriation.partial_date_union, LEFTARG = repatriation.partial_date, RIGHTARG = repatriation.partial_date,
    COMMUTATOR = OPERATOR(repatriation.+)
);
COMMENT ON OPERATOR repatriation.+ (repatriation.partial_date, repatriation.partial_date) IS
    'Hull: the days from the earliest to the latest that one of them allows; NULL when that is open on both sides.';

-- Without a combine function: it would take the NULL of a contradiction for "no row yet".
CREATE AGGREGATE repatriation.partial_date_intersect(repatriation.partial_date) (
    SFUNC = repatriation.partial_date_intersection, STYPE = repatriation.partial_date, PARALLEL = SAFE
);
COMMENT ON AGGREGATE repatriation.partial_date_intersect(repatriation.partial_date) IS
    'The days that all statements allow: what they say together. NULL when they contradict each other, or there is none. NULL rows do not count. The order of rows does not matter.';

CREATE AGGREGATE repatriation.partial_date_hull(repatriation.partial_date) (
    SFUNC = repatriation.partial_date_union, STYPE = repatriation.partial_date, PARALLEL = SAFE
);
COMMENT ON AGGREGATE repatriation.partial_date_hull(repatriation.partial_date) IS
    'The days from the earliest to the latest that one of the statements allows: decide by it while evidence is unresolved. NULL when that is open on both sides, or there is no row. NULL rows do not count. The order of rows does not matter.';

CREATE FUNCTION repatriation.clip(value repatriation.partial_date, bounds pg_catalog.daterange)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_clip';
COMMENT ON FUNCTION repatriation.clip(repatriation.partial_date, pg_catalog.daterange) IS
    'A value narrowed by other evidence, as "not born after the registration": unchanged when it lies within the bounds, else with the bound as a certain day; NULL when no day is left.';

CREATE FUNCTION repatriation.birth_from_age(age pg_catalog.int4, on_date pg_catalog.date, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_birth_from_age';
COMMENT ON FUNCTION repatriation.birth_from_age(pg_catalog.int4, pg_catalog.date, pg_catalog.text) IS
    'The births of a person of so many complete years on a day, both ends approximate: 7 on 2019-05-01 is [2011-05-02~..2012-05-01~]. leap_rule as in age_min. Raises 22023 for an unknown leap rule or an age outside 0 to 999, 22008 for an infinite date or a birth outside the years 0000 to 9999.';

CREATE FUNCTION repatriation.birth_from_age(ages pg_catalog.int4range, on_date pg_catalog.date, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_birth_from_age_range';
COMMENT ON FUNCTION repatriation.birth_from_age(pg_catalog.int4range, pg_catalog.date, pg_catalog.text) IS
    'The births of a person of one of these ages, in complete years, on a day, both ends approximate; without an upper bound the earliest is open, without a lower one the latest is the day itself. leap_rule as in age_min. Raises 22023 for an empty range, an unknown leap rule or an age outside 0 to 999, 22008 for an infinite date or a birth outside the years 0000 to 9999.';

CREATE FUNCTION repatriation.birth_from_mrz(yymmdd pg_catalog.text, reference pg_catalog.date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_birth_from_mrz';
COMMENT ON FUNCTION repatriation.birth_from_mrz(pg_catalog.text, pg_catalog.date) IS
    'A birth as a machine-readable zone has it (ICAO Doc 9303-3, 4.8: YYMMDD, two fillers "<" for a part not known): fillers become X, and the century is the latest in which the birth need not lie after reference. NULL when all is filler. Raises 22007 for another form, 22008 for a day that does not exist, an infinite reference and one before the year 0100.';

CREATE FUNCTION repatriation.mrz_from_birth(birth repatriation.partial_date)
    RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_from_birth';
COMMENT ON FUNCTION repatriation.mrz_from_birth(repatriation.partial_date) IS
    'A birth as YYMMDD for a machine-readable zone (ICAO Doc 9303-3, 4.8), two fillers "<" for a part not known: of a range, what all its days have in common. Century and marks are lost.';

CREATE FUNCTION repatriation.age_band(
    birth repatriation.partial_date, on_date pg_catalog.date, bounds pg_catalog.int4[], leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_age_band';
COMMENT ON FUNCTION repatriation.age_band(repatriation.partial_date, pg_catalog.date, pg_catalog.int4[], pg_catalog.text) IS
    'Number of the age band for reports: how many of the bounds, ages that ascend, have been attained for every possible birth; where the birth allows several bands, the youngest. With {6,12,18}, 0 is under 6 and 3 is 18 or more; who may not be born yet is in 0. age_band_crossed() says whether other bands are possible. leap_rule as in age_min. Raises 22023 for bounds with NULLs, outside 0 to 999 or not ascending and for an unknown leap rule, 22008 for an infinite date.';

CREATE FUNCTION repatriation.age_band_crossed(
    birth repatriation.partial_date, on_date pg_catalog.date, bounds pg_catalog.int4[], leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_age_band_crossed';
COMMENT ON FUNCTION repatriation.age_band_crossed(repatriation.partial_date, pg_catalog.date, pg_catalog.int4[], pg_catalog.text) IS
    'Does the birth allow more than one of the age bands? Show it beside age_band(), which then counted the person as the youngest possible. Arguments and errors as age_band().';
