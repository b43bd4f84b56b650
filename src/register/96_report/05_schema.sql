CREATE SCHEMA casework_report;
COMMENT ON SCHEMA casework_report IS
    'Reports on the register, made by repatriation.create_register(): plain types only. Everything in it reads with the caller''s rights.';
REVOKE ALL ON SCHEMA casework_report FROM PUBLIC;
