-- Safeguard 32: a paper that disagrees is kept and decided on, not written over the record.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.paper(ref repatriation.case_ref, says text, shows text DEFAULT NULL, checked text DEFAULT 'absent') RETURNS void BEGIN ATOMIC
    INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, check_state, source)
    SELECT ref, p.person_id, 'birth_certificate', says::repatriation.partial_date, shows, checked, 'consulate' FROM casework.person AS p WHERE p.case_ref = ref AND p.is_subject;
END;

-- Passes: a paper that agrees, or agrees as far as it goes.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.paper(:'ref', '2017-05-04', 'F'), pg_temp.paper(:'ref', '2017'), pg_temp.paper(:'ref', NULL) \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 32);
SELECT count(*) AS warnings FROM casework.safeguard_warning;
UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = 2, verdict_reason = 'Seen at the registry.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2017-05-04' WHERE case_ref = $1$$);

-- Refuses: a paper that disagrees is stored with a warning; until it is decided, record and nationality stand still.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.paper($1, '2015-05-04')$$);
SELECT safeguard, act, lacks FROM casework.safeguard_warning;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2016' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET sex = 'M' WHERE case_ref = $1$$);
-- Making the record agree with the paper is no decision on the paper.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2015-05-04' WHERE case_ref = $1$$);
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.document_claim SET verdict = 'rejected' WHERE case_ref = $1 AND birth = '2015-05-04'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 2, verdict_reason = 'Issued for a sibling.' WHERE case_ref = $1 AND birth = '2015-05-04'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
-- A check digit that fails, and another sex, are conflicts too.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.paper(:'ref', NULL, checked => 'bad'), pg_temp.paper(:'ref', NULL, 'M') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 32);

-- Unknown: no birth on record, no sex on the paper, a sex not specified: nothing to disagree with.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = NULL WHERE case_ref = :'ref';
SELECT pg_temp.paper(:'ref', '2015-05-04', 'X'), pg_temp.paper(:'ref', '2019', NULL) \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 32);

-- Later knowledge: after a decision and after departure such a paper is stored too, with its warning, and the return goes on.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.paper($1, '2015-05-04')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = 2, verdict_reason = 'Seen at the registry.' WHERE case_ref = $1$$);
SELECT pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.paper($1, '2014-05-04')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'handed_over')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2016' WHERE case_ref = $1$$);

-- No way around: ON CONFLICT DO UPDATE.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.person (person_id, case_ref) SELECT person_id, case_ref FROM casework.person WHERE case_ref = $1
    ON CONFLICT (person_id) DO UPDATE SET sex = 'X'$$);
-- Nor is a paper made to disagree afterwards without a warning: by its birth date, sex, check digits, person or verdict.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, check_state, source)
    SELECT case_ref, person_id, 'passport', '2017-05-12', 'F', 'ok', 'consulate' FROM casework.person WHERE case_ref = :'ref';
UPDATE casework.document_claim SET birth = '2001' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET birth = '2017-05-12', sex = 'F' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET sex = 'M' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET sex = 'F' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET check_state = 'bad' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 1, verdict_reason = 'A forgery.' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET verdict = 'unconfirmed' WHERE case_ref = :'ref';
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS aunt \gset
UPDATE casework.document_claim SET person_id = :aunt WHERE case_ref = :'ref';
UPDATE casework.document_claim SET person_id = (SELECT person_id FROM casework.person WHERE case_ref = :'ref' AND is_subject) WHERE case_ref = :'ref';
SELECT act, count(*) FROM casework.safeguard_warning WHERE case_ref = :'ref' AND safeguard = 32 GROUP BY act ORDER BY act;
-- A nationality that is none of those confirmed is a conflict; unknown while none is, or the paper names none.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.paper(:'ref', NULL);
SELECT count(*) AS warnings FROM casework.safeguard_warning WHERE case_ref = :'ref';
UPDATE casework.document_claim SET nationality = 'XXB' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'identity_established')$$);
SAVEPOINT unconfirmed;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
UPDATE casework.document_claim SET nationality = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
ROLLBACK TO unconfirmed;
SELECT pg_temp.national(:'ref');
UPDATE casework.document_claim SET nationality = 'UTO' WHERE case_ref = :'ref';
UPDATE casework.document_claim SET nationality = 'XXB' WHERE case_ref = :'ref';
SELECT act, lacks FROM casework.safeguard_warning WHERE case_ref = :'ref';
SELECT field, claimed, known, holds FROM casework.document_conflict WHERE case_ref = :'ref';

-- Only the record of the child stands still: what is learnt of the mother is written down. A paper that names another mother holds it, too.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.paper(:'ref', '2017-05-04');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2017-05-04' WHERE case_ref = $1 AND is_subject$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '1985', sex = 'F' WHERE case_ref = $1 AND NOT is_subject$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET sex = 'F', birth = CASE WHEN is_subject THEN '2016' ELSE birth END WHERE case_ref = $1$$);
INSERT INTO casework.document_claim (case_ref, person_id, relation, kind, birth, source)
    SELECT case_ref, person_id, 'mother', 'birth_certificate', '1990-01-01', 'consulate' FROM casework.person WHERE case_ref = :'ref' AND NOT is_subject;
SELECT field, claimed, known, holds FROM casework.document_conflict WHERE case_ref = :'ref' ORDER BY field;
SELECT state, lacks FROM casework.checklist(:'ref', 'movement:nationality_confirmed') WHERE safeguard = 32;
ROLLBACK;
