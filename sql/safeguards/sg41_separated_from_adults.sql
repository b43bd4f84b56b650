-- Safeguard 41: no child is kept with adults but in the child's best interests, in cells and transports too.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
BEGIN;
\i :register
\i :return
\i :liberty
-- Not asked of a child who is free.
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 41);
-- Passes: with children alone; with adults where it was decided for the child, a mother held with her son.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'held');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET place_kind = 'prison', population = 'adults', adults_exception_on = '2026-03-03',
    adults_exception_reason = 'His mother is held there, and he wants to be with her.' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.verdict(:'ref', 41);
-- Refuses, from the first hour, in every kind of place, and where the exception is taken back.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET adults_exception_on = NULL, adults_exception_reason = NULL WHERE case_ref = $1$$);
SELECT pg_temp.youth() AS ref \gset
INSERT INTO casework.liberty_episode (case_ref, place_kind, started_at, population) VALUES (:'ref', 'police_cell', '2026-03-02 08:00Z', 'adults');
SELECT pg_temp.apprehend(:'ref', company => 'children') \g /dev/null
SELECT v.place, a.code, a.constraint FROM (VALUES ('transport'), ('prison'), ('camp'), ('health_facility')) AS v (place),
    pg_temp.attempt(:'ref', format('UPDATE casework.liberty_episode SET place_kind = %L, population = ''adults'' WHERE case_ref = $1', place)) AS a;
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET population = 'adults', adults_exception_on = '2026-03-02' WHERE case_ref = $1$$);
-- Unknown: an apprehension can be recorded without knowing; nobody is held so.
UPDATE casework.liberty_episode SET population = NULL WHERE case_ref = :'ref';
SELECT pg_temp.liberty_step(:'ref', 'brought_before_authority'), pg_temp.justify(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'held')$$);
-- Turning 18 moves nobody: born in March 2008, he is 18 when the place is changed.
SELECT pg_temp.youth('2008-03-05') AS ref \gset
SELECT pg_temp.deprive(:'ref', 'charged');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET place_kind = 'prison', population = 'adults' WHERE case_ref = $1$$);
-- No way around: COPY.
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
\set VERBOSITY sqlstate
COPY casework.liberty_episode (case_ref, place_kind, started_at, population) FROM STDIN;
UTO-2025-0000001-26	transport	2026-03-02 08:00Z	adults
\.
\set VERBOSITY default
-- Warns where a child who needs care alone is housed with children in the justice system; a reason settles it.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.apprehend(:'ref', company => 'children') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET held_for = 'care', with_justice_children = true WHERE case_ref = $1$$);
SELECT w.safeguard, w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = :'ref';
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.apprehend(:'ref', company => 'children') \g /dev/null
UPDATE casework.liberty_episode SET held_for = 'care', with_justice_children = true, housing_reason = 'His brother is there.' WHERE case_ref = :'ref';
SELECT count(*) FROM casework.safeguard_warning AS w WHERE w.case_ref = :'ref';
-- It warns of the need that is given later, and refuses nothing beside adults.
UPDATE casework.liberty_episode SET held_for = 'justice', housing_reason = NULL WHERE case_ref = :'ref';
UPDATE casework.liberty_episode SET held_for = 'care' WHERE case_ref = :'ref';
SELECT w.act FROM casework.safeguard_warning AS w WHERE w.case_ref = :'ref';
SELECT code, lacks FROM pg_temp.attempt(:'ref', $$UPDATE casework.liberty_episode SET population = 'adults', with_justice_children = false WHERE case_ref = $1$$);
ROLLBACK;
