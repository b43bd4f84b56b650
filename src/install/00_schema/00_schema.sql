-- The schema is created here and not by the control file: a schema that somebody
-- else made beforehand makes the installation fail, and cannot be taken over.
CREATE SCHEMA repatriation;
COMMENT ON SCHEMA repatriation IS
    'Types, functions, safeguards and norms of the extension repatriation. The case tables are made by repatriation.create_register() in schema casework.';
GRANT USAGE ON SCHEMA repatriation TO PUBLIC;
