-- Working days by calendars of the register: weeks that change by law, holidays, days made up for.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
SET LOCAL DateStyle = 'ISO';
INSERT INTO casework.workday_calendar VALUES ('uto', 'UTO', 'Authorities of Utopia'), ('court', 'UTO', 'Courts of Utopia');
SELECT add_working_days('2026-01-05', 1, 'uto');
-- Thursday and Friday off; from 2013-06-23 on Friday and Saturday.
INSERT INTO casework.workday_week VALUES ('uto', '1990-01-01', '{6,7,1,2,3}', 'decree'), ('uto', '2013-06-23', '{7,1,2,3,4}', 'decree'), ('court', '1990-01-01', '{1,2,3,4,5}', 'law');
INSERT INTO casework.holiday (calendar, day, title) VALUES ('uto', '2026-01-06', 'Founding'), ('uto', '2026-03-20', 'Spring');
INSERT INTO casework.holiday (calendar, day, is_working, title) VALUES ('uto', '2026-01-09', true, 'made up for the 6th');
INSERT INTO casework.holiday_year VALUES ('uto', 2026, 'gazette');
SELECT n, to_char(d, 'Dy YYYY-MM-DD') AS uto, to_char(c, 'Dy YYYY-MM-DD') AS court, working_days_between('2026-01-05', d, 'uto') AS taken
FROM unnest(ARRAY[-3, -1, 0, 1, 2, 3, 4, 5, 30, 250]) AS n, LATERAL (SELECT add_working_days('2026-01-05', n, 'uto'), add_working_days('2026-01-05', n, 'court')) AS a (d, c);
-- On a day off, 0 is the next working day; across the change of the week.
SELECT to_char(add_working_days('2026-01-06', 0, 'uto'), 'Dy YYYY-MM-DD') AS next, to_char(add_working_days('2013-06-19', 3, 'uto'), 'Dy YYYY-MM-DD') AS changed;
-- As a walk from day to day has it, for every day of some years.
CREATE FUNCTION pg_temp.is_worked(d date) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT coalesce((SELECT h.is_working FROM casework.holiday AS h WHERE h.calendar = 'uto' AND h.day = d),
        (SELECT extract(isodow FROM d)::int = ANY (w.working_days) FROM casework.workday_week AS w WHERE w.calendar = 'uto' AND w.valid_from <= d ORDER BY w.valid_from DESC LIMIT 1))
$$;
CREATE TEMP TABLE worked AS SELECT d::date AS day, pg_temp.is_worked(d::date) AS works FROM generate_series(timestamp '2012-01-01', '2014-12-31', '1 day') AS d
    UNION ALL SELECT d::date, pg_temp.is_worked(d::date) FROM generate_series(timestamp '2025-12-01', '2026-06-30', '1 day') AS d;
SELECT count(*) AS asked, count(*) FILTER (WHERE working_days_between(a.day, b.day, 'uto') <> (SELECT count(*) FROM worked AS w WHERE w.works AND w.day > a.day AND w.day <= b.day)) AS different
FROM worked AS a JOIN worked AS b ON b.day BETWEEN a.day AND a.day + 40;
SELECT count(*) AS asked, count(*) FILTER (WHERE add_working_days(a.day, 30, 'uto') <> (SELECT w.day FROM worked AS w WHERE w.works AND w.day > a.day ORDER BY w.day OFFSET 29 LIMIT 1)) AS different
FROM worked AS a WHERE a.day < '2014-11-01' OR a.day BETWEEN '2025-12-01' AND '2026-05-01';
-- What nobody entered is flagged.
SELECT working_days_known('2026-01-01', '2026-12-31', 'uto') AS entered, working_days_known('2026-12-31', '2027-01-01', 'uto') AS next_year,
    working_days_known('1989-12-31', '2026-01-01', 'uto') AS before, working_days_known('2026-01-01', 'infinity', 'uto') AS never;
-- A holiday counts as soon as it is entered, and no longer when that is taken back.
SAVEPOINT entered;
INSERT INTO casework.holiday (calendar, day, title) VALUES ('uto', '2026-01-07', 'Feast');
SELECT add_working_days('2026-01-05', 1, 'uto');
ROLLBACK TO entered;
SELECT add_working_days('2026-01-05', 1, 'uto');
UPDATE casework.holiday SET is_working = true WHERE day = '2026-01-06';
SELECT add_working_days('2026-01-05', 1, 'uto');
-- Refusals.
SELECT add_working_days('2026-01-05', 1, 'utopia');
SELECT add_working_days('1989-12-31', 1, 'uto');
SELECT add_working_days('1990-01-05', -10, 'uto');
SELECT add_working_days('2199-12-30', 10, 'uto');
SELECT add_working_days('infinity', 1, 'uto');
SELECT working_days_between('2026-01-01', '2200-01-01', 'uto');
\set VERBOSITY terse
INSERT INTO casework.workday_week VALUES ('uto', '2030-01-01', '{8}', 'decree');
INSERT INTO casework.workday_week VALUES ('uto', '2030-01-01', '{}', 'decree');
INSERT INTO casework.workday_week VALUES ('uto', '2030-01-01', '{NULL}', 'decree');
INSERT INTO casework.workday_week VALUES ('uto', 'infinity', '{1}', 'decree');
INSERT INTO casework.workday_calendar VALUES ('Utopia', 'UTO', 'Authorities');
DELETE FROM casework.holiday;
\set VERBOSITY default
SELECT add_working_days(NULL, 1, 'uto') IS NULL AS strict;
ROLLBACK;
