-- Documents come in: what is stored, what is not touched, what conflicts, and what is refused.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set key :abs_srcdir '/src/test/regress/openpgp_key.sql'
\set examples :abs_srcdir '/docs/examples/'
\set ON_ERROR_ROLLBACK on
\set VERBOSITY terse
BEGIN;
\i :register
\i :return
\i :key
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2014', sex = 'M' WHERE case_ref = :'ref' AND is_subject;
CREATE TEMP VIEW untouched AS
SELECT (SELECT count(*) FROM casework.person) AS persons, (SELECT count(*) FROM casework.family_link) AS links,
    (SELECT count(*) FROM casework.nationality_claim) AS nationalities, (SELECT count(*) FROM casework.birth_registration) AS births,
    (SELECT string_agg(p.birth::text || p.sex || p.birth_basis, ' ') FROM casework.person AS p WHERE is_subject) AS child;
CREATE TEMP TABLE before AS SELECT * FROM untouched;
CREATE FUNCTION pg_temp.paper(name text) RETURNS bytea LANGUAGE sql AS $$ SELECT pg_read_binary_file(current_setting('test.examples') || name) $$;
SELECT set_config('test.examples', :'examples', true) IS NOT NULL AS set;

-- A birth certificate: one document, a claim for the child and one for the mother whom it names, a finding with its place.
SELECT casework.receive_document(:'ref', pg_temp.paper('birth-certificate-teo.xml'), 'civil registry') AS birth \gset
SELECT kind, sender_reference, content_size, content_digest = sha256(pg_temp.paper('birth-certificate-teo.xml')) AS digest, source FROM casework.document WHERE case_ref = :'ref';
SELECT c.position, c.relation, c.person_id IS NOT NULL AS known, c.kind, c.issuer, c.document_number, c.birth, c.sex, c.nationality, c.expires, c.check_state, c.verdict
FROM casework.document_claim AS c WHERE c.case_ref = :'ref' AND c.document_id = :birth ORDER BY c.position DESC;
SELECT code, path, line FROM casework.document_finding WHERE case_ref = :'ref';
SELECT name, media_type, announced_size, encode(announced_digest, 'hex') AS announced, message IS NULL AS awaited FROM casework.document_attachment WHERE case_ref = :'ref';

-- The same bytes again are the same document; another child's file is another case's.
SELECT casework.receive_document(:'ref', pg_temp.paper('birth-certificate-teo.xml'), 'again') = :birth AS same;
SELECT n, is_new FROM casework.receive_documents(ARRAY[:'ref', :'ref', :'ref']::repatriation.case_ref[],
    ARRAY[pg_temp.paper('birth-certificate-teo.xml'), pg_temp.paper('passport-teo-td3.xml'), pg_temp.paper('passport-teo-td3.xml')], ARRAY['x', 'passport office', 'y'], ARRAY[now(), now(), now()]);
SELECT count(*) AS documents FROM casework.document WHERE case_ref = :'ref';

-- Nothing else was touched, and a paper that nobody confirmed satisfies no safeguard.
SELECT count(*) AS changed FROM (TABLE untouched EXCEPT TABLE before) AS x;
CREATE TEMP TABLE asked AS SELECT safeguard, state, act FROM unnest(ARRAY['case:registered', 'movement:nationality_confirmed', 'movement:best_interests_cleared', 'movement:departed']) AS a (act), LATERAL casework.checklist(:'ref', a.act);

-- A passport that would make the child an adult. It is kept; the record does not move; the conflicts are listed.
SELECT casework.receive_document(:'ref', pg_temp.paper('demo/passport-liora-altered.xml'), 'unknown intermediary') AS altered \gset
SELECT CASE c.document_id WHEN :birth THEN 'birth certificate' WHEN :altered THEN 'altered passport' ELSE 'passport' END AS paper, c.position, x.against,
    CASE o.document_id WHEN :birth THEN 'birth certificate' WHEN :altered THEN 'altered passport' ELSE 'passport' END AS other, x.field, x.claimed, x.known, x.verdict
FROM casework.document_conflict AS x JOIN casework.document_claim AS c USING (case_ref, document_claim_id)
LEFT JOIN casework.document_claim AS o ON o.case_ref = x.case_ref AND o.document_claim_id = x.other_claim_id WHERE x.case_ref = :'ref' ORDER BY 3 DESC, 1, 5, 4;
SELECT count(*) AS changed FROM (TABLE untouched EXCEPT TABLE before) AS x;
SELECT a.act, a.safeguard, a.state AS before, n.state AS now FROM asked AS a JOIN LATERAL casework.checklist(:'ref', a.act) AS n USING (safeguard) WHERE n.state <> a.state;
-- Somebody decides, with reasons. What is rejected conflicts no more, and stays on file.
UPDATE casework.document_claim SET verdict = 'rejected' WHERE case_ref = :'ref' AND document_id = :altered;
UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 1, verdict_reason = 'The digits belong to another year.' WHERE case_ref = :'ref' AND document_id = :altered;
SELECT count(*) AS conflicts FROM casework.document_conflict WHERE case_ref = :'ref';
SELECT a.act, a.safeguard, a.state AS before, n.state AS now FROM asked AS a JOIN LATERAL casework.checklist(:'ref', a.act) AS n USING (safeguard) WHERE n.state <> a.state;

