-- Safeguard 37: family first; adoption and kafala last.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\set SHOW_CONTEXT never
CREATE FUNCTION pg_temp.place(ref repatriation.case_ref, kind text, siblings text DEFAULT 'none_in_care', tracing date DEFAULT NULL,
    opposed boolean DEFAULT NULL, removed boolean DEFAULT false, bid bigint DEFAULT NULL) RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.placement (case_ref, arrangement, agency_id, facility_name, is_temporary, valid_from, siblings, removed_from_family,
        removal_grounds, removal_reasons, determination_id, tracing_exhausted_on, permanence_opposed, complaint_contact)
    VALUES (ref, kind, 1, 'House 3', true, '2026-03-01', siblings, removed, CASE WHEN removed THEN ARRAY['violence'] END,
        CASE WHEN removed THEN 'What happened.' END, bid, tracing, opposed, 'Ombudsperson') RETURNING placement_id;
END;
CREATE FUNCTION pg_temp.warned(ref repatriation.case_ref) RETURNS TABLE (act text, lacks text) LANGUAGE sql BEGIN ATOMIC
    SELECT w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 37 ORDER BY w.safeguard_warning_id;
END;
-- Not applicable: a child without a placement.
SELECT v.* FROM pg_temp.child() AS c (ref), LATERAL pg_temp.verdict(c.ref, 37) AS v;
-- Passes, with no warning: a family, siblings together or decided apart, kafala after the search, unopposed.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kinship', 'together')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'residential_care')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'foster_care', 'apart', bid => pg_temp.bid($1))$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', tracing => '2026-03-01', opposed => false)$$);
SELECT * FROM pg_temp.verdict(:'ref', 37);
SELECT * FROM pg_temp.warned(:'ref');

-- Refuses: adoption and kafala before the search for the family is exhausted, or opposed.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', 'adoption', opposed => false);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', opposed => false)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', tracing => '2026-03-02', opposed => false)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', tracing => '2026-03-01', opposed => true)$$);
-- Unknown: nobody asked the child and the parents.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'adoption', tracing => '2026-03-01')$$);

-- Warns: under three in an institution, also where the birth may be later or is not known; siblings apart or nobody knows; no end.
UPDATE casework.person SET birth = '2023-03-02' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'residential_care')$$);
SELECT * FROM pg_temp.warned(:'ref');
-- A child of its own for each trial: set up, tried, and what safeguard 37 warned of.
CREATE FUNCTION pg_temp.trial(setup text, command text, OUT code text, OUT lacks text, OUT warned text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    EXECUTE setup USING ref;
    SELECT a.code, a.lacks INTO code, lacks FROM pg_temp.attempt(ref, command) AS a;
    SELECT string_agg(w.act || ': ' || w.lacks, E'\n') INTO warned FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 37;
END $$;
SELECT v.*, t.code, t.warned
FROM (VALUES ('2023-03-01', 'residential_care', 'together', false), ('2023-03-02', 'reception_centre', 'together', false), ('2023-03-02', 'foster_care', 'together', false),
        ('2023', 'residential_care', 'together', false), (NULL, 'residential_care', 'together', false),
        ('2017', 'kinship', 'apart', false), ('2017', 'kinship', 'unknown', false), ('2017', 'kinship', 'together', true)) AS v (birth, kind, siblings, removed),
    LATERAL pg_temp.trial(format('UPDATE casework.person SET birth = %L WHERE case_ref = $1', birth),
        format('SELECT pg_temp.place($1, %L, %L, removed => %L)', kind, siblings, removed)) AS t;

-- Later knowledge: siblings turn out to be there; a parent opposes afterwards: stored with a warning. The record of the search is not taken away.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', 'foster_care', 'none_in_care') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET siblings = 'apart' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref');
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', 'kafala', tracing => '2026-02-01', opposed => false) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET permanence_opposed = true WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref');
UPDATE casework.placement SET permanence_opposed = false WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET tracing_exhausted_on = NULL WHERE case_ref = $1$$);

-- By a court's order, kafala before the search ended: what is let pass is not held against the case again, one more is.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
VALUES (:'ref', 37, 'placement:permanent', 'Family court', 'Order 9', 'The aunt is all there is.', 1, 2, now() + interval '7 days');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', opposed => false)$$);
UPDATE casework.override SET revoked_at = now() WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', tracing => '2026-03-01', opposed => false)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.place($1, 'kafala', opposed => false)$$);

-- No way around: a foster placement that turns into kafala; a search noted for a placement that is not permanent; COPY.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', 'foster_care') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET arrangement = 'kafala' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.placement SET tracing_exhausted_on = '2026-01-01' WHERE case_ref = $1$$);
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
\set VERBOSITY terse
COPY casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, removed_from_family, complaint_contact) FROM STDIN;
UTO-2025-0000001-26	kafala	1	f	2026-02-01	f	Ombudsperson
\.
ROLLBACK;
