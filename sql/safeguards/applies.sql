-- Which safeguards concern a case at all: what makes each apply, and that nothing else does.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.met(ref repatriation.case_ref) RETURNS text LANGUAGE sql BEGIN ATOMIC
    SELECT string_agg(j.safeguard || ' ' || j.verdict, ', ' ORDER BY j.safeguard)
    FROM repatriation.judge(ARRAY[ref], NULL, NULL) AS j WHERE j.verdict <> 'not applicable';
END;
-- A child that was found, and of whom nothing else is recorded.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.met(:'ref');
SELECT string_agg(j.safeguard::text, ' ' ORDER BY j.safeguard) AS not_applicable
FROM repatriation.judge(ARRAY[:'ref'::repatriation.case_ref], NULL, NULL) AS j WHERE j.verdict = 'not applicable';
-- With parents; with a guardian; assessed; assessed and decided; decided without an assessment; in session.
SELECT pg_temp.met(pg_temp.child('with_both_parents'));
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.met(:'ref');
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT pg_temp.met(:'ref');
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session', omit => '{assessment}');
SELECT pg_temp.met(:'ref');
SELECT pg_temp.determine(:'ref', 'decided');
SELECT pg_temp.met(:'ref');
ROLLBACK;
