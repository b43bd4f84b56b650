-- spent(): seconds that this process has been on a processor, so that what else the
-- machine does counts little; the time of day where the system does not tell.
CREATE FUNCTION public.spent() RETURNS double precision LANGUAGE plpgsql AS $$
BEGIN
    RETURN coalesce(nullif(split_part(pg_read_file('/proc/self/schedstat', 0, 100, true), ' ', 1), '0')::double precision / 1e9,
                    extract(epoch FROM clock_timestamp()));
END;
$$;

CREATE FUNCTION public.timed(statement text) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
    started double precision := public.spent();
BEGIN
    EXECUTE statement;
    RETURN public.spent() - started;
END;
$$;
