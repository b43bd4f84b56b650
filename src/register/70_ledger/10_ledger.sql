CREATE TABLE casework.ledger (
    case_ref        repatriation.case_ref NOT NULL,
    seq             bigint NOT NULL,
    recorded_at     timestamptz NOT NULL,
    actor           text NOT NULL,
    act             text NOT NULL,
    table_name      text NOT NULL,
    row_id          bigint NOT NULL,
    payload_digest  bytea NOT NULL,
    entry_hash      bytea NOT NULL,
    PRIMARY KEY (case_ref, seq)
);
COMMENT ON TABLE casework.ledger IS 'One hash chain a case: an entry for each row written. Only the guard writes it.';
COMMENT ON COLUMN casework.ledger.case_ref IS 'The case; the chain''s name.';
COMMENT ON COLUMN casework.ledger.seq IS 'Place in the chain, from 1, without gaps.';
COMMENT ON COLUMN casework.ledger.recorded_at IS 'When the statement ran.';
COMMENT ON COLUMN casework.ledger.actor IS 'Login that wrote the row (session_user).';
COMMENT ON COLUMN casework.ledger.act IS 'What was done: table:insert or table:update, or machine:state for a transition.';
COMMENT ON COLUMN casework.ledger.table_name IS 'Table of the row.';
COMMENT ON COLUMN casework.ledger.row_id IS 'Identity of the row within its table, or of the row it belongs to; 0 for child_case.';
COMMENT ON COLUMN casework.ledger.payload_digest IS 'SHA-256 of the row as written, 32 bytes: repatriation.row_digest().';
COMMENT ON COLUMN casework.ledger.entry_hash IS 'SHA-256 over the entry and the hash before it, 32 bytes.';

CREATE TABLE casework.ledger_head (
    case_ref    repatriation.case_ref PRIMARY KEY,
    seq         bigint NOT NULL,
    entry_hash  bytea NOT NULL,
    has_standing_act boolean NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE casework.ledger_head IS 'Last link of each chain. The guard locks and updates it with every write to a case: one writer a case at a time.';
COMMENT ON COLUMN casework.ledger_head.case_ref IS 'The case.';
COMMENT ON COLUMN casework.ledger_head.seq IS 'Last place in the chain.';
COMMENT ON COLUMN casework.ledger_head.entry_hash IS 'Hash of the last entry, 32 bytes.';
COMMENT ON COLUMN casework.ledger_head.has_standing_act IS 'Whether a guarded act was done in the case: then every later write is judged against it too.';
