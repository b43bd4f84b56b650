-- Checkpoints over all chains: what was made to fit afterwards is found against them, and what is
-- proved by them anybody can check.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
-- The trees of RFC 6962: roots that its implementations agree on (leaves 00, 10, 2021, 3031, 40414243, 5051525354555657, 606162...).
WITH leaf AS (
    SELECT n, sha256('\x00'::bytea || data) AS leaf FROM unnest(ARRAY['\x', '\x00', '\x10', '\x2021', '\x3031', '\x40414243', '\x5051525354555657', '\x606162636465666768696a6b6c6d6e6f']::bytea[])
        WITH ORDINALITY AS l (data, n))
SELECT k AS leaves, encode(repatriation.merkle_root(leaf ORDER BY n), 'hex') AS root FROM generate_series(1, 8) AS k JOIN leaf ON n <= k GROUP BY k ORDER BY k;
SELECT repatriation.merkle_root(x) = sha256('') AS of_nothing FROM (SELECT NULL::bytea AS x WHERE false) AS n;
SELECT repatriation.merkle_root('short');
SELECT repatriation.merkle_root(NULL);
SELECT * FROM repatriation.merkle_inclusion(5, 7);
SELECT * FROM repatriation.merkle_consistency(3, 7);
SELECT repatriation.merkle_leaf('UTO-2025-0000001-26', 1, 'x');
SELECT repatriation.merkle_inclusion(-1, 7);

BEGIN;
\i :register
\i :return
SELECT count(*) AS cases FROM (SELECT pg_temp.child() FROM generate_series(1, 9)) AS c;
SELECT casework.anchor_export() IS NULL AS none_yet;
SELECT casework.make_checkpoint();
SELECT size, made_by = session_user AS by_me, previous = decode(repeat('00', 32), 'hex') AS first FROM casework.checkpoint;
-- An anchor is eight lines that name no case.
SELECT regexp_replace(regexp_replace(line, '[0-9a-f]{64}', '...'), '\d{4}-\d\d-\d\dT[0-9:.]+Z', '(time)') AS anchor FROM regexp_split_to_table(casework.anchor_export(), '\n') AS line WHERE line <> '';
SELECT casework.anchor_export() AS first_anchor \gset
-- Two cases go on, one is new: three leaves more.
SELECT case_ref AS ref FROM casework.child_case ORDER BY case_ref OFFSET 3 LIMIT 1 \gset
SELECT case_ref AS other FROM casework.child_case ORDER BY case_ref OFFSET 5 LIMIT 1 \gset
UPDATE casework.child_case SET last_contact_on = '2026-03-01' WHERE case_ref IN (:'ref', :'other');
SELECT pg_temp.child() IS NOT NULL AS new;
SELECT casework.make_checkpoint(), casework.make_checkpoint();
SELECT checkpoint_id, size, count(leaf_index) AS leaves FROM casework.checkpoint LEFT JOIN casework.checkpoint_leaf USING (checkpoint_id) GROUP BY checkpoint_id ORDER BY 1;
SELECT count(*) AS problems FROM casework.verify_checkpoints();
SELECT count(*) AS problems FROM casework.anchor_check(:'first_anchor');
SELECT count(*) AS problems FROM casework.anchor_check(casework.anchor_export());

-- Proofs: of each case, in each checkpoint that has it, and of each checkpoint in each later one.
SELECT k.number, count(*) AS cases, bool_and(repatriation.merkle_included(p.leaf, p.leaf_index, p.size, p.path, p.root)) AS proved,
    bool_or(repatriation.merkle_included(p.leaf, (p.leaf_index + 1) % p.size, p.size, p.path, p.root)) AS elsewhere
FROM generate_series(1, 3) AS k (number), casework.child_case AS c, casework.ledger_proof(c.case_ref, k.number) AS p GROUP BY 1 ORDER BY 1;
SELECT bool_and(p.leaf = repatriation.merkle_leaf(c.case_ref, p.seq, p.entry_hash) AND h.seq = p.seq AND h.entry_hash = p.entry_hash) AS of_the_head
FROM casework.child_case AS c JOIN casework.ledger_head AS h USING (case_ref), casework.ledger_proof(c.case_ref) AS p;
SELECT a.checkpoint_id AS earlier, b.checkpoint_id AS later, repatriation.merkle_consistent(a.size, a.root, b.size, b.root, casework.checkpoint_proof(a.checkpoint_id, b.checkpoint_id)) AS goes_on,
    repatriation.merkle_consistent(a.size, b.root, b.size, b.root, casework.checkpoint_proof(a.checkpoint_id, b.checkpoint_id)) AND a.size <> b.size AS anything
FROM casework.checkpoint AS a JOIN casework.checkpoint AS b ON a.checkpoint_id < b.checkpoint_id ORDER BY 1, 2;
SELECT count(*) AS rows FROM casework.ledger_proof('UTO-2025-0000001-26');
SELECT casework.checkpoint_proof(1, 9) IS NULL AS no_proof;

-- Written once.
UPDATE casework.checkpoint SET made_by = 'x';
DELETE FROM casework.checkpoint_leaf;
TRUNCATE casework.checkpoint CASCADE;
SELECT finding FROM repatriation.verify_register() WHERE finding LIKE 'checkpoint%';

-- A chain made anew to its head: nothing is wrong with it, but for the checkpoints. Then the checkpoints are made
-- to fit as well: nothing is wrong here, but for who kept an anchor.
CREATE FUNCTION pg_temp.tamper(VARIADIC commands text[]) RETURNS TABLE (where_found text, checkpoint_id integer, this_case boolean, from_end bigint, problem text) LANGUAGE plpgsql AS $$
DECLARE
    command text;
    found text[];
