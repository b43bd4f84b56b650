CREATE FUNCTION repatriation.norm_catalogue()
    RETURNS TABLE (safeguard pg_catalog.int4, norm_order pg_catalog.int4, topic pg_catalog.text,
                   instrument pg_catalog.text, locator pg_catalog.text, verified pg_catalog.text,
                   citation pg_catalog.text, requirement pg_catalog.text, numbers pg_catalog.text,
                   source_copy pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 150 AS 'MODULE_PATHNAME', 'repat_norm_catalogue';
COMMENT ON FUNCTION repatriation.norm_catalogue() IS
    'The norms behind the safeguards: one row for each safeguard (0: topic in reserve), instrument and locator, with the requirement in our own words, the numbers that stand in the text and the copy that was read. verified says whether the paragraph itself was read: yes, partly or no. Print citation, never locator: citation names a paragraph only where it was read, the instrument alone otherwise, and "design rule of this register" where no text states the rule.';

CREATE FUNCTION repatriation.clause_catalogue()
    RETURNS TABLE (clause_order pg_catalog.int4, instrument pg_catalog.text, locator pg_catalog.text,
                   requirement pg_catalog.text, safeguards pg_catalog.int4[], answer pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 30 AS 'MODULE_PATHNAME', 'repat_clause_catalogue';
COMMENT ON FUNCTION repatriation.clause_catalogue() IS
    'Every clause of the Bali Call for Action (2020) and every principle of the Bali Conclusions (2024): what it asks for in our own words, the numbers of the safeguards that hold it, and what else the register does about it, or why it is no matter of data.';
