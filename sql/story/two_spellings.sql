-- Published reports tell of lists of camps and papers of consulates that spell a name in two ways and give two years of
-- birth. Everybody here is invented. Both are kept; the conflict is decided on with reasons (32).
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
BEGIN;
\i :register
\i :return
SET LOCAL client_min_messages = warning;
-- A girl gives her name and her age in the camp: about eight. Its list spells the name otherwise, the consulate again.
SELECT pg_temp.child() AS ref \gset
SELECT person_id AS girl FROM casework.person WHERE case_ref = :'ref' AND is_subject \gset
INSERT INTO casework.person_name (case_ref, person_id, kind, full_name, source) VALUES
    (:'ref', :girl, 'alias', 'ERICSON ANA', 'camp list'), (:'ref', :girl, 'travel_document', 'ERIKSSON ANNA', 'consulate');
-- Spellings are no conflict: every one stays, with its source.
SELECT count(*) AS spellings FROM casework.person_name WHERE case_ref = :'ref';
SELECT * FROM pg_temp.verdict(:'ref', 32);
-- The list says 2017; the consulate's paper says 2015. The paper is stored, with a warning.
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, source) VALUES (:'ref', :girl, 'other', '2017', 'F', 'camp list');
SELECT * FROM pg_temp.verdict(:'ref', 32);
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, source) VALUES (:'ref', :girl, 'birth-certificate', '2015-05-04', 'F', 'consulate');
SELECT e.what, e.warned FROM casework_report.explain(:'ref') AS e WHERE e.act = 'document:received' ORDER BY e.seq;
-- Until it is decided, the record is not written over, and the nationality is not confirmed.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2015-05-04' WHERE case_ref = $1 AND is_subject$$);
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT to_state, verdict, lacks FROM casework.next_steps(:'ref') WHERE act = 'movement:nationality_confirmed';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
-- A decision without a reason is none. The certificate was her elder sister's: rejected, with the reason, and kept.
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 2 WHERE case_ref = $1 AND source = 'consulate'$$);
UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 2, verdict_reason = 'It is her sister''s: the registry has both births.'
WHERE case_ref = :'ref' AND source = 'consulate';
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT count(*) AS papers, count(*) FILTER (WHERE verdict = 'rejected') AS rejected FROM casework.document_claim WHERE case_ref = :'ref';

-- The other way round: the paper is hers. It is confirmed with its reason, and then the record follows it.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, sex, source)
SELECT case_ref, person_id, 'birth-certificate', '2015-05-04', 'F', 'consulate' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
SELECT code FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2015-05-04' WHERE case_ref = $1 AND is_subject$$);
UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = 2, verdict_reason = 'Seen at the registry; she knows the day.' WHERE case_ref = :'ref';
SELECT rows, code, lacks FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2015-05-04' WHERE case_ref = $1 AND is_subject$$);
-- Whichever year it is, she is a child. A paper that would make her an adult is stored, and makes nobody an adult.
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, source) SELECT case_ref, person_id, 'other', '2005', 'camp list' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET treated_as_adult_since = '2026-03-01' WHERE case_ref = $1$$);
ROLLBACK;
