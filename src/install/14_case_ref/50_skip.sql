-- Servers from 18 on skip over the values of a leading column that a query does not ask for,
-- if they are told what comes after a value: of our integers the next integer.
DO $skip$
BEGIN
    IF pg_catalog.current_setting('server_version_num')::pg_catalog.int4 OPERATOR(pg_catalog.>=) 180000 THEN
        ALTER OPERATOR FAMILY repatriation.partial_date_ops USING btree
            ADD FUNCTION 6 (repatriation.partial_date, repatriation.partial_date) pg_catalog.btint8skipsupport(pg_catalog.internal);
        ALTER OPERATOR FAMILY repatriation.case_ref_ops USING btree
            ADD FUNCTION 6 (repatriation.case_ref, repatriation.case_ref) pg_catalog.btint8skipsupport(pg_catalog.internal);
        ALTER OPERATOR FAMILY repatriation.country_code_ops USING btree
            ADD FUNCTION 6 (repatriation.country_code, repatriation.country_code) pg_catalog.btint2skipsupport(pg_catalog.internal);
    END IF;
END;
$skip$;
