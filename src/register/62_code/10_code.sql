CREATE TABLE casework.code_system (
    code_system   text NOT NULL CHECK (code_system ~ '^[a-z][a-z0-9_]*$'),
    version       integer NOT NULL CHECK (version > 0),
    status        text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published')),
    title         text NOT NULL,
    published_at  timestamptz,
    PRIMARY KEY (code_system, version),
    CONSTRAINT code_system_published_check CHECK ((status = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE casework.code_system IS 'Versions of the lists of codes. A published version never changes; what was recorded under it keeps its meaning.';
COMMENT ON COLUMN casework.code_system.code_system IS 'The list.';
COMMENT ON COLUMN casework.code_system.version IS 'Version number, from 1.';
COMMENT ON COLUMN casework.code_system.status IS 'Draft, or published and fixed.';
COMMENT ON COLUMN casework.code_system.title IS 'What the list is of.';
COMMENT ON COLUMN casework.code_system.published_at IS 'When it was published.';

CREATE TABLE casework.code (
    code_system  text NOT NULL,
    version      integer NOT NULL,
    code         text NOT NULL CHECK (code ~ '^[A-Za-z][A-Za-z0-9_-]*$'),
    position     integer NOT NULL,
    origin       text NOT NULL CHECK (origin IN ('P', 'D', 'I', 'G', 'N')),
    valid_from   date NOT NULL DEFAULT '-infinity',
    valid_until  date,
    replaced_by  text,
    PRIMARY KEY (code_system, version, code),
    FOREIGN KEY (code_system, version) REFERENCES casework.code_system,
    FOREIGN KEY (code_system, version, replaced_by) REFERENCES casework.code,
    CONSTRAINT code_valid_check CHECK (valid_until >= valid_from),
    CONSTRAINT code_replaced_check CHECK (replaced_by IS NULL OR (valid_until IS NOT NULL AND replaced_by <> code))
);
CREATE INDEX code_replaced_by_idx ON casework.code (code_system, version, replaced_by);
COMMENT ON TABLE casework.code IS 'The codes of each version of a list.';
COMMENT ON COLUMN casework.code.code_system IS 'References code_system.';
COMMENT ON COLUMN casework.code.version IS 'References code_system.';
COMMENT ON COLUMN casework.code.code IS 'The code.';
COMMENT ON COLUMN casework.code.position IS 'Place in the list, from 1.';
COMMENT ON COLUMN casework.code.origin IS 'Where the value comes from: P Primero, D a published CPIMS+ configuration, I the interfaces of the inter-agency forms, G general practice, N new here.';
COMMENT ON COLUMN casework.code.valid_from IS 'First day on which it may be recorded.';
COMMENT ON COLUMN casework.code.valid_until IS 'Last day; NULL: until further notice; -infinity: known on import alone.';
COMMENT ON COLUMN casework.code.replaced_by IS 'References code: what is recorded instead.';

CREATE TABLE casework.code_label (
    code_system  text NOT NULL,
    version      integer NOT NULL,
    code         text NOT NULL,
    language     text NOT NULL CHECK (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?$'),
    label        text NOT NULL CHECK (label ~ '\S'),
    PRIMARY KEY (code_system, version, code, language),
    CONSTRAINT stigmatising_terms CHECK (repatriation.stigmatising_terms(label) = '{}'),
    FOREIGN KEY (code_system, version, code) REFERENCES casework.code
);
COMMENT ON TABLE casework.code_label IS 'What a code is called, by language. No label holds a stigmatising term (safeguard 2).';
COMMENT ON COLUMN casework.code_label.code_system IS 'References code.';
COMMENT ON COLUMN casework.code_label.version IS 'References code.';
COMMENT ON COLUMN casework.code_label.code IS 'References code.';
COMMENT ON COLUMN casework.code_label.language IS 'Language, ISO 639, with the script where it needs one (ISO 15924).';
COMMENT ON COLUMN casework.code_label.label IS 'The label.';

CREATE TABLE casework.code_crosswalk (
    code_system    text NOT NULL,
    version        integer NOT NULL,
    code           text NOT NULL,
    target_system  text NOT NULL CHECK (target_system ~ '^[a-z][a-z0-9_]*$'),
    target_code    text NOT NULL CHECK (target_code ~ '\S'),
    relation       text NOT NULL DEFAULT 'equal' CHECK (relation IN ('equal', 'broader', 'narrower', 'related')),
    PRIMARY KEY (code_system, version, code, target_system, target_code),
    FOREIGN KEY (code_system, version, code) REFERENCES casework.code
);
COMMENT ON TABLE casework.code_crosswalk IS 'What a code is in another system.';
COMMENT ON COLUMN casework.code_crosswalk.code_system IS 'References code.';
COMMENT ON COLUMN casework.code_crosswalk.version IS 'References code.';
COMMENT ON COLUMN casework.code_crosswalk.code IS 'References code.';
COMMENT ON COLUMN casework.code_crosswalk.target_system IS 'The other system: primero, unhcr_specific_needs, or one of the register''s own.';
COMMENT ON COLUMN casework.code_crosswalk.target_code IS 'Its value, in its words.';
COMMENT ON COLUMN casework.code_crosswalk.relation IS 'Whether the other system''s value is equal to this code, broader, narrower, or only related.';
