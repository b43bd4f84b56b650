-- The calendar of clocks: computed from the rows, extended by two persons, never stored.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Every duty belongs to a safeguard, and its setting is a time.
SELECT c.duty FROM repatriation.duty_catalogue() c
LEFT JOIN repatriation.safeguard_catalogue() s ON s.safeguard = c.safeguard
LEFT JOIN repatriation.setting_catalogue() t ON t.setting = c.setting
WHERE s.safeguard IS NULL OR t.unit NOT IN ('hours', 'days', 'months', 'years') OR t.unit IS NULL;
-- A separated child without a guardian: three days from identification.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT duty, safeguard, row_id, state, since_on, due_on, due_at, done_on, is_extended
FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-01-08 23:00+00') WHERE duty = 'guardian_appointment';
SELECT state FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-01-09 00:00+00') WHERE duty = 'guardian_appointment';
\set VERBOSITY terse
-- More time needs two persons, a reason, and a duty that may be put off.
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
VALUES (:'ref', 'guardian_appointment', '2026-01-20', 'The court sits on the 19th.', 1, 1);
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
VALUES (:'ref', 'guardian_appointment', '2026-01-20', ' ', 1, 2);
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
VALUES (:'ref', 'no_such_duty', '2026-01-20', 'The court sits on the 19th.', 1, 2);
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
VALUES (:'ref', 'guardian_appointment', '2026-01-20', 'The court sits on the 19th.', 1, 2);
SELECT state, due_on, is_extended FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-01-09 00:00+00')
WHERE duty = 'guardian_appointment';
-- Done in time, as the view shows it; and late, without the extension.
SELECT pg_temp.guardian(:'ref', '2026-01-19');
SELECT state, done_on FROM casework.duty WHERE case_ref = :'ref' AND duty = 'guardian_appointment';
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.guardian(:'ref', '2026-01-19');
SELECT state, done_on FROM casework.duty WHERE case_ref = :'ref' AND duty = 'guardian_appointment';
-- A child with parents has no such clock; nobody learns of a case that is not there.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT count(*) FROM casework.duty WHERE case_ref = :'ref' AND duty = 'guardian_appointment';
SELECT count(*) FROM repatriation.duties(ARRAY[repatriation.make_case_ref('UTO', 1990, 1)], now());
-- The register's settings say how long: a shorter time holds from the day it was set.
UPDATE casework.setting SET value = 1, changed_at = '2026-01-01 00:00+00', changed_by = 'test' WHERE setting = 'guardian_days';
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT due_on FROM casework.duty WHERE case_ref = :'ref' AND duty = 'guardian_appointment';
-- A suspension names its end and its reason.
UPDATE casework.child_case SET suspended_at = now() WHERE case_ref = :'ref';
ROLLBACK;
