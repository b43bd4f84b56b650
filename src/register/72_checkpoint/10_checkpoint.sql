CREATE TABLE casework.checkpoint (
    checkpoint_id  integer PRIMARY KEY CHECK (checkpoint_id > 0),
    made_at        timestamptz NOT NULL,
    made_by        text NOT NULL,
    size           bigint NOT NULL CHECK (size >= 0),
    root           bytea NOT NULL CHECK (pg_catalog.length(root) = 32),
    previous       bytea NOT NULL CHECK (pg_catalog.length(previous) = 32),
    digest         bytea NOT NULL CHECK (pg_catalog.length(digest) = 32)
);
COMMENT ON TABLE casework.checkpoint IS 'Roots over the heads of all chains at a moment. What an anchor says of a checkpoint, kept by somebody who does not run this server, proves everything behind it.';
COMMENT ON COLUMN casework.checkpoint.checkpoint_id IS 'Number of the checkpoint, from 1, without gaps.';
COMMENT ON COLUMN casework.checkpoint.made_at IS 'When it was made.';
COMMENT ON COLUMN casework.checkpoint.made_by IS 'Login that made it.';
COMMENT ON COLUMN casework.checkpoint.size IS 'Leaves so far: those of this checkpoint and of all before it.';
COMMENT ON COLUMN casework.checkpoint.root IS 'Root of the Merkle tree over these leaves (RFC 6962, SHA-256), 32 bytes.';
COMMENT ON COLUMN casework.checkpoint.previous IS 'Digest of the checkpoint before; zeroes for the first.';
COMMENT ON COLUMN casework.checkpoint.digest IS 'SHA-256 of the lines of its anchor, 32 bytes.';

CREATE TABLE casework.checkpoint_leaf (
    leaf_index     bigint PRIMARY KEY CHECK (leaf_index >= 0),
    checkpoint_id  integer NOT NULL REFERENCES casework.checkpoint,
    case_ref       repatriation.case_ref NOT NULL,
    seq            bigint NOT NULL,
    entry_hash     bytea NOT NULL CHECK (pg_catalog.length(entry_hash) = 32),
    CONSTRAINT checkpoint_leaf_entry_key UNIQUE (case_ref, seq)
);
CREATE INDEX checkpoint_leaf_checkpoint_id_idx ON casework.checkpoint_leaf (checkpoint_id);
COMMENT ON TABLE casework.checkpoint_leaf IS 'Leaves of the tree: the heads that had moved since the checkpoint before, each once. The list only grows, so that a later tree goes on from an earlier one, and proves it.';
COMMENT ON COLUMN casework.checkpoint_leaf.leaf_index IS 'Place in the list, from 0, without gaps.';
COMMENT ON COLUMN casework.checkpoint_leaf.checkpoint_id IS 'References checkpoint: the first that holds it.';
COMMENT ON COLUMN casework.checkpoint_leaf.case_ref IS 'The case.';
COMMENT ON COLUMN casework.checkpoint_leaf.seq IS 'Last place in the case''s chain when the checkpoint was made.';
COMMENT ON COLUMN casework.checkpoint_leaf.entry_hash IS 'Hash of that entry, 32 bytes.';

