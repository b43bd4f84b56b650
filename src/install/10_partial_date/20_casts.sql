CREATE FUNCTION repatriation.partial_date_from_date(pg_catalog.date) RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_from_date';
COMMENT ON FUNCTION repatriation.partial_date_from_date(pg_catalog.date) IS
    'The cast from date: that very day. Raises 22008 for an infinite date and for one outside the years 0000 to 9999.';
CREATE CAST (pg_catalog.date AS repatriation.partial_date)
    WITH FUNCTION repatriation.partial_date_from_date(pg_catalog.date) AS IMPLICIT;
COMMENT ON CAST (pg_catalog.date AS repatriation.partial_date) IS
    'Implicit: every finite date of the years 0000 to 9999 is a partial date with one possible day.';

CREATE FUNCTION repatriation.partial_date_to_date(repatriation.partial_date) RETURNS pg_catalog.date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_to_date';
COMMENT ON FUNCTION repatriation.partial_date_to_date(repatriation.partial_date) IS
    'The cast to date. Raises 22008 unless the value is exact (see is_exact): a doubtful birth never becomes a certain one by a cast.';
CREATE CAST (repatriation.partial_date AS pg_catalog.date)
    WITH FUNCTION repatriation.partial_date_to_date(repatriation.partial_date);
COMMENT ON CAST (repatriation.partial_date AS pg_catalog.date) IS
    'Explicit, and refused unless the value is exact; earliest() and latest() give the bounds of any value.';

CREATE FUNCTION repatriation.partial_date_to_daterange(repatriation.partial_date) RETURNS pg_catalog.daterange
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_to_daterange';
COMMENT ON FUNCTION repatriation.partial_date_to_daterange(repatriation.partial_date) IS
    'The cast to daterange: from the earliest to the latest possible day, unbounded where the value is open.';
CREATE CAST (repatriation.partial_date AS pg_catalog.daterange)
    WITH FUNCTION repatriation.partial_date_to_daterange(repatriation.partial_date);
COMMENT ON CAST (repatriation.partial_date AS pg_catalog.daterange) IS
    'Explicit: the bounds stay, precision and qualifiers are lost.';

CREATE FUNCTION repatriation.partial_date_from_daterange(pg_catalog.daterange) RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_from_daterange';
COMMENT ON FUNCTION repatriation.partial_date_from_daterange(pg_catalog.daterange) IS
    'The cast from daterange: one of its days, [a..b]; an unbounded side, or an infinite date there, is an open one. Raises 22008 for an empty range and for bounds outside the years 0000 to 9999, 0A000 for a range unbounded on both sides.';
CREATE CAST (pg_catalog.daterange AS repatriation.partial_date)
    WITH FUNCTION repatriation.partial_date_from_daterange(pg_catalog.daterange);
COMMENT ON CAST (pg_catalog.daterange AS repatriation.partial_date) IS
    'Explicit: one day of the range, written [a..b].';
