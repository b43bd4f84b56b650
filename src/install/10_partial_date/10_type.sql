CREATE TYPE repatriation.partial_date;

CREATE FUNCTION repatriation.partial_date_in(pg_catalog.cstring) RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_in';
COMMENT ON FUNCTION repatriation.partial_date_in(pg_catalog.cstring) IS
    'Input of partial_date: ISO 8601-2:2019 annex A (EDTF) text, see the type. Depends on no setting. Raises 22007 for another form, 22008 for a day that does not exist, 0A000 for EDTF that does not say one day.';

CREATE FUNCTION repatriation.partial_date_out(repatriation.partial_date) RETURNS pg_catalog.cstring
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_out';
COMMENT ON FUNCTION repatriation.partial_date_out(repatriation.partial_date) IS
    'Output of partial_date: the canonical text, which reads back as the same value.';

CREATE FUNCTION repatriation.partial_date_recv(pg_catalog.internal) RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_partial_date_recv';
COMMENT ON FUNCTION repatriation.partial_date_recv(pg_catalog.internal) IS
    'Binary input of partial_date: eight bytes in network order. Raises 22P03 for bytes that partial_date_send never makes.';

CREATE FUNCTION repatriation.partial_date_send(repatriation.partial_date) RETURNS pg_catalog.bytea
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8send';
COMMENT ON FUNCTION repatriation.partial_date_send(repatriation.partial_date) IS
    'Binary output of partial_date: the stored eight bytes in network order.';

CREATE TYPE repatriation.partial_date (
    INPUT = repatriation.partial_date_in,
    OUTPUT = repatriation.partial_date_out,
    RECEIVE = repatriation.partial_date_recv,
    SEND = repatriation.partial_date_send,
    LIKE = pg_catalog.int8
);
COMMENT ON TYPE repatriation.partial_date IS
    'One true day, not completely known: 2014, 2014-05, 2014-05-06, with X for unknown digits (201X, 2014-XX-XX), "?" uncertain, "~" approximate, "%" both (after the date, after or before a part), [2004..2006] or 2004/2006 for bounds, [2004..] or ../2004 for one bound. Years 0000 to 9999. Equality is sameness of statement: 2014 and 2014-XX-XX have the same bounds, but are two values.';

CREATE FUNCTION repatriation.make_partial_date(year pg_catalog.int4, month pg_catalog.int4, day pg_catalog.int4)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_make_partial_date';
COMMENT ON FUNCTION repatriation.make_partial_date(pg_catalog.int4, pg_catalog.int4, pg_catalog.int4) IS
    'A date of the parts that are known; NULL is a part that is not: (2014, 5, NULL) is 2014-05, (NULL, 5, 12) is XXXX-05-12, all NULL is NULL. Raises 22008 for a date that does not exist, 22007 for a day without a month.';
