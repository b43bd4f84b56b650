CREATE FUNCTION repatriation.edge() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_edge';
COMMENT ON FUNCTION repatriation.edge() IS
    'Trigger before insert or update of each row of a table with a state. First argument: the workflow; others: "column=state", columns that change only on entering that state. Raises RP201 for a transition that the published version does not list, RP202 for a column changed elsewhere, RP204 for a reason that is missing, RP205 for a role that the professional does not hold, RP208 for a step of a suspended record, RP209 for another version of the workflow without a reviewed mapping.';

CREATE FUNCTION repatriation.workflow_changed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_workflow_changed';
COMMENT ON FUNCTION repatriation.workflow_changed() IS
    'Trigger after statements on the workflow tables: every session reads the machines anew.';

CREATE FUNCTION repatriation.workflow_publish() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_workflow_publish';
COMMENT ON FUNCTION repatriation.workflow_publish() IS
    'Trigger after a version of a workflow was published: raises RP207 where workflow_check() finds something, with all of it.';

CREATE FUNCTION repatriation.workflow_check(workflow pg_catalog.text, version pg_catalog.int4)
    RETURNS TABLE (finding pg_catalog.text, state pg_catalog.text, detail pg_catalog.text)
    LANGUAGE C STABLE STRICT ROWS 10 AS 'MODULE_PATHNAME', 'repat_workflow_findings';
COMMENT ON FUNCTION repatriation.workflow_check(pg_catalog.text, pg_catalog.int4) IS
    'What is wrong with a version of a workflow; no rows: it may be published. Findings: no initial state; no final state; unreachable; dead end (no way leads from the state to an end); guarded state missing (safeguards judge who enters it); way around (a way to the state passes by what has to happen first, though other states may stand between); way back (a way leads back before an irreversible edge). detail: what is lost, and the way that proves it.';

CREATE FUNCTION repatriation.version_fixed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_version_fixed';
COMMENT ON FUNCTION repatriation.version_fixed() IS
    'Trigger before insert or update of each row of a table that belongs to versions. Arguments: the table of versions, and its key column beside version. Raises RP203 for a change to a published version.';

CREATE FUNCTION repatriation.migration_fixed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_migration_fixed';
COMMENT ON FUNCTION repatriation.migration_fixed() IS
    'Trigger before insert or update of each row of a mapping between workflow versions: raises RP203 for a change to a reviewed one.';

CREATE FUNCTION repatriation.case_version(ref repatriation.case_ref, hold pg_catalog.bool) RETURNS pg_catalog.int8
    LANGUAGE C VOLATILE STRICT AS 'MODULE_PATHNAME', 'repat_case_version';
COMMENT ON FUNCTION repatriation.case_version(repatriation.case_ref, pg_catalog.bool) IS
    'Number of the last entry in the ledger of a case, which every write moves on; NULL for a case that the caller may not see. hold: keep other writers from the case until the transaction ends.';