BEGIN
    BEGIN
        ALTER TABLE casework.ledger DISABLE TRIGGER USER;
        ALTER TABLE casework.ledger_head DISABLE TRIGGER USER;
        ALTER TABLE casework.checkpoint DISABLE TRIGGER USER;
        ALTER TABLE casework.checkpoint_leaf DISABLE TRIGGER USER;
        FOREACH command IN ARRAY commands LOOP
            EXECUTE command;
        END LOOP;
        found := ARRAY(SELECT 'chain||t||' || l.problem FROM repatriation.verify_ledger() AS l)
            || ARRAY(SELECT format('checkpoint|%s|%s|%s|%s', v.checkpoint_id, v.case_ref = current_setting('test.ref')::repatriation.case_ref, v.seq - current_setting('test.last')::bigint, v.problem) FROM casework.verify_checkpoints() AS v)
            || ARRAY(SELECT 'anchor||||' || a.problem FROM casework.anchor_check(current_setting('test.anchor')) AS a WHERE a.problem !~ ', checkpoint');
        RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
    EXCEPTION WHEN SQLSTATE 'RPZZZ' THEN
        NULL;
    END;
    RETURN QUERY SELECT split_part(f, '|', 1), nullif(split_part(f, '|', 2), '')::integer, nullif(split_part(f, '|', 3), '')::boolean, nullif(split_part(f, '|', 4), '')::bigint, split_part(f, '|', 5) FROM unnest(found) AS f;
END $$;
SELECT set_config('test.ref', :'ref', true) IS NULL, set_config('test.last', (SELECT max(seq)::text FROM casework.ledger WHERE case_ref = :'ref'), true) IS NULL,
    set_config('test.anchor', casework.anchor_export(), true) IS NULL;
\set cut 'DELETE FROM casework.ledger AS l USING casework.ledger_head AS h WHERE l.case_ref = h.case_ref AND l.seq = h.seq AND h.case_ref = current_setting(''test.ref'')::repatriation.case_ref'
\set fit 'UPDATE casework.ledger_head AS h SET seq = l.seq, entry_hash = l.entry_hash FROM (SELECT DISTINCT ON (case_ref) * FROM casework.ledger ORDER BY case_ref, seq DESC) AS l WHERE l.case_ref = h.case_ref'
\set gone 'DELETE FROM casework.ledger WHERE case_ref = current_setting(''test.ref'')::repatriation.case_ref'
\set headless 'DELETE FROM casework.ledger_head WHERE case_ref = current_setting(''test.ref'')::repatriation.case_ref'
\set unleaf 'DELETE FROM casework.checkpoint_leaf WHERE checkpoint_id = 2; DELETE FROM casework.checkpoint_leaf WHERE checkpoint_id = 3; DELETE FROM casework.checkpoint WHERE checkpoint_id > 1'
-- The last entry cut off, and the head fitted to what is left.
SELECT * FROM pg_temp.tamper(:'cut', :'fit');
-- A whole chain gone, and its head.
SELECT * FROM pg_temp.tamper(:'gone', :'headless');
-- Leaves altered, renumbered, gone; a checkpoint altered, gone, the last one gone.
SELECT * FROM pg_temp.tamper('UPDATE casework.checkpoint_leaf SET entry_hash = sha256(''x'') WHERE checkpoint_id = 2 AND case_ref = current_setting(''test.ref'')::repatriation.case_ref');
SELECT * FROM pg_temp.tamper('DELETE FROM casework.checkpoint_leaf WHERE leaf_index = 11');
SELECT * FROM pg_temp.tamper('UPDATE casework.checkpoint SET made_at = made_at + interval ''1 microsecond'' WHERE checkpoint_id = 2');
SELECT * FROM pg_temp.tamper('UPDATE casework.checkpoint SET root = sha256(''x'') WHERE checkpoint_id = 1');
SELECT * FROM pg_temp.tamper('ALTER TABLE casework.checkpoint_leaf DROP CONSTRAINT checkpoint_leaf_checkpoint_id_fkey', 'DELETE FROM casework.checkpoint WHERE checkpoint_id = 2');
-- Everything behind the first checkpoint forgotten, and a new one made: the register is at one with itself.
SELECT * FROM pg_temp.tamper(:'cut', :'fit', :'unleaf', 'SELECT casework.make_checkpoint(), casework.make_checkpoint()');
-- What is no anchor, an anchor somebody changed, one of another register, one of a checkpoint that is not.
SELECT what, c.problem FROM (VALUES ('no anchor', 'hello'), ('altered', replace(casework.anchor_export(), 'leaves: 12', 'leaves: 13')),
    ('with carriage returns', replace(casework.anchor_export(), E'\n', E'\r\n'))) AS a (what, anchor) LEFT JOIN LATERAL casework.anchor_check(a.anchor) AS c ON true;
SELECT what, c.problem FROM (SELECT what, lines || 'digest: ' || encode(sha256(convert_to(lines, 'UTF8')), 'hex') || E'\n' AS anchor
    FROM (VALUES ('another register', replace(casework.anchor_lines(3, now(), 12, sha256(''), sha256('')), 'register: UTO', 'register: XXA')),
        ('to come', casework.anchor_lines(9, now(), 12, sha256(''), sha256(''))), ('a fork', casework.anchor_lines(3, now(), 12, sha256(''), sha256('')))) AS l (what, lines)) AS a
LEFT JOIN LATERAL casework.anchor_check(a.anchor) AS c ON true;
ROLLBACK;
