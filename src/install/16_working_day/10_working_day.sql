-- Working days by the calendars of the register; a session keeps those that it asked for until one changes.
CREATE FUNCTION repatriation.add_working_days(day pg_catalog.date, n pg_catalog.int4, calendar pg_catalog.text) RETURNS pg_catalog.date
    LANGUAGE C STABLE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME', 'repat_add_working_days';
COMMENT ON FUNCTION repatriation.add_working_days(pg_catalog.date, pg_catalog.int4, pg_catalog.text) IS
    'The n-th working day after a day by a calendar of casework.workday_calendar, the day itself not counted; before it if n is negative; for 0 the day itself, or the next working day. Years whose holidays nobody entered count as without: ask working_days_known(). Raises RP901 without a register, 22023 for an unknown calendar, 22008 for days before the calendar''s first week, after 2199 and infinite ones.';

CREATE FUNCTION repatriation.working_days_between(from_day pg_catalog.date, to_day pg_catalog.date, calendar pg_catalog.text) RETURNS pg_catalog.int4
    LANGUAGE C STABLE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME', 'repat_working_days_between';
COMMENT ON FUNCTION repatriation.working_days_between(pg_catalog.date, pg_catalog.date, pg_catalog.text) IS
    'Working days after from_day up to and with to_day by a calendar of casework.workday_calendar, so that n is what add_working_days(from_day, n) took; negative if to_day is before. Errors as add_working_days().';

CREATE FUNCTION repatriation.working_days_known(from_day pg_catalog.date, to_day pg_catalog.date, calendar pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C STABLE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME', 'repat_working_days_known';
COMMENT ON FUNCTION repatriation.working_days_known(pg_catalog.date, pg_catalog.date, pg_catalog.text) IS
    'Does the calendar have weeks for both days, and were the holidays of all years between them entered (casework.holiday_year)? Show it beside a count of working days. Raises RP901 without a register, 22023 for an unknown calendar.';
