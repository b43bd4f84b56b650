CREATE FUNCTION repatriation.recruitment_means(word pg_catalog.text) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_recruitment_means_sql';
COMMENT ON FUNCTION repatriation.recruitment_means(pg_catalog.text) IS
    'What a source''s word for the means of recruitment becomes on import: itself, where it is one of the list in either case, else unspecified. So it is for every word of consent: keep the source''s word in means_as_received (Bali Call for Action 2020, paragraph 1).';

CREATE FUNCTION repatriation.recruitment_method(word pg_catalog.text) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_recruitment_method_sql';
COMMENT ON FUNCTION repatriation.recruitment_method(pg_catalog.text) IS
    'The same for the way by which the child was reached: keep the source''s word in method_as_received.';
