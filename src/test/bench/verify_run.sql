-- Sweep once: prints microseconds a case, seconds in all, and the backend's memory
-- at its highest, without the shared buffers that it touched. A finding would mean that the sweep did something else.
SELECT count(*) AS before FROM casework.child_case \gset
\set begun `date +%s.%N`
SELECT count(*) AS findings FROM repatriation.verify_register() \gset
\set ended `date +%s.%N`
SELECT pg_read_file('/proc/self/status') AS status \gset
SELECT round(1e6 * (:ended::numeric - :begun::numeric) / :cases, 2) || ' ' || round(:ended::numeric - :begun::numeric, 1) || ' s, '
    || CASE WHEN :findings = 0 THEN 'no findings' ELSE :findings || ' FINDINGS' END
    || ', at most ' || round((substring(:'status' FROM 'VmHWM:\s+(\d+) kB')::numeric
        - substring(:'status' FROM 'RssShmem:\s+(\d+) kB')::numeric) / 1024) || ' MB beside shared buffers';
