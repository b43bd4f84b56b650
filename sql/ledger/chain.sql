-- One chain a case: an entry for each row written, numbered without a gap, each bound to the one before.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT count(*) AS entries FROM casework.ledger;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over');
-- What was written, in order; acts carry the name of the act.
SELECT seq, table_name, act FROM casework.ledger WHERE case_ref = :'ref' AND (act LIKE 'bid:%' OR act LIKE 'movement:%' OR table_name IN ('child_case', 'assessment', 'guardian_appointment')) ORDER BY seq;
SELECT table_name, count(*) AS entries, count(DISTINCT row_id) AS rows FROM casework.ledger WHERE case_ref = :'ref' GROUP BY table_name ORDER BY table_name;
-- Two more cases, written in one statement, each with its own chain.
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (repatriation.next_case_ref('UTO', 2026), '2026-01-05'), (repatriation.next_case_ref('UTO', 2026), '2026-01-05');
UPDATE casework.child_case SET located_in = 'XXB';
SELECT count(*) AS entries, min(l.seq) = 1 AND max(l.seq) = count(*) AS gapless, h.seq = count(*) AS headed,
    h.entry_hash = (array_agg(l.entry_hash ORDER BY l.seq DESC))[1] AS bound, h.has_standing_act AS standing,
    count(DISTINCT l.entry_hash) = count(*) AS distinct
FROM casework.ledger AS l JOIN casework.ledger_head AS h USING (case_ref) GROUP BY case_ref, h.seq, h.entry_hash, h.has_standing_act ORDER BY 1;
SELECT bool_and(actor = session_user) AS actor, bool_and(octet_length(payload_digest) = 32 AND octet_length(entry_hash) = 32) AS sha256,
    bool_and(recorded_at BETWEEN now() AND clock_timestamp()) AS timed FROM casework.ledger;
-- An entry holds the digest of the row as it was written last, and nothing else of it.
SELECT l.payload_digest = repatriation.row_digest(m) AS digest, l.row_id = m.movement_id AS row FROM casework.movement AS m JOIN LATERAL
    (SELECT * FROM casework.ledger AS x WHERE x.case_ref = m.case_ref AND x.table_name = 'movement' ORDER BY x.seq DESC LIMIT 1) AS l ON true;
-- Every hash, computed here from the encoding's description; the first link binds to nothing.
CREATE FUNCTION pg_temp.sized(bytes bytea) RETURNS bytea LANGUAGE sql AS 'SELECT int4send(length(bytes)) || bytes';
SELECT l.entry_hash = sha256('\x01' || pg_temp.sized('repatriation:ledger') || pg_temp.sized(repatriation.case_ref_send(l.case_ref)) || pg_temp.sized(int8send(l.seq))
    || pg_temp.sized(timestamptz_send(l.recorded_at)) || pg_temp.sized(convert_to(l.actor, 'UTF8')) || pg_temp.sized(convert_to(l.act, 'UTF8'))
    || pg_temp.sized(convert_to(l.table_name, 'UTF8')) || pg_temp.sized(int8send(l.row_id)) || pg_temp.sized(l.payload_digest)
    || pg_temp.sized(coalesce(p.entry_hash, decode(repeat('00', 32), 'hex')))) AS as_described, count(*)
FROM casework.ledger AS l LEFT JOIN casework.ledger AS p ON p.case_ref = l.case_ref AND p.seq = l.seq - 1 GROUP BY 1;
-- Six hundred rows in one statement are six hundred links, more than one batch.
INSERT INTO casework.person_name (case_ref, person_id, full_name, source) SELECT :'ref', person_id, 'ERIKSSON ' || i, 'declaration'
    FROM casework.person, generate_series(1, 600) AS i WHERE case_ref = :'ref' AND is_subject;
SELECT max(seq) = count(*) AS gapless, count(*) > 600 AS many FROM casework.ledger WHERE case_ref = :'ref';
SELECT * FROM repatriation.verify_ledger();
SELECT * FROM repatriation.verify_ledger(:'ref');
SELECT * FROM repatriation.verify_ledger('UTO-2025-0000001-26');
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
