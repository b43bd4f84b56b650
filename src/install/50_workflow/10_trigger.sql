CREATE FUNCTION repatriation.edge() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_edge';
COMMENT ON FUNCTION repatriation.edge() IS
    'Trigger before insert or update of each row of a table with a state. First argument: the workflow; others: "column=state", columns that change only on entering that state. Raises RP201 for a transition that the published version does not list and RP202 for a column changed elsewhere.';

CREATE FUNCTION repatriation.workflow_changed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_workflow_changed';
COMMENT ON FUNCTION repatriation.workflow_changed() IS
    'Trigger after statements on the workflow tables: every session reads the machines anew.';

CREATE FUNCTION repatriation.workflow_fixed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_workflow_fixed';
COMMENT ON FUNCTION repatriation.workflow_fixed() IS
    'Trigger before insert or update of each row of a workflow table: raises RP203 for a change to a published version.';

CREATE FUNCTION repatriation.workflow_publish() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_workflow_publish';
COMMENT ON FUNCTION repatriation.workflow_publish() IS
    'Trigger after a version of a workflow was published: raises RP207 where workflow_check() finds something, with all of it.';

CREATE FUNCTION repatriation.workflow_check(workflow pg_catalog.text, version pg_catalog.int4)
    RETURNS TABLE (finding pg_catalog.text, state pg_catalog.text, detail pg_catalog.text)
    LANGUAGE C STABLE STRICT ROWS 10 AS 'MODULE_PATHNAME', 'repat_workflow_findings';
COMMENT ON FUNCTION repatriation.workflow_check(pg_catalog.text, pg_catalog.int4) IS
    'What is wrong with a version of a workflow; no rows: it may be published. Findings: no initial state; no final state; unreachable; dead end (no way leads from the state to an end); guarded state missing (safeguards judge who enters it); way around (a way to the state passes by what has to happen first, though other states may stand between); way back (a way leads back before an irreversible edge). detail: what is lost, and the way that proves it.';
