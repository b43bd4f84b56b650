-- Whoever changes the chain with the triggers switched off is found out at the first broken link.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS other \gset
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
-- Does it with the triggers off, looks, and undoes it.
CREATE FUNCTION pg_temp.tamper(ref repatriation.case_ref, command text) RETURNS TABLE (this_case boolean, seq bigint, problem text) LANGUAGE plpgsql AS $$
DECLARE
    found text[];
BEGIN
    BEGIN
        ALTER TABLE casework.ledger DISABLE TRIGGER USER;
        ALTER TABLE casework.ledger_head DISABLE TRIGGER USER;
        EXECUTE command USING ref;
        found := ARRAY(SELECT format('%s|%s|%s', v.case_ref = ref, v.seq, v.problem) FROM repatriation.verify_ledger() AS v ORDER BY v.case_ref = ref DESC, v.seq);
        RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
    EXCEPTION WHEN SQLSTATE 'RPZZZ' THEN
        NULL;
    END;
    RETURN QUERY SELECT split_part(f, '|', 1)::boolean, split_part(f, '|', 2)::bigint, split_part(f, '|', 3) FROM unnest(found) AS f;
END $$;
SELECT max(seq) AS last FROM casework.ledger WHERE case_ref = :'ref' \gset
SELECT :last > 40 AS long, count(*) AS before FROM repatriation.verify_ledger();
-- An entry is altered, in each of its columns: found at that entry.
SELECT what, t.* FROM (VALUES
    ('recorded_at', $$recorded_at = recorded_at + interval '1 microsecond'$$), ('actor', $$actor = actor || ' '$$), ('act', $$act = 'child_case:update'$$),
    ('table_name', $$table_name = 'views'$$), ('row_id', 'row_id = row_id + 1'), ('payload_digest', $$payload_digest = set_byte(payload_digest, 31, get_byte(payload_digest, 31) # 1)$$),
    ('payload_digest, short', $$payload_digest = substr(payload_digest, 1, 31)$$), ('entry_hash', $$entry_hash = set_byte(entry_hash, 0, get_byte(entry_hash, 0) # 128)$$),
    ('entry_hash, empty', $$entry_hash = ''$$)) AS w (what, assignment),
    LATERAL pg_temp.tamper(:'ref', 'UPDATE casework.ledger SET ' || assignment || ' WHERE case_ref = $1 AND seq = 7') AS t;
-- Renumbered, given to another case, exchanged with its neighbour.
SELECT what, t.* FROM (VALUES
    ('seq', 'UPDATE casework.ledger SET seq = 1007 WHERE case_ref = $1 AND seq = 7'),
    ('case_ref', format($$UPDATE casework.ledger SET case_ref = %L, seq = (SELECT max(x.seq) + 1 FROM casework.ledger AS x WHERE x.case_ref = %1$L) WHERE case_ref = $1 AND seq = 7$$, :'other')),
    ('neighbours', $$UPDATE casework.ledger SET act = CASE seq WHEN 7 THEN (SELECT act FROM casework.ledger WHERE case_ref = $1 AND seq = 30) ELSE act END WHERE case_ref = $1$$)) AS w (what, command),
    LATERAL pg_temp.tamper(:'ref', command) AS t;
-- Deleted: the first, one in the middle, the last, the tail, the whole chain; then with the head fitted to it.
SELECT what, CASE WHEN t.seq >= :last - 3 THEN 'last' || coalesce(nullif(to_char(t.seq - :last, 'FMSG9'), '+0'), '') ELSE t.seq::text END AS seq, this_case, problem FROM (VALUES
    ('first', 'DELETE FROM casework.ledger WHERE case_ref = $1 AND seq = 1'), ('middle', 'DELETE FROM casework.ledger WHERE case_ref = $1 AND seq = 7'),
    ('last', format('DELETE FROM casework.ledger WHERE case_ref = $1 AND seq = %s', :last)), ('tail', format('DELETE FROM casework.ledger WHERE case_ref = $1 AND seq > %s - 3', :last)),
    ('chain', 'DELETE FROM casework.ledger WHERE case_ref = $1'),
    ('chain and head', 'WITH l AS (DELETE FROM casework.ledger WHERE case_ref = $1) DELETE FROM casework.ledger_head WHERE case_ref = $1'),
    ('tail, head renumbered', format('WITH l AS (DELETE FROM casework.ledger WHERE case_ref = $1 AND seq = %s) UPDATE casework.ledger_head SET seq = seq - 1 WHERE case_ref = $1', :last))) AS w (what, command),
    LATERAL pg_temp.tamper(:'ref', command) AS t;
-- The head: altered, set back, set ahead, gone.
SELECT what, t.seq - :last AS after_last, this_case, problem FROM (VALUES
    ('hash', $$UPDATE casework.ledger_head SET entry_hash = sha256('x') WHERE case_ref = $1$$), ('hash, short', $$UPDATE casework.ledger_head SET entry_hash = 'x' WHERE case_ref = $1$$),
    ('back', 'UPDATE casework.ledger_head SET seq = seq - 2 WHERE case_ref = $1'), ('ahead', 'UPDATE casework.ledger_head SET seq = seq + 2 WHERE case_ref = $1'),
    ('gone', 'DELETE FROM casework.ledger_head WHERE case_ref = $1')) AS w (what, command),
    LATERAL pg_temp.tamper(:'ref', command) AS t;
-- Added: an entry behind the last one, and a chain of a case that never was.
SELECT what, t.seq - CASE WHEN this_case THEN :last ELSE 0 END AS seq, this_case, problem FROM (VALUES
    ('entry', 'INSERT INTO casework.ledger SELECT case_ref, seq + 1, recorded_at, actor, act, table_name, row_id, payload_digest, entry_hash FROM casework.ledger WHERE case_ref = $1 ORDER BY seq DESC LIMIT 1'),
    ('chain', $$INSERT INTO casework.ledger SELECT 'UTO-2025-0000001-26', seq, recorded_at, actor, act, table_name, row_id, payload_digest, entry_hash FROM casework.ledger WHERE case_ref = $1 AND seq <= 3$$),
    ('head', $$INSERT INTO casework.ledger_head SELECT 'UTO-2025-0000001-26', seq, entry_hash, false FROM casework.ledger_head WHERE case_ref = $1$$)) AS w (what, command),
    LATERAL pg_temp.tamper(:'ref', command) AS t;
-- Two chains broken: each is named once, at its first broken link.
SELECT * FROM pg_temp.tamper(:'ref', 'UPDATE casework.ledger SET actor = upper(actor) || seq WHERE seq IN (2, 4) AND $1 IS NOT NULL');
-- A damaged head refuses further writes to its case, and to no other.
ALTER TABLE casework.ledger_head DISABLE TRIGGER USER;
UPDATE casework.ledger_head SET entry_hash = 'x' WHERE case_ref = :'ref';
SELECT code FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET located_in = 'XXB' WHERE case_ref = $1$$);
SELECT rows FROM pg_temp.attempt(:'other', $$UPDATE casework.child_case SET located_in = 'XXB' WHERE case_ref = $1$$);
SELECT finding, object, case_ref = :'ref' AS this_case FROM repatriation.verify_register() WHERE finding = 'ledger broken';
ROLLBACK;
