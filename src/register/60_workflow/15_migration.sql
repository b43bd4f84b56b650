CREATE TABLE casework.workflow_migration (
    workflow      text NOT NULL,
    from_version  integer NOT NULL,
    to_version    integer NOT NULL,
    made_by       bigint NOT NULL REFERENCES casework.professional,
    reviewed_by   bigint REFERENCES casework.professional,
    reviewed_at   timestamptz,
    PRIMARY KEY (workflow, from_version, to_version),
    FOREIGN KEY (workflow, from_version) REFERENCES casework.workflow_version,
    FOREIGN KEY (workflow, to_version) REFERENCES casework.workflow_version,
    CONSTRAINT workflow_migration_versions_check CHECK (from_version <> to_version),
    CONSTRAINT workflow_migration_review_check CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
    CONSTRAINT workflow_migration_reviewer_check CHECK (reviewed_by <> made_by)
);
CREATE INDEX workflow_migration_to_version_idx ON casework.workflow_migration (workflow, to_version);
CREATE INDEX workflow_migration_made_by_idx ON casework.workflow_migration (made_by);
CREATE INDEX workflow_migration_reviewed_by_idx ON casework.workflow_migration (reviewed_by);
COMMENT ON TABLE casework.workflow_migration IS 'Mappings by which running records go from one version of their workflow to another. A reviewed mapping never changes.';
COMMENT ON COLUMN casework.workflow_migration.workflow IS 'References workflow_version.';
COMMENT ON COLUMN casework.workflow_migration.from_version IS 'References workflow_version: the version that records leave.';
COMMENT ON COLUMN casework.workflow_migration.to_version IS 'References workflow_version: the version that they follow from then on.';
COMMENT ON COLUMN casework.workflow_migration.made_by IS 'References professional: who drew the mapping.';
COMMENT ON COLUMN casework.workflow_migration.reviewed_by IS 'References professional: who reviewed it, another person.';
COMMENT ON COLUMN casework.workflow_migration.reviewed_at IS 'When it was reviewed; NULL: not yet, and no record follows it.';

CREATE TABLE casework.workflow_migration_state (
    workflow      text NOT NULL,
    from_version  integer NOT NULL,
    to_version    integer NOT NULL,
    from_state    text NOT NULL,
    to_state      text NOT NULL,
    PRIMARY KEY (workflow, from_version, to_version, from_state),
    FOREIGN KEY (workflow, from_version, to_version) REFERENCES casework.workflow_migration,
    FOREIGN KEY (workflow, from_version, from_state) REFERENCES casework.workflow_state,
    FOREIGN KEY (workflow, to_version, to_state) REFERENCES casework.workflow_state
);
CREATE INDEX workflow_migration_state_from_state_idx ON casework.workflow_migration_state (workflow, from_version, from_state);
CREATE INDEX workflow_migration_state_to_state_idx ON casework.workflow_migration_state (workflow, to_version, to_state);
COMMENT ON TABLE casework.workflow_migration_state IS 'Where a mapping leads from each state.';
COMMENT ON COLUMN casework.workflow_migration_state.workflow IS 'References workflow_migration.';
COMMENT ON COLUMN casework.workflow_migration_state.from_version IS 'References workflow_migration.';
COMMENT ON COLUMN casework.workflow_migration_state.to_version IS 'References workflow_migration.';
COMMENT ON COLUMN casework.workflow_migration_state.from_state IS 'References workflow_state: where a record stands.';
COMMENT ON COLUMN casework.workflow_migration_state.to_state IS 'References workflow_state: where it stands afterwards.';
