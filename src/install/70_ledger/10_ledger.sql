CREATE FUNCTION repatriation.row_digest(written pg_catalog.record) RETURNS pg_catalog.bytea
    LANGUAGE C STABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_row_digest_sql';
COMMENT ON FUNCTION repatriation.row_digest(pg_catalog.record) IS
    'SHA-256 of a row as the ledger takes it: names and values of the columns that are not null, independent of any setting. 32 bytes.';

CREATE FUNCTION repatriation.verify_ledger(ref repatriation.case_ref DEFAULT NULL)
RETURNS TABLE (case_ref repatriation.case_ref, seq pg_catalog.int8, problem pg_catalog.text)
    LANGUAGE C STABLE AS 'MODULE_PATHNAME', 'repat_verify_ledger';
COMMENT ON FUNCTION repatriation.verify_ledger(repatriation.case_ref) IS
    'Compute every chain again, or that of one case, and name the first broken link of each chain that does not hold: entry altered, entry missing, entry beyond the head, head altered, head missing. No rows: all chains hold. Whoever can rewrite a whole chain and its head is found out only by a copy of the head kept elsewhere.';
