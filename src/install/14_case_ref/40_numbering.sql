CREATE FUNCTION repatriation.next_case_ref(issuer repatriation.country_code, year pg_catalog.int4)
    RETURNS repatriation.case_ref
    LANGUAGE C VOLATILE STRICT PARALLEL UNSAFE AS 'MODULE_PATHNAME', 'repat_next_case_ref';
COMMENT ON FUNCTION repatriation.next_case_ref(repatriation.country_code, pg_catalog.int4) IS
    'The next reference of issuer and year, never given out before. Numbers come in an order that only the register''s key can tell, so a reference betrays neither how many cases there are nor which came first. Runs as the owner of casework.case_counter. Until the transaction ends, others who ask for the same issuer and year wait; a rollback gives the number back. Take thousands in transactions of about a thousand each: a call has to pass by what the calls before it in the same transaction left. RP901 without a register, 22003 if no reference can be made of the arguments, 54000 when ten million numbers are used up.';
-- Whoever may call it can use numbers up.
REVOKE ALL ON FUNCTION repatriation.next_case_ref(repatriation.country_code, pg_catalog.int4) FROM PUBLIC;
