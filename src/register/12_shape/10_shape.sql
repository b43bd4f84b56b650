-- What create_register() made, so that the sweep can tell what was altered since.
CREATE TABLE casework.shape (
    object         text PRIMARY KEY,
    definition     text NOT NULL,
    server_version integer NOT NULL
);
COMMENT ON TABLE casework.shape IS
    'Constraints, columns, unique indexes, policies and functions of the register as create_register() made them. verify_register() reports each that is gone or altered. Written once; whoever can rewrite it together with what it tells of is found out only by a copy kept elsewhere.';
COMMENT ON COLUMN casework.shape.object IS 'Kind and name.';
COMMENT ON COLUMN casework.shape.definition IS 'Definition, as the server writes it with only pg_catalog in the search path.';
COMMENT ON COLUMN casework.shape.server_version IS
    'Major version of the server that wrote it: another one may word it otherwise, so that only the names are compared there.';
