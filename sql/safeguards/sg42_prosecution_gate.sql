-- Safeguard 42: what a charge against a child needs.
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
-- Not asked where nobody is charged.
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 42);
-- Passes. A contact without a charge is asked nothing.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.allege(:'ref', charged => '2026-03-20') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 42);
SELECT pg_temp.youth() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.justice_contact (case_ref, capacity) VALUES ($1, 'witness'), ($1, 'alleged')$$);
-- Refuses, with all its words.
INSERT INTO casework.justice_contact (case_ref, capacity, offence_basis, charged_on, charge_grounds)
VALUES (:'ref', 'alleged', 'Criminal Code, section 278', '2026-03-20', '{association,travel}');
-- Each alone. The decision comes first, with its reasons; a diverted matter is over; what is unknown is lacking.
SELECT pg_temp.allege(:'ref') \g /dev/null
SELECT v.lacking, a.code, a.lacks FROM (VALUES ('charge_grounds = ''{association}'''), ('charge_grounds = ''{travel,family_tie,opinion}'''), ('charge_grounds = NULL'), ('charge_grounds = ''{}'''),
    ('diversion_decision = NULL, diversion_reasons = NULL, diversion_decided_on = NULL'), ('diversion_decision = ''diverted'''), ('diversion_decided_on = ''2026-03-21'''),
    ('diversion_reasons = '' '''), ('forum = ''adult_court'''), ('forum = ''military_tribunal'''), ('forum = NULL'), ('victim_status_put_on = NULL'), ('recruitment_put_on = ''2026-03-21'''),
    ('capacity = ''witness'''), ('offence_basis = NULL'), ('conduct_on = NULL')) AS v (lacking),
    pg_temp.attempt(:'ref', format('UPDATE casework.justice_contact SET charged_on = ''2026-03-20'', %s WHERE case_ref = $1 AND forum IS NOT NULL', lacking)) AS a;
-- Association beside conduct of the child's own is not alone.
SELECT code FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET charged_on = '2026-03-20', charge_grounds = '{own_conduct,association}' WHERE case_ref = $1 AND forum IS NOT NULL$$);
-- The age at the act, with the doubt for the child: fourteen on 15 March 2023.
SELECT v.birth, v.basis, v.conduct, a.code FROM (VALUES ('2009-03-15', 'document', '2023-03-15'), ('2009-03-15', 'document', '2023-03-14'), ('2009-03-15', 'document', '2023-03'),
    ('2009-03-15', 'document', '2023'), ('2009-03-15', 'document', '2024'), ('2009-03-15', 'document', '2024~'), ('2009', 'document', '2023-12-31'), ('2009', 'document', '2024-01-01'),
    ('2009-03-15', 'document', NULL), (NULL, 'unknown', '2025-11'), ('2005', 'medical_only', '2025-11')) AS v (birth, basis, conduct),
    pg_temp.youth(birth::repatriation.partial_date, basis) AS y,
    pg_temp.attempt(y, format('SELECT pg_temp.allege($1, conduct => %L, charged => ''2026-03-20'')', conduct)) AS a;
-- The minimum age is national law's, where it is higher.
UPDATE casework.setting SET value = 16, changed_at = '2026-01-01 00:00Z', changed_by = 'test' WHERE setting = 'macr';
SELECT pg_temp.youth() AS ref \gset
SELECT code, lacks FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.allege($1, conduct => '2025-03-14', charged => '2026-03-20')$$);
SELECT code FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.allege($1, conduct => '2025-03-15', charged => '2026-03-20')$$);
-- A charge holds against what is written later; that the child was younger can be recorded, and then no step follows it.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET forum = 'adult_court' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.justice_contact SET conduct_on = '2024-11' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2012-05' WHERE case_ref = $1$$);
SELECT pg_temp.apprehend(:'ref'), pg_temp.liberty_step(:'ref', 'brought_before_authority'), pg_temp.justify(:'ref'), pg_temp.liberty_step(:'ref', 'held'),
    pg_temp.event(:'ref', 'review', '2026-03-16 10:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'charged')$$);
-- Nobody is held as charged without a charge on file by the day.
SELECT pg_temp.youth() AS ref \gset
SELECT pg_temp.deprive(:'ref', 'held');
SELECT pg_temp.event(:'ref', 'review', '2026-03-16 10:00Z'), pg_temp.allege(:'ref', charged => '2026-03-21') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'charged')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.liberty_step($1, 'charged', '2026-03-21 09:00Z')$$);
-- Death, life and terms without an end have no word; every term has its length and the day from which release is considered.
UPDATE casework.justice_contact SET outcome = 'found_responsible', concluded_on = '2026-04-10' WHERE case_ref = :'ref';
SELECT v.sentence, a.code, a.constraint FROM (VALUES ('sentence_kind = ''death'''), ('sentence_kind = ''life'''), ('sentence_kind = ''life_without_parole'''), ('sentence_kind = ''indeterminate'''),
    ('sentence_kind = ''fixed_term'''), ('sentence_kind = ''fixed_term'', sentence_months = 6'), ('sentence_kind = ''fixed_term'', sentence_months = 0, release_possible_on = ''2026-06-01'''),
    ('sentence_kind = ''supervision'', sentence_months = 6'), ('sentence_kind = ''fixed_term'', sentence_months = 6, release_possible_on = ''2026-06-01''')) AS v (sentence),
    pg_temp.attempt(:'ref', format('UPDATE casework.justice_contact SET %s WHERE case_ref = $1', sentence)) AS a;
-- No way around: COPY, and the charge written first and made good in the same statement.
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
\set VERBOSITY sqlstate
COPY casework.justice_contact (case_ref, capacity, offence_basis, charged_on, charge_grounds) FROM STDIN;
UTO-2025-0000001-26	alleged	Criminal Code	2026-03-20	{own_conduct}
\.
\set VERBOSITY default
SELECT pg_temp.youth() AS ref \gset
SELECT code FROM pg_temp.attempt(:'ref', $$WITH charge AS (INSERT INTO casework.justice_contact (case_ref, capacity, offence_basis, charged_on)
    VALUES ($1, 'alleged', 'x', '2026-03-20') RETURNING justice_contact_id)
    INSERT INTO casework.views (case_ref, prepared_at, heard_at, means) SELECT $1, '2026-03-01', '2026-03-02', 'play' FROM charge$$);
ROLLBACK;
