-- What runs inside a register, or tells of its cases, is the owner's to grant.
REVOKE ALL ON FUNCTION repatriation.judge(repatriation.case_ref[], pg_catalog.date, pg_catalog.text) FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.case_facts(repatriation.case_ref[], pg_catalog.date) FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.duties(repatriation.case_ref[], pg_catalog.timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.verify_ledger(repatriation.case_ref) FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.row_digest(pg_catalog.record) FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.guard() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.keep() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.edge() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.setting_rises() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.workflow_changed() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.workflow_fixed() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.protect_register() FROM PUBLIC;
REVOKE ALL ON FUNCTION repatriation.protect_tables() FROM PUBLIC;
