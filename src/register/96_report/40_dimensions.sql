-- Reports speak the language that the session chose, one that the register has
-- labels in: SET casework_report.language = 'fr', or ALTER ROLE ... SET for a tool
-- that cannot send a SET. English, and then the code itself, stand in for a label
-- that is missing.
CREATE FUNCTION casework_report.language() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN COALESCE(NULLIF(pg_catalog.current_setting('casework_report.language', true), ''), 'en');
COMMENT ON FUNCTION casework_report.language() IS
    'Language of the labels in reports: the session''s casework_report.language, else en.';
REVOKE ALL ON FUNCTION casework_report.language() FROM PUBLIC;

CREATE FUNCTION casework_report.label(code_system text, code text, language text) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT COALESCE(
    (SELECT l.label FROM casework.code_label AS l
     WHERE l.code_system = label.code_system AND l.code = label.code AND l.language IN (label.language, 'en')
     ORDER BY l.language = label.language DESC, l.version DESC LIMIT 1),
    pg_catalog.replace(label.code, '_', ' '));
END;
COMMENT ON FUNCTION casework_report.label(text, text, text) IS
    'What a code is called in a language: its newest label, else the English one, else the code with blanks for its lines. NULL for no code. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.label(text, text, text) FROM PUBLIC;

CREATE VIEW casework_report.dim_code WITH (security_invoker) AS
SELECT c.code_system || ':' || c.code AS code_key, c.code_system, s.title AS system_title, c.code, c.position,
    casework_report.label(c.code_system, c.code, casework_report.language()) AS label
FROM casework.code AS c
JOIN casework.code_system AS s ON s.code_system = c.code_system AND s.version = c.version
WHERE c.version = (SELECT max(n.version) FROM casework.code AS n WHERE n.code_system = c.code_system AND n.code = c.code);
COMMENT ON VIEW casework_report.dim_code IS 'Codes with their labels in the language of the session (casework_report.language()), each in its newest version.';
COMMENT ON COLUMN casework_report.dim_code.code_key IS 'Key: list and code.';
COMMENT ON COLUMN casework_report.dim_code.code_system IS 'The list.';
COMMENT ON COLUMN casework_report.dim_code.system_title IS 'What the list is of.';
COMMENT ON COLUMN casework_report.dim_code.code IS 'The code, as columns of the other views have it.';
COMMENT ON COLUMN casework_report.dim_code.position IS 'Place in the list, to sort by.';
COMMENT ON COLUMN casework_report.dim_code.label IS 'The label.';

CREATE VIEW casework_report.dim_state WITH (security_invoker) AS
SELECT c.code::text AS state_code, c.alpha2, c.kind, (c.code::text = r.issuer::text) AS is_own
FROM repatriation.country AS c CROSS JOIN casework.register AS r;
COMMENT ON VIEW casework_report.dim_state IS 'States and other issuers, by the codes that papers carry. Names are the reporting tool''s: maps know ISO 3166-1.';
COMMENT ON COLUMN casework_report.dim_state.state_code IS 'Key: ISO 3166-1 alpha-3, or ICAO''s code.';
COMMENT ON COLUMN casework_report.dim_state.alpha2 IS 'Two-letter code of the same; NULL: none.';
COMMENT ON COLUMN casework_report.dim_state.kind IS 'iso, icao, withdrawn or specimen, as in repatriation.country.';
COMMENT ON COLUMN casework_report.dim_state.is_own IS 'Whether it is the State that keeps this register.';

CREATE VIEW casework_report.dim_agency WITH (security_invoker) AS
SELECT a.agency_id, a.name, a.sector, a.state_code::text AS state_code,
    casework_report.label('service_sector', a.sector, casework_report.language()) AS sector_label
FROM casework.agency AS a;
COMMENT ON VIEW casework_report.dim_agency IS 'Agencies.';
COMMENT ON COLUMN casework_report.dim_agency.agency_id IS 'Key.';
COMMENT ON COLUMN casework_report.dim_agency.name IS 'Name of the agency; never of a person.';
COMMENT ON COLUMN casework_report.dim_agency.sector IS 'Sector it works in.';
COMMENT ON COLUMN casework_report.dim_agency.state_code IS 'State it belongs to, as in dim_state; NULL: an international body.';
COMMENT ON COLUMN casework_report.dim_agency.sector_label IS 'The sector''s label.';
