CREATE TABLE casework.workflow_version (
    workflow      text NOT NULL CHECK (workflow IN ('case', 'bia', 'bid', 'movement', 'liberty')),
    version       integer NOT NULL CHECK (version > 0),
    status        text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published')),
    title         text NOT NULL,
    published_at  timestamptz,
    PRIMARY KEY (workflow, version),
    CONSTRAINT workflow_version_published_check CHECK ((status = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE casework.workflow_version IS 'Versions of the state machines. A published version never changes; running records keep theirs until they are migrated by a reviewed mapping.';
COMMENT ON COLUMN casework.workflow_version.workflow IS 'The machine: case, bia (best-interests assessment), bid (best-interests determination), movement or liberty (episode of deprived liberty).';
COMMENT ON COLUMN casework.workflow_version.version IS 'Version number, from 1.';
COMMENT ON COLUMN casework.workflow_version.status IS 'Draft, or published and fixed. Publishing is refused while repatriation.workflow_check() finds something.';
COMMENT ON COLUMN casework.workflow_version.title IS 'What the version is.';
COMMENT ON COLUMN casework.workflow_version.published_at IS 'When it was published.';

CREATE TABLE casework.workflow_state (
    workflow       text NOT NULL,
    version        integer NOT NULL,
    state          text NOT NULL CHECK (state ~ '^[a-z][a-z0-9_]*$'),
    is_initial     boolean NOT NULL DEFAULT false,
    is_final       boolean NOT NULL DEFAULT false,
    deadline_days  integer CHECK (deadline_days > 0),
    PRIMARY KEY (workflow, version, state),
    FOREIGN KEY (workflow, version) REFERENCES casework.workflow_version
);
COMMENT ON TABLE casework.workflow_state IS 'States of a machine.';
COMMENT ON COLUMN casework.workflow_state.workflow IS 'References workflow_version.';
COMMENT ON COLUMN casework.workflow_state.version IS 'References workflow_version.';
COMMENT ON COLUMN casework.workflow_state.state IS 'The state.';
COMMENT ON COLUMN casework.workflow_state.is_initial IS 'Whether a record may begin in it.';
COMMENT ON COLUMN casework.workflow_state.is_final IS 'Whether a record may end in it.';
COMMENT ON COLUMN casework.workflow_state.deadline_days IS 'Days after which a record that still stands in it is reported as late (casework_report.late_states()); NULL: no limit.';

CREATE TABLE casework.workflow_transition (
    workflow         text NOT NULL,
    version          integer NOT NULL,
    from_state       text NOT NULL,
    to_state         text NOT NULL,
    role             text REFERENCES casework.role,
    requires_reason  boolean NOT NULL DEFAULT false,
    is_irreversible  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (workflow, version, from_state, to_state),
    FOREIGN KEY (workflow, version, from_state) REFERENCES casework.workflow_state,
    FOREIGN KEY (workflow, version, to_state) REFERENCES casework.workflow_state
);
CREATE INDEX workflow_transition_to_state_idx ON casework.workflow_transition (workflow, version, to_state);
CREATE INDEX workflow_transition_role_idx ON casework.workflow_transition (role);
COMMENT ON TABLE casework.workflow_transition IS 'Edges of a machine. An edge that is not listed does not exist.';
COMMENT ON COLUMN casework.workflow_transition.workflow IS 'References workflow_state.';
COMMENT ON COLUMN casework.workflow_transition.version IS 'References workflow_state.';
COMMENT ON COLUMN casework.workflow_transition.from_state IS 'References workflow_state.';
COMMENT ON COLUMN casework.workflow_transition.to_state IS 'References workflow_state.';
COMMENT ON COLUMN casework.workflow_transition.role IS 'References role: what a professional must hold to take the step; NULL: whoever may write.';
COMMENT ON COLUMN casework.workflow_transition.requires_reason IS 'Whether the statement that takes the step must give state_reason.';
COMMENT ON COLUMN casework.workflow_transition.is_irreversible IS 'Whether the step can only be followed, not undone: no way leads back before it.';