CREATE FUNCTION casework.anchor_lines(number integer, made_at timestamptz, size bigint, root bytea, previous bytea)
RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT pg_catalog.concat_ws(E'\n', 'repatriation anchor 1',
    'register: ' || r.issuer::text || ' ' || pg_catalog.to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'checkpoint: ' || anchor_lines.number, 'made at: ' || pg_catalog.to_char(anchor_lines.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'leaves: ' || anchor_lines.size, 'root: ' || pg_catalog.encode(anchor_lines.root, 'hex'),
    'previous: ' || pg_catalog.encode(anchor_lines.previous, 'hex')) || E'\n' AS lines
FROM casework.register AS r;
END;
COMMENT ON FUNCTION casework.anchor_lines(integer, timestamptz, bigint, bytea, bytea) IS
    'The lines of an anchor that its digest is taken over, in UTF-8: format, register and when it was made, number, time, leaves, root, and the digest before, each ended by a line feed.';
REVOKE ALL ON FUNCTION casework.anchor_lines(integer, timestamptz, bigint, bytea, bytea) FROM PUBLIC;

CREATE FUNCTION casework.make_checkpoint() RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $make$
DECLARE
    before casework.checkpoint;
    made casework.checkpoint;
BEGIN
    -- One maker at a time; writers of cases are not held up by this lock.
    LOCK TABLE casework.checkpoint IN SHARE ROW EXCLUSIVE MODE;
    SELECT c.* INTO before FROM casework.checkpoint AS c ORDER BY c.checkpoint_id DESC LIMIT 1;
    made.checkpoint_id := coalesce(before.checkpoint_id, 0) + 1;
    made.made_at := clock_timestamp();
    made.made_by := session_user;
    made.size := coalesce(before.size, 0);
    made.previous := coalesce(before.digest, decode(repeat('00', 32), 'hex'));
    -- The row comes first, since leaves refer to it; then what is known once they are there.
    WITH moved AS (
        SELECT h.case_ref, h.seq, h.entry_hash FROM casework.ledger_head AS h
        WHERE NOT EXISTS (SELECT FROM casework.checkpoint_leaf AS l WHERE l.case_ref = h.case_ref AND l.seq = h.seq)
    ), leaf AS (
        SELECT made.size + row_number() OVER (ORDER BY m.case_ref) - 1 AS leaf_index, m.case_ref, m.seq, m.entry_hash FROM moved AS m
    ), tree AS (
        SELECT count(*) AS size, merkle_root(merkle_leaf(a.case_ref, a.seq, a.entry_hash) ORDER BY a.leaf_index) AS root
        FROM (SELECT o.leaf_index, o.case_ref, o.seq, o.entry_hash FROM casework.checkpoint_leaf AS o
              UNION ALL SELECT n.leaf_index, n.case_ref, n.seq, n.entry_hash FROM leaf AS n) AS a
    ), point AS (
        INSERT INTO casework.checkpoint (checkpoint_id, made_at, made_by, size, root, previous, digest)
        SELECT made.checkpoint_id, made.made_at, made.made_by, t.size, t.root, made.previous,
            sha256(convert_to(casework.anchor_lines(made.checkpoint_id, made.made_at, t.size, t.root, made.previous), 'UTF8'))
        FROM tree AS t
    )
    INSERT INTO casework.checkpoint_leaf (leaf_index, checkpoint_id, case_ref, seq, entry_hash)
    SELECT n.leaf_index, made.checkpoint_id, n.case_ref, n.seq, n.entry_hash FROM leaf AS n ORDER BY n.leaf_index;
    RETURN made.checkpoint_id;
END;
$make$;
COMMENT ON FUNCTION casework.make_checkpoint() IS
    'Make a checkpoint of all chains as they stand, and return its number. Holds up no writer of cases. Give what casework.anchor_export() says of it to at least two bodies that do not run this server.';
REVOKE ALL ON FUNCTION casework.make_checkpoint() FROM PUBLIC;

CREATE FUNCTION casework.anchor_export(number integer DEFAULT NULL) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT casework.anchor_lines(c.checkpoint_id, c.made_at, c.size, c.root, c.previous) || 'digest: ' || pg_catalog.encode(c.digest, 'hex') || E'\n'
FROM casework.checkpoint AS c
WHERE c.checkpoint_id = coalesce(anchor_export.number, (SELECT pg_catalog.max(l.checkpoint_id) FROM casework.checkpoint AS l));
END;
COMMENT ON FUNCTION casework.anchor_export(integer) IS
    'What is to be kept of a checkpoint outside: eight lines of ASCII, the last of which is the SHA-256 of those before it. They name no case. number: NULL for the last one. NULL where there is no such checkpoint.';
REVOKE ALL ON FUNCTION casework.anchor_export(integer) FROM PUBLIC;

CREATE FUNCTION casework.verify_checkpoints()
RETURNS TABLE (checkpoint_id integer, case_ref repatriation.case_ref, seq bigint, problem text)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH point AS (
    SELECT c.checkpoint_id, c.size, c.root, c.previous, c.digest,
        pg_catalog.sha256(pg_catalog.convert_to(casework.anchor_lines(c.checkpoint_id, c.made_at, c.size, c.root, c.previous), 'UTF8')) AS computed,
        pg_catalog.lag(c.checkpoint_id, 1, 0) OVER number AS before_id, pg_catalog.lag(c.size, 1, 0::bigint) OVER number AS before_size,
        pg_catalog.lag(c.digest, 1, pg_catalog.decode(pg_catalog.repeat('00', 32), 'hex')) OVER number AS before_digest
    FROM casework.checkpoint AS c WINDOW number AS (ORDER BY c.checkpoint_id)
), tree AS (
    SELECT l.leaf_index, l.checkpoint_id, pg_catalog.row_number() OVER place AS n,
        repatriation.merkle_root(repatriation.merkle_leaf(l.case_ref, l.seq, l.entry_hash)) OVER place AS root
    FROM casework.checkpoint_leaf AS l WINDOW place AS (ORDER BY l.leaf_index)
)
SELECT p.checkpoint_id, NULL::repatriation.case_ref, NULL::bigint, f.problem
FROM point AS p
CROSS JOIN LATERAL (VALUES
    (p.computed <> p.digest, 'checkpoint altered'),
    (p.checkpoint_id <> p.before_id + 1, 'checkpoint missing before it'),
    (p.checkpoint_id = p.before_id + 1 AND p.previous <> p.before_digest, 'checkpoint before it altered'),
    (p.size > p.before_size AND NOT EXISTS (SELECT FROM tree AS t WHERE t.n = p.size AND t.leaf_index = p.size - 1 AND t.root = p.root), 'root differs from its leaves'),
    (p.size < p.before_size, 'fewer leaves than before')) AS f (fails, problem)
WHERE f.fails
UNION ALL
SELECT l.checkpoint_id, l.case_ref, l.seq, CASE WHEN e.seq IS NULL THEN 'entry gone since the checkpoint' ELSE 'entry altered since the checkpoint' END
FROM casework.checkpoint_leaf AS l
LEFT JOIN casework.ledger AS e ON e.case_ref OPERATOR(repatriation.=) l.case_ref AND e.seq = l.seq
WHERE e.entry_hash IS DISTINCT FROM l.entry_hash
ORDER BY 1, 3, 2;
END;
COMMENT ON FUNCTION casework.verify_checkpoints() IS
    'Compute every checkpoint again, and compare its leaves with the ledger: what was altered, cut off or renumbered since is found here although its chain was made to fit. Whoever can rewrite the checkpoints as well is found out by casework.anchor_check() alone. No rows: all is as it was.';
REVOKE ALL ON FUNCTION casework.verify_checkpoints() FROM PUBLIC;

CREATE FUNCTION casework.anchor_check(anchor text) RETURNS TABLE (problem text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, repatriation, pg_temp AS $check$
DECLARE
    -- As mail and paper hand it back: other line ends, blank lines behind it.
    clean constant text := rtrim(replace(anchor, E'\r', ''), E'\n ') || E'\n';
    lines constant text := substring(clean from '^(.*\n)digest: [0-9a-f]{64}\n$');
    given constant text := substring(clean from '\ndigest: ([0-9a-f]{64})\n$');
    number constant integer := substring(clean from '\ncheckpoint: ([0-9]{1,9})\n');
    own text;
BEGIN
    IF lines IS NULL OR number IS NULL OR left(clean, 22) <> E'repatriation anchor 1\n' THEN
        problem := 'no anchor';
        RETURN NEXT;
        RETURN;
    END IF;
    IF encode(sha256(convert_to(lines, 'UTF8')), 'hex') <> given THEN
        problem := 'anchor altered';
        RETURN NEXT;
    END IF;
    own := casework.anchor_export(number);
    IF own IS NULL THEN
        problem := 'checkpoint gone';
        RETURN NEXT;
    ELSIF split_part(own, E'\n', 2) <> split_part(clean, E'\n', 2) THEN
        problem := 'anchor of another register';
        RETURN NEXT;
    ELSIF substring(own from '\ndigest: ([0-9a-f]{64})\n$') <> given OR own <> lines || 'digest: ' || given || E'\n' THEN
        -- The same number stands for two pasts: the register was rewritten, or two databases go on from one.
        problem := 'checkpoint differs from its anchor';
        RETURN NEXT;
    END IF;
    RETURN QUERY SELECT concat_ws(' ', v.problem || ', checkpoint', v.checkpoint_id) FROM casework.verify_checkpoints() AS v
        WHERE v.checkpoint_id <= number;
END;
$check$;
COMMENT ON FUNCTION casework.anchor_check(text) IS
    'Compare an anchor that was kept outside with the register: a row for each thing that does not agree, the checkpoints up to that one among them. No rows: every chain is, as far as that checkpoint, what it was when the anchor was made.';
REVOKE ALL ON FUNCTION casework.anchor_check(text) FROM PUBLIC;

CREATE FUNCTION casework.ledger_proof(ref repatriation.case_ref, number integer DEFAULT NULL)
RETURNS TABLE (checkpoint_id integer, seq bigint, entry_hash bytea, leaf bytea, leaf_index bigint, size bigint, path bytea[], root bytea)
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT c.checkpoint_id, l.seq, l.entry_hash, repatriation.merkle_leaf(l.case_ref, l.seq, l.entry_hash), l.leaf_index, c.size,
    ARRAY(SELECT (SELECT repatriation.merkle_root(repatriation.merkle_leaf(o.case_ref, o.seq, o.entry_hash) ORDER BY o.leaf_index)
                  FROM casework.checkpoint_leaf AS o WHERE o.leaf_index >= p.first_leaf AND o.leaf_index < p.end_leaf)
          FROM repatriation.merkle_inclusion(l.leaf_index, c.size) AS p ORDER BY p.part), c.root
FROM casework.checkpoint AS c
CROSS JOIN LATERAL (SELECT k.case_ref, k.seq, k.entry_hash, k.leaf_index FROM casework.checkpoint_leaf AS k
    WHERE k.case_ref OPERATOR(repatriation.=) ledger_proof.ref AND k.leaf_index < c.size ORDER BY k.seq DESC LIMIT 1) AS l
WHERE c.checkpoint_id = coalesce(ledger_proof.number, (SELECT pg_catalog.max(m.checkpoint_id) FROM casework.checkpoint AS m));
END;
COMMENT ON FUNCTION casework.ledger_proof(repatriation.case_ref, integer) IS
    'The proof that a case''s chain, up to seq, is in a checkpoint (number; NULL: the last): with entry_hash, path and root, anybody can check it by RFC 9162, section 2.1.3.2, or by repatriation.merkle_included(). No rows where no checkpoint holds the case.';
REVOKE ALL ON FUNCTION casework.ledger_proof(repatriation.case_ref, integer) FROM PUBLIC;

CREATE FUNCTION casework.checkpoint_proof(old_number integer, number integer DEFAULT NULL) RETURNS bytea[]
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT ARRAY(SELECT (SELECT repatriation.merkle_root(repatriation.merkle_leaf(o.case_ref, o.seq, o.entry_hash) ORDER BY o.leaf_index)
                     FROM casework.checkpoint_leaf AS o WHERE o.leaf_index >= p.first_leaf AND o.leaf_index < p.end_leaf)
             FROM repatriation.merkle_consistency(a.size, b.size) AS p ORDER BY p.part)
FROM casework.checkpoint AS a, casework.checkpoint AS b
WHERE a.checkpoint_id = checkpoint_proof.old_number
    AND b.checkpoint_id = coalesce(checkpoint_proof.number, (SELECT pg_catalog.max(m.checkpoint_id) FROM casework.checkpoint AS m));
END;
COMMENT ON FUNCTION casework.checkpoint_proof(integer, integer) IS
    'The proof that a checkpoint (number; NULL: the last) holds an earlier one unchanged: anybody can check it with both anchors by RFC 9162, section 2.1.4.2, or by repatriation.merkle_consistent(). NULL where one of them is none.';
REVOKE ALL ON FUNCTION casework.checkpoint_proof(integer, integer) FROM PUBLIC;
