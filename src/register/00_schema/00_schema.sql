CREATE SCHEMA casework;
COMMENT ON SCHEMA casework IS
    'Register of children''s cases, made by repatriation.create_register(): ordinary tables of the register''s owner, guarded by the extension repatriation.';

CREATE TABLE casework.register (
    is_register     boolean PRIMARY KEY DEFAULT true CHECK (is_register),
    issuer          repatriation.country_code NOT NULL,
    authority_name  text NOT NULL,
    zone            text NOT NULL,
    schema_version  text NOT NULL,
    is_demo         boolean NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT pg_catalog.now(),
    created_by      text NOT NULL DEFAULT session_user
);
COMMENT ON TABLE casework.register IS 'The register itself: one row.';
COMMENT ON COLUMN casework.register.is_register IS 'Primary key; true, so that there is one row.';
COMMENT ON COLUMN casework.register.issuer IS 'State that issues the case references, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN casework.register.authority_name IS 'Authority that keeps the register.';
COMMENT ON COLUMN casework.register.zone IS 'Time zone that decides what day it is, as PostgreSQL names it.';
COMMENT ON COLUMN casework.register.schema_version IS 'Version of the extension that made or last upgraded the register.';
COMMENT ON COLUMN casework.register.is_demo IS 'Whether the register holds invented data only.';
COMMENT ON COLUMN casework.register.created_at IS 'When create_register() ran.';
COMMENT ON COLUMN casework.register.created_by IS 'Login that ran create_register().';

INSERT INTO casework.register (issuer, authority_name, zone, schema_version, is_demo)
VALUES (create_register.country, create_register.authority, create_register.time_zone,
        repatriation.version(), create_register.demo);
