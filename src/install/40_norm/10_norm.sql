CREATE FUNCTION repatriation.norm_catalogue()
    RETURNS TABLE (safeguard pg_catalog.int4, norm_order pg_catalog.int4, topic pg_catalog.text,
                   instrument pg_catalog.text, locator pg_catalog.text, verified pg_catalog.text,
                   citation pg_catalog.text, requirement pg_catalog.text, numbers pg_catalog.text,
                   source_copy pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 150 AS 'MODULE_PATHNAME', 'repat_norm_catalogue';
COMMENT ON FUNCTION repatriation.norm_catalogue() IS
    'The norms behind the safeguards: one row for each safeguard (0: topic in reserve), instrument and locator, with the requirement in our own words, the numbers that stand in the text and the copy that was read. verified says whether the paragraph itself was read: yes, partly or no. Print citation, never locator: citation names a paragraph only where it was read, the instrument alone otherwise, and "design rule of this register" where no text states the rule.';
