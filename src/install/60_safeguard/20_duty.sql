CREATE FUNCTION repatriation.duty_catalogue()
RETURNS TABLE (duty pg_catalog.text, safeguard pg_catalog.int4, setting pg_catalog.text, pauses pg_catalog.bool,
               meaning pg_catalog.text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 40 AS 'MODULE_PATHNAME', 'repat_duty_catalogue';
COMMENT ON FUNCTION repatriation.duty_catalogue() IS
    'Every clock that runs in a case: name, number of the safeguard that sets it, the setting that says how long it runs, whether it stands still while the case is suspended, and what has to be done.';

CREATE FUNCTION repatriation.duty_extendable(duty pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_duty_extendable';
COMMENT ON FUNCTION repatriation.duty_extendable(pg_catalog.text) IS
    'Whether there is a duty of that name and its date may be put off with reasons: the override class of its safeguard is reasoned.';

CREATE FUNCTION repatriation.duties(refs repatriation.case_ref[], as_of pg_catalog.timestamptz)
RETURNS TABLE (case_ref repatriation.case_ref, duty pg_catalog.text, safeguard pg_catalog.int4, row_id pg_catalog.int8,
               state pg_catalog.text, since_on pg_catalog.date, due_on pg_catalog.date, due_at pg_catalog.timestamptz,
               done_on pg_catalog.date, is_extended pg_catalog.bool)
    LANGUAGE C STABLE STRICT ROWS 10 AS 'MODULE_PATHNAME', 'repat_case_duties';
COMMENT ON FUNCTION repatriation.duties(repatriation.case_ref[], pg_catalog.timestamptz) IS
    'Every clock of the cases named, as it stands at a moment: due, overdue, paused (the case is suspended), stopped (it is closed), done or done late. due_on is the last day in time, due_at the last moment where the clock counts hours. Cases that the caller may not see are left out.';
