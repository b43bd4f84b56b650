CREATE TABLE casework.docmap_use (
    docmap_profile  text PRIMARY KEY CHECK (docmap_profile ~ '^[a-z][a-z0-9-]{1,62}$' AND docmap_profile <> 'consular-document'),
    priority        integer NOT NULL DEFAULT 100,
    is_enabled      boolean NOT NULL DEFAULT true,
    reason          text NOT NULL CHECK (reason ~ '\S')
);
COMMENT ON TABLE casework.docmap_use IS 'Mapping profiles by name: which are in use, and which is asked first. Of a profile in use the newest published version that is valid today reads documents.';
COMMENT ON COLUMN casework.docmap_use.docmap_profile IS 'Primary key: name of the profile.';
COMMENT ON COLUMN casework.docmap_use.priority IS 'Of the profiles that are for a document the one with the highest number reads it.';
COMMENT ON COLUMN casework.docmap_use.is_enabled IS 'Whether it is used. Profiles are switched off, not deleted.';
COMMENT ON COLUMN casework.docmap_use.reason IS 'Whose layout it is for, and why it is used or not.';

CREATE TABLE casework.docmap_profile (
    docmap_profile  text NOT NULL REFERENCES casework.docmap_use,
    version         integer NOT NULL CHECK (version BETWEEN 1 AND 999999),
    status          text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published')),
    title           text NOT NULL CHECK (title ~ '\S'),
    issuer          repatriation.country_code,
    kind            text,
    root_name       text NOT NULL DEFAULT '*' CHECK (root_name ~ '^[^[:cntrl:]]+$'),
    root_namespace  text NOT NULL DEFAULT '*' CHECK (root_namespace ~ '^[^[:cntrl:]]+$'),
    identities      text[] NOT NULL DEFAULT '{}' CHECK (identities::text ~ '^[^[:cntrl:]]*$' AND pg_catalog.cardinality(identities) <= 4),
    valid_from      date,
    valid_to        date,
    made_by         bigint REFERENCES casework.professional,
    published_at    timestamptz,
    definition      text,
    PRIMARY KEY (docmap_profile, version),
    CONSTRAINT docmap_profile_valid_check CHECK (valid_to >= valid_from),
    CONSTRAINT docmap_profile_published_check CHECK (status = 'draft' OR (published_at IS NOT NULL AND definition IS NOT NULL))
);
CREATE INDEX docmap_profile_made_by_idx ON casework.docmap_profile (made_by);
COMMENT ON TABLE casework.docmap_profile IS 'Versions of the mapping profiles, by which documents of other layouts are read. A published version never changes; a change is a new version.';
COMMENT ON COLUMN casework.docmap_profile.docmap_profile IS 'References docmap_use.';
COMMENT ON COLUMN casework.docmap_profile.version IS 'Version number, from 1.';
COMMENT ON COLUMN casework.docmap_profile.status IS 'Draft, or published and fixed. A row of docmap_approval publishes it.';
COMMENT ON COLUMN casework.docmap_profile.title IS 'What the layout is.';
COMMENT ON COLUMN casework.docmap_profile.issuer IS 'State whose layout it is; NULL: of several.';
COMMENT ON COLUMN casework.docmap_profile.kind IS 'Kind of document, as in the consular vocabulary; NULL: several.';
COMMENT ON COLUMN casework.docmap_profile.root_name IS 'Local name of the documents'' root element; *: any.';
COMMENT ON COLUMN casework.docmap_profile.root_namespace IS 'Its namespace, or the beginning of it and *. Where both are *, documents that use one of the profile''s namespaces are meant.';
COMMENT ON COLUMN casework.docmap_profile.identities IS 'Attributes, such as s:id and s:ref, whose equal values say that elements are one thing.';
COMMENT ON COLUMN casework.docmap_profile.valid_from IS 'First day of use; NULL: at once.';
COMMENT ON COLUMN casework.docmap_profile.valid_to IS 'Last day of use; NULL: until further notice.';
COMMENT ON COLUMN casework.docmap_profile.made_by IS 'References professional: who wrote it; NULL for those that came with the extension.';
COMMENT ON COLUMN casework.docmap_profile.published_at IS 'When it was published.';
COMMENT ON COLUMN casework.docmap_profile.definition IS 'Its text as documents are read by it, kept when it was published.';

CREATE TABLE casework.docmap_namespace (
    docmap_profile  text NOT NULL,
    version         integer NOT NULL,
    prefix          text NOT NULL CHECK (prefix ~ '^[A-Za-z_][A-Za-z0-9_-]{0,62}$'),
    pattern         text NOT NULL CHECK (pattern ~ '^[^[:cntrl:]]+$'),
    PRIMARY KEY (docmap_profile, version, prefix, pattern),
    FOREIGN KEY (docmap_profile, version) REFERENCES casework.docmap_profile
);
COMMENT ON TABLE casework.docmap_namespace IS 'Prefixes that a profile''s paths use. A prefix may stand for several namespaces, so that a layout survives new versions of them.';
COMMENT ON COLUMN casework.docmap_namespace.docmap_profile IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_namespace.version IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_namespace.prefix IS 'The prefix; it need not be the one that documents use.';
COMMENT ON COLUMN casework.docmap_namespace.pattern IS 'Name of a namespace, or the beginning of it and *.';

