-- Ages and minority. Burdens (criminal responsibility, detention, recruitment,
-- marriage) ask possibly_under; rights that come with age ask possibly_at_least.

CREATE FUNCTION repatriation.age_min(
    birth repatriation.partial_date, on_date pg_catalog.date, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_age_min';
COMMENT ON FUNCTION repatriation.age_min(repatriation.partial_date, pg_catalog.date, pg_catalog.text) IS
    'Least possible age in complete years on a day; NULL when the person may not be born yet or the latest bound is open. leap_rule says when somebody born on 29 February attains an age in a common year: mar1 (1 March, the default), feb28 (28 February) or eve (everybody on the day before the birthday). Raises 22023 for an unknown leap rule, 22008 for an infinite date.';

CREATE FUNCTION repatriation.age_max(
    birth repatriation.partial_date, on_date pg_catalog.date, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_age_max';
COMMENT ON FUNCTION repatriation.age_max(repatriation.partial_date, pg_catalog.date, pg_catalog.text) IS
    'Greatest possible age in complete years on a day; NULL when the person is certainly not born yet or the earliest bound is open. leap_rule as in age_min. Raises 22023 for an unknown leap rule, 22008 for an infinite date.';

CREATE FUNCTION repatriation.age_range(
    birth repatriation.partial_date, on_date pg_catalog.date, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.int4range
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_age_range';
COMMENT ON FUNCTION repatriation.age_range(repatriation.partial_date, pg_catalog.date, pg_catalog.text) IS
    'Possible ages in complete years on a day: unbounded below when the person may not be born yet or the latest bound is open, unbounded above when the earliest is, empty when certainly not born yet. leap_rule as in age_min. Raises 22023 for an unknown leap rule, 22008 for an infinite date.';

CREATE FUNCTION repatriation.attains(
    birth repatriation.partial_date, years pg_catalog.int4, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_attains';
COMMENT ON FUNCTION repatriation.attains(repatriation.partial_date, pg_catalog.int4, pg_catalog.text) IS
    'The day on which the age is attained, with the precision and the qualifiers of the birth where the bounds allow it, else [a..b]. leap_rule as in age_min. Raises 22023 for an unknown leap rule or years outside 0 to 999, 22008 for a day after the year 9999.';

CREATE FUNCTION repatriation.eighteenth_birthday(birth repatriation.partial_date) RETURNS repatriation.partial_date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN repatriation.attains(birth, 18, 'mar1'::pg_catalog.text);
COMMENT ON FUNCTION repatriation.eighteenth_birthday(repatriation.partial_date) IS
    'The day on which 18 years are attained (Convention on the Rights of the Child, article 1), 1 March for the leap day. Without a margin: decide with is_child.';

CREATE FUNCTION repatriation.possibly_under(
    birth repatriation.partial_date, on_date pg_catalog.date, years pg_catalog.int4, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_possibly_under';
COMMENT ON FUNCTION repatriation.possibly_under(repatriation.partial_date, pg_catalog.date, pg_catalog.int4, pg_catalog.text) IS
    'Is the person under this age on a day for one of the possible births? For thresholds that burden: criminal responsibility, detention, recruitment, marriage. On the bounds, without a margin; true for an open latest bound; NULL for a NULL argument. leap_rule as in age_min. Raises 22023 for an unknown leap rule or years outside 0 to 999, 22008 for an infinite date.';

CREATE FUNCTION repatriation.certainly_under(
    birth repatriation.partial_date, on_date pg_catalog.date, years pg_catalog.int4, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_certainly_under';
COMMENT ON FUNCTION repatriation.certainly_under(repatriation.partial_date, pg_catalog.date, pg_catalog.int4, pg_catalog.text) IS
    'Is the person under this age on a day for every possible birth? On the bounds, without a margin; false for an open earliest bound. leap_rule as in age_min. Raises 22023 for an unknown leap rule or years outside 0 to 999, 22008 for an infinite date.';

CREATE FUNCTION repatriation.possibly_at_least(
    birth repatriation.partial_date, on_date pg_catalog.date, years pg_catalog.int4, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_possibly_at_least';
COMMENT ON FUNCTION repatriation.possibly_at_least(repatriation.partial_date, pg_catalog.date, pg_catalog.int4, pg_catalog.text) IS
    'Has the person attained this age on a day for one of the possible births? For rights that come with age: own consent, being heard in writing. On the bounds, without a margin; true for an open earliest bound; NULL for a NULL argument. leap_rule as in age_min. Raises 22023 for an unknown leap rule or years outside 0 to 999, 22008 for an infinite date.';

CREATE FUNCTION repatriation.certainly_at_least(
    birth repatriation.partial_date, on_date pg_catalog.date, years pg_catalog.int4, leap_rule pg_catalog.text DEFAULT 'mar1')
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_certainly_at_least';
COMMENT ON FUNCTION repatriation.certainly_at_least(repatriation.partial_date, pg_catalog.date, pg_catalog.int4, pg_catalog.text) IS
    'Has the person attained this age on a day for every possible birth? On the bounds, without a margin; false for an open latest bound. leap_rule as in age_min. Raises 22023 for an unknown leap rule or years outside 0 to 999, 22008 for an infinite date.';

CREATE FUNCTION repatriation.is_child(
    birth repatriation.partial_date, on_date pg_catalog.date, majority pg_catalog.int4 DEFAULT 18,
    leap_rule pg_catalog.text DEFAULT 'mar1', margin pg_catalog.text DEFAULT 'standard')
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_is_child';
COMMENT ON FUNCTION repatriation.is_child(repatriation.partial_date, pg_catalog.date, pg_catalog.int4, pg_catalog.text, pg_catalog.text) IS
    'Is the person to be treated as a child on a day? False only when the majority is attained for the latest possible birth plus its margin (Convention on the Rights of the Child, article 1; benefit of the doubt: General Comment 6, paragraph 31). Never NULL, so that it can stand in CHECK and WHEN: a NULL birth or day, an open latest bound and an infinite date give true. margin standard moves a bound whose parts are marked "?" or "~" by 366 days for the year, 31 for the month, 1 for the day, added up, twice where marked with both; none moves nothing. A NULL majority, leap_rule or margin is its default. leap_rule as in age_min. Raises 22023 for an unknown leap rule or margin, or a majority outside 0 to 999.';

CREATE FUNCTION repatriation.child_status(
    birth repatriation.partial_date, on_date pg_catalog.date, majority pg_catalog.int4 DEFAULT 18,
    leap_rule pg_catalog.text DEFAULT 'mar1', margin pg_catalog.text DEFAULT 'standard')
    RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_child_status';
COMMENT ON FUNCTION repatriation.child_status(repatriation.partial_date, pg_catalog.date, pg_catalog.int4, pg_catalog.text, pg_catalog.text) IS
    'child: under age for every possible birth, margin included; adult: of age for every possible birth, margin included; presumed child: neither, to be treated as a child. Never NULL; is_child is true for all but adult. margin standard moves a bound whose parts are marked "?" or "~" by 366 days for the year, 31 for the month, 1 for the day, added up, twice where marked with both; none moves nothing. A NULL majority, leap_rule or margin is its default. leap_rule as in age_min. Raises 22023 for an unknown leap rule or margin, or a majority outside 0 to 999.';
