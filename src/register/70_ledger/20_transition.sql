CREATE TABLE casework.transition (
    case_ref     repatriation.case_ref NOT NULL,
    seq          bigint NOT NULL,
    workflow     text NOT NULL,
    row_id       bigint NOT NULL,
    from_state   text NOT NULL,
    to_state     text NOT NULL,
    reason       text,
    recorded_at  timestamptz NOT NULL,
    actor        text NOT NULL,
    PRIMARY KEY (case_ref, seq)
);
COMMENT ON TABLE casework.transition IS 'Steps that records took in their workflows, whatever client wrote them. Only the guard writes it.';
COMMENT ON COLUMN casework.transition.case_ref IS 'The case.';
COMMENT ON COLUMN casework.transition.seq IS 'Number of the ledger''s entry that covers the step; with case_ref the primary key.';
COMMENT ON COLUMN casework.transition.workflow IS 'The machine.';
COMMENT ON COLUMN casework.transition.row_id IS 'The record within its table; 0 for child_case.';
COMMENT ON COLUMN casework.transition.from_state IS 'State before.';
COMMENT ON COLUMN casework.transition.to_state IS 'State after.';
COMMENT ON COLUMN casework.transition.reason IS 'state_reason, where the statement gave one.';
COMMENT ON COLUMN casework.transition.recorded_at IS 'When the statement ran.';
COMMENT ON COLUMN casework.transition.actor IS 'Login that took the step (session_user).';
