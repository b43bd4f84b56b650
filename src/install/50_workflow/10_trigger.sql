CREATE FUNCTION repatriation.edge() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_edge';
COMMENT ON FUNCTION repatriation.edge() IS
    'Trigger before insert or update of each row of a table with a state. First argument: the workflow; others: "column=state", columns that change only on entering that state. Raises RP201 for a transition that the published version does not list and RP202 for a column changed elsewhere.';

CREATE FUNCTION repatriation.workflow_changed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_workflow_changed';
COMMENT ON FUNCTION repatriation.workflow_changed() IS
    'Trigger after statements on the workflow tables: every session reads the machines anew.';

CREATE FUNCTION repatriation.version_fixed() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_version_fixed';
COMMENT ON FUNCTION repatriation.version_fixed() IS
    'Trigger before insert or update of each row of a table that belongs to versions. Arguments: the table of versions, and its key column beside version. Raises RP203 for a change to a published version.';
