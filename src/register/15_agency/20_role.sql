CREATE TABLE casework.role (
    role   text PRIMARY KEY CHECK (role <> ''),
    title  text NOT NULL
);
COMMENT ON TABLE casework.role IS 'Roles that steps of the workflows are reserved for. A register may add its own.';
COMMENT ON COLUMN casework.role.role IS 'Primary key: the role''s code.';
COMMENT ON COLUMN casework.role.title IS 'What whoever holds it does.';
INSERT INTO casework.role (role, title) VALUES
    ('caseworker', 'Keeps the case'),
    ('supervisor', 'Supervises caseworkers and clears what they wrote'),
    ('bid_supervisor', 'Supervises best-interests determinations'),
    ('chair', 'Chairs a best-interests panel'),
    ('panel', 'Sits on a best-interests panel'),
    ('responsible_agency', 'Carries out what was decided'),
    ('consular_service', 'Establishes identity and nationality, issues papers'),
    ('child_protection', 'Answers for the child''s protection on the way'),
    ('escort', 'Travels with the child'),
    ('competent_authority', 'Decides on a return'),
    ('independent_body', 'Reviews a refusal'),
    ('data_steward', 'Keeps the register free of duplicates'),
    ('police', 'Apprehends'),
    ('judicial_authority', 'Decides on liberty');

CREATE TABLE casework.professional_role (
    professional_id  bigint NOT NULL REFERENCES casework.professional,
    role             text NOT NULL REFERENCES casework.role,
    valid_from       date NOT NULL,
    valid_until      date,
    PRIMARY KEY (professional_id, role, valid_from),
    CONSTRAINT professional_role_valid_check CHECK (valid_until >= valid_from)
);
CREATE INDEX professional_role_role_idx ON casework.professional_role (role);
COMMENT ON TABLE casework.professional_role IS 'Which professional holds which role, and when. A professional takes a step that is reserved for a role only while holding it.';
COMMENT ON COLUMN casework.professional_role.professional_id IS 'References professional.';
COMMENT ON COLUMN casework.professional_role.role IS 'References role.';
COMMENT ON COLUMN casework.professional_role.valid_from IS 'First day.';
COMMENT ON COLUMN casework.professional_role.valid_until IS 'Last day; NULL: open.';