-- The mother whom the paper names is nobody's claim until somebody says who she is; then it can be confirmed, or conflict.
UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = 1, verdict_reason = 'x' WHERE case_ref = :'ref' AND relation = 'mother';
SAVEPOINT another;
INSERT INTO casework.person (case_ref, birth, birth_basis, sex) VALUES (:'ref', '1991', 'declaration', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status) VALUES (:'ref', :mother, 'mother', 'unknown');
SELECT x.field, x.claimed, x.known FROM casework.document_conflict AS x WHERE x.case_ref = :'ref';
ROLLBACK TO another;
INSERT INTO casework.person (case_ref, birth, birth_basis, sex) VALUES (:'ref', '1989', 'declaration', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status) VALUES (:'ref', :mother, 'mother', 'unknown');
SELECT count(*) AS conflicts FROM casework.document_conflict WHERE case_ref = :'ref';
UPDATE casework.document_claim SET person_id = :mother WHERE case_ref = :'ref' AND relation = 'mother';
UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = 1, verdict_reason = 'Told by the aunt as well.' WHERE case_ref = :'ref' AND relation = 'mother';

-- Two nationalities: the confirmed one is on record, the paper says another.
INSERT INTO casework.nationality_claim (case_ref, state_code, basis, decision, decided_by, decided_on) VALUES (:'ref', 'XXA', 'birth', 'confirmed', 'Registry', '2026-01-05');
SELECT x.against, x.field, x.claimed, x.known FROM casework.document_conflict AS x WHERE x.case_ref = :'ref' ORDER BY x.document_claim_id LIMIT 1;

-- What is refused stores nothing.
SELECT casework.receive_document(:'ref', 'no document', 'x');
SELECT casework.receive_document(:'ref', '<!DOCTYPE x><x/>', 'x');
SELECT casework.receive_document(:'ref', '', 'x');
SELECT casework.receive_document(:'ref', pg_temp.paper('custody-order.xml'), ' ');
SELECT casework.receive_document(NULL, pg_temp.paper('custody-order.xml'), 'x');
SELECT casework.receive_document('UTO-2024-0000000-42', pg_temp.paper('custody-order.xml'), 'x');
SELECT count(*) AS documents FROM casework.document WHERE case_ref = :'ref';

-- Attachments: announced by the document, come as OpenPGP messages, open with the recipient's key alone.
SELECT casework.receive_document(:'ref', convert_to('<consularDocument xmlns="urn:repatriation:consular-document:1" version="1"><document><kind>other</kind></document>'
    || '<subject><person/></subject><attachment><name>statement.txt</name><mediaType>text/plain</mediaType><size>21</size><sha256>' || encode(sha256('Heard on 20 January.'), 'hex')
    || '</sha256></attachment><attachment><name>undigested.txt</name><sha256>abc</sha256></attachment></consularDocument>', 'UTF8'), 'consulate') AS letter \gset
SELECT document_attachment_id AS statement FROM casework.document_attachment WHERE case_ref = :'ref' AND name = 'statement.txt' \gset
SELECT document_attachment_id AS undigested FROM casework.document_attachment WHERE case_ref = :'ref' AND name = 'undigested.txt' \gset
SELECT casework.open_attachment(:'ref', :statement, 'key');
SELECT casework.receive_attachment(:'ref', :statement, 'not a message', 'consulate');
SELECT casework.receive_attachment(:'ref', :undigested, pgp_sym_encrypt_bytea('x', 'k'), 'consulate');
SELECT casework.receive_attachment(:'ref', :statement, pgp_pub_encrypt_bytea('Heard on 20 January.', k.public), 'consulate') = pgp_key_id(k.public) AS to_the_key FROM openpgp_key AS k;
SELECT casework.receive_attachment(:'ref', :statement, pgp_pub_encrypt_bytea('Something else.', k.public), 'consulate') FROM openpgp_key AS k;
SELECT position('Heard'::bytea IN message) AS readable FROM casework.document_attachment WHERE case_ref = :'ref' AND name = 'statement.txt';
SELECT convert_from(casework.open_attachment(:'ref', :statement, k.secret), 'UTF8') AS opened FROM openpgp_key AS k;
SELECT casework.open_attachment(:'ref', :statement, k.public) FROM openpgp_key AS k;
-- Another content under the announced name is told from it.
UPDATE casework.document_attachment AS a SET message = pgp_pub_encrypt_bytea('Something else.', k.public) FROM openpgp_key AS k WHERE a.case_ref = :'ref' AND a.name = 'statement.txt';
\set VERBOSITY default
SELECT casework.open_attachment(:'ref', :statement, k.secret) FROM openpgp_key AS k;
SELECT finding, object, case_ref FROM repatriation.verify_register() WHERE finding <> 'siblings set apart' LIMIT 5;
ROLLBACK;