CREATE TABLE casework.docmap_field (
    docmap_profile  text NOT NULL,
    version         integer NOT NULL,
    position        integer NOT NULL CHECK (position BETWEEN 1 AND 999999),
    part_of         integer,
    is_group        boolean NOT NULL DEFAULT false,
    target          text NOT NULL,
    path            text CONSTRAINT docmap_field_path_check CHECK (repatriation.docmap_path_valid(path)),
    transform       text NOT NULL DEFAULT 'trim' CONSTRAINT docmap_field_transform_check CHECK (repatriation.docmap_transform_valid(transform) AND transform ~ '^[^[:cntrl:]]+$'),
    is_required     boolean NOT NULL DEFAULT false,
    is_multiple     boolean NOT NULL DEFAULT false,
    max_length      integer NOT NULL DEFAULT 0 CHECK (max_length BETWEEN 0 AND 4096),
    note            text,
    PRIMARY KEY (docmap_profile, version, position),
    FOREIGN KEY (docmap_profile, version) REFERENCES casework.docmap_profile,
    FOREIGN KEY (docmap_profile, version, part_of) REFERENCES casework.docmap_field,
    CONSTRAINT docmap_field_target_check CHECK (repatriation.docmap_target_valid(target, is_group)),
    CONSTRAINT docmap_field_order_check CHECK (part_of < position),
    CONSTRAINT docmap_field_const_check CHECK ((path IS NULL) = (transform LIKE 'const:%' AND NOT is_group))
);
CREATE INDEX docmap_field_part_of_idx ON casework.docmap_field (docmap_profile, version, part_of);
COMMENT ON TABLE casework.docmap_field IS 'What a profile reads, and where it puts it: fields, and the groups that they stand in where something may be there several times.';
COMMENT ON COLUMN casework.docmap_field.docmap_profile IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_field.version IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_field.position IS 'Primary key within the profile.';
COMMENT ON COLUMN casework.docmap_field.part_of IS 'References docmap_field: the group, entered before, from whose element paths without a leading / begin.';
COMMENT ON COLUMN casework.docmap_field.is_group IS 'Whether the target holds fields, one for each element that the path takes.';
COMMENT ON COLUMN casework.docmap_field.target IS 'Place in our vocabulary, such as subject/person/name/given; see repatriation.docmap_target_valid().';
COMMENT ON COLUMN casework.docmap_field.path IS 'Path of the subset of XPath in repatriation.docmap_path_valid(), checked as it is entered; NULL of constants. Of several alternatives the first that says something counts, or all of them of what is multiple.';
COMMENT ON COLUMN casework.docmap_field.transform IS 'What is done with the value, of the list in repatriation.docmap_transform_valid().';
COMMENT ON COLUMN casework.docmap_field.is_required IS 'Whether its absence is a finding.';
COMMENT ON COLUMN casework.docmap_field.is_multiple IS 'Whether all that the path takes counts. If not, several values are a finding; of several elements of a group the one that says most is read, the first of equals.';
COMMENT ON COLUMN casework.docmap_field.max_length IS 'Bytes that a value may have; 0: as many as the vocabulary allows.';
COMMENT ON COLUMN casework.docmap_field.note IS 'Why it is read so.';

CREATE TABLE casework.docmap_code (
    docmap_profile  text NOT NULL,
    version         integer NOT NULL,
    list            text NOT NULL CHECK (list ~ '^[a-z][a-z0-9-]{0,62}$'),
    source          text NOT NULL CHECK (source ~ '^[^[:cntrl:]]+$'),
    target          text NOT NULL CHECK (target ~ '^[^[:cntrl:]]+$'),
    PRIMARY KEY (docmap_profile, version, list, source),
    FOREIGN KEY (docmap_profile, version) REFERENCES casework.docmap_profile
);
COMMENT ON TABLE casework.docmap_code IS 'What the codes of a layout mean in our vocabulary. A code that is not here stays as printed, and is found.';
COMMENT ON COLUMN casework.docmap_code.docmap_profile IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_code.version IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_code.list IS 'The list, as transforms code:LIST name it.';
COMMENT ON COLUMN casework.docmap_code.source IS 'The code in the document.';
COMMENT ON COLUMN casework.docmap_code.target IS 'The code of our vocabulary.';

CREATE TABLE casework.docmap_approval (
    docmap_profile  text NOT NULL,
    version         integer NOT NULL,
    approved_by     bigint NOT NULL REFERENCES casework.professional,
    approved_at     timestamptz NOT NULL DEFAULT pg_catalog.now(),
    PRIMARY KEY (docmap_profile, version),
    FOREIGN KEY (docmap_profile, version) REFERENCES casework.docmap_profile
);
CREATE INDEX docmap_approval_approved_by_idx ON casework.docmap_approval (approved_by);
COMMENT ON TABLE casework.docmap_approval IS 'Who approved a profile: another person than its maker. Entering it publishes the profile.';
COMMENT ON COLUMN casework.docmap_approval.docmap_profile IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_approval.version IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_approval.approved_by IS 'References professional.';
COMMENT ON COLUMN casework.docmap_approval.approved_at IS 'When.';

CREATE TABLE casework.docmap_test (
    docmap_profile  text NOT NULL,
    version         integer NOT NULL,
    name            text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9_-]*$'),
    document        bytea NOT NULL CHECK (pg_catalog.octet_length(document) <= 65536),
    expected        jsonb NOT NULL CHECK (pg_catalog.jsonb_typeof(expected) = 'object'),
    result          text NOT NULL CHECK (result IN ('passed', 'failed')),
    tested_at       timestamptz NOT NULL,
    PRIMARY KEY (docmap_profile, version, name),
    FOREIGN KEY (docmap_profile, version) REFERENCES casework.docmap_profile
);
COMMENT ON TABLE casework.docmap_test IS 'Sample documents of a profile, of invented persons only, with what they should give: read again whenever the profile is written to.';
COMMENT ON COLUMN casework.docmap_test.docmap_profile IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_test.version IS 'References docmap_profile.';
COMMENT ON COLUMN casework.docmap_test.name IS 'Name of the sample.';
COMMENT ON COLUMN casework.docmap_test.document IS 'The sample.';
COMMENT ON COLUMN casework.docmap_test.expected IS 'What the result has to contain (jsonb @>).';
COMMENT ON COLUMN casework.docmap_test.result IS 'Whether it does. Set by itself.';
COMMENT ON COLUMN casework.docmap_test.tested_at IS 'When it was last read. Set by itself.';

CREATE FUNCTION casework.docmap_definition(profile text, version integer) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT pg_catalog.string_agg(l.line, '' ORDER BY l.part, l.position, l.line COLLATE "C")
FROM (
    SELECT 1 AS part, 0 AS position, pg_catalog.concat_ws(E'\t', 'profile', p.docmap_profile, p.version) || E'\n' AS line
    FROM casework.docmap_profile AS p WHERE p.docmap_profile = docmap_definition.profile AND p.version = docmap_definition.version
    UNION ALL
    SELECT 2, 0, pg_catalog.concat_ws(E'\t', 'root', p.root_name, p.root_namespace) || E'\n'
    FROM casework.docmap_profile AS p WHERE p.docmap_profile = docmap_definition.profile AND p.version = docmap_definition.version
    UNION ALL
    SELECT 3, 0, pg_catalog.concat_ws(E'\t', 'namespace', n.prefix, n.pattern) || E'\n'
    FROM casework.docmap_namespace AS n WHERE n.docmap_profile = docmap_definition.profile AND n.version = docmap_definition.version
    UNION ALL
    SELECT 4, i.position::integer, pg_catalog.concat_ws(E'\t', 'identity', i.attribute) || E'\n'
    FROM casework.docmap_profile AS p, LATERAL pg_catalog.unnest(p.identities) WITH ORDINALITY AS i (attribute, position)
    WHERE p.docmap_profile = docmap_definition.profile AND p.version = docmap_definition.version
    UNION ALL
    SELECT 5, f.position, CASE WHEN f.is_group
        THEN pg_catalog.concat_ws(E'\t', 'group', f.position, COALESCE(f.part_of, 0), f.target, f.path, s.flags) || E'\n'
        ELSE pg_catalog.concat_ws(E'\t', 'field', f.position, COALESCE(f.part_of, 0), f.target, COALESCE(f.path, ''),
                                  f.transform, s.flags, f.max_length) || E'\n' END
    FROM casework.docmap_field AS f,
        LATERAL (SELECT CASE WHEN f.is_required AND f.is_multiple THEN 'rm' WHEN f.is_required THEN 'r'
                             WHEN f.is_multiple THEN 'm' ELSE '-' END) AS s (flags)
    WHERE f.docmap_profile = docmap_definition.profile AND f.version = docmap_definition.version
    UNION ALL
    SELECT 6, 0, pg_catalog.concat_ws(E'\t', 'code', c.list, c.source, c.target) || E'\n'
    FROM casework.docmap_code AS c WHERE c.docmap_profile = docmap_definition.profile AND c.version = docmap_definition.version
) AS l;
END;
COMMENT ON FUNCTION casework.docmap_definition(text, integer) IS
    'The text of a mapping profile as its rows stand, draft or published, for repatriation.docmap_parse(); NULL where there is none.';
REVOKE ALL ON FUNCTION casework.docmap_definition(text, integer) FROM PUBLIC;
