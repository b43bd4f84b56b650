CREATE FUNCTION repatriation.safeguard_catalogue()
RETURNS TABLE (safeguard pg_catalog.int4, slug pg_catalog.text, sqlstate pg_catalog.text, mode pg_catalog.text,
               override pg_catalog.text, in_emergency pg_catalog.bool, acts pg_catalog.text, lack pg_catalog.text,
               norm pg_catalog.text, remedy pg_catalog.text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 50 AS 'MODULE_PATHNAME', 'repat_safeguard_catalogue';
COMMENT ON FUNCTION repatriation.safeguard_catalogue() IS
    'Every safeguard: number, slug (the CONSTRAINT of a refusal), SQLSTATE, mode (block, warn, duty), override class (none, reasoned), whether the emergency lane reaches it, the acts it guards, what its lack is called, the norm as it may be printed, and the remedy. The contract for applications.';

CREATE FUNCTION repatriation.act_catalogue()
RETURNS TABLE (act pg_catalog.text, table_name pg_catalog.text, safeguard pg_catalog.int4, mode pg_catalog.text,
               stands pg_catalog.bool)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 80 AS 'MODULE_PATHNAME', 'repat_act_catalogue';
COMMENT ON FUNCTION repatriation.act_catalogue() IS
    'Every guarded act with each of its safeguards: the table whose rows carry the act, whether the safeguard blocks or warns, and whether every later write to the case is judged against the act too.';

CREATE FUNCTION repatriation.fact_catalogue()
RETURNS TABLE (fact pg_catalog.text, table_name pg_catalog.text, meaning pg_catalog.text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 120 AS 'MODULE_PATHNAME', 'repat_fact_catalogue';
COMMENT ON FUNCTION repatriation.fact_catalogue() IS
    'Every fact that safeguards ask of a case, with each case table it is computed from: a write to any other table cannot change it. Their values: repatriation.case_facts().';

CREATE FUNCTION repatriation.case_facts(refs repatriation.case_ref[], as_of pg_catalog.date DEFAULT NULL)
RETURNS TABLE (case_ref repatriation.case_ref, fact pg_catalog.text, value pg_catalog.int4)
    LANGUAGE C STABLE AS 'MODULE_PATHNAME', 'repat_case_facts';
COMMENT ON FUNCTION repatriation.case_facts(repatriation.case_ref[], pg_catalog.date) IS
    'Every fact of the cases named, as numbers: how many things of a kind there are or are missing, 1 and 0 for yes and no, NULL for not known. as_of takes the steps still open to happen on that day; NULL takes the case as recorded. Cases that the caller may not see are left out.';

CREATE FUNCTION repatriation.guarded_tables()
RETURNS TABLE (table_name pg_catalog.text, id_column pg_catalog.text, workflow pg_catalog.text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 20 AS 'MODULE_PATHNAME', 'repat_guarded_tables';
COMMENT ON FUNCTION repatriation.guarded_tables() IS
    'The case tables of a register: name, the column that the ledger records as row_id, and the workflow that moves the table''s state.';

CREATE FUNCTION repatriation.judge(refs repatriation.case_ref[], as_of pg_catalog.date, act pg_catalog.text)
RETURNS TABLE (case_ref repatriation.case_ref, safeguard pg_catalog.int4, slug pg_catalog.text,
               verdict pg_catalog.text, lacks pg_catalog.text)
    LANGUAGE C STABLE AS 'MODULE_PATHNAME', 'repat_judge';
COMMENT ON FUNCTION repatriation.judge(repatriation.case_ref[], pg_catalog.date, pg_catalog.text) IS
    'Judge cases without writing: for each case and safeguard met, unmet, unknown or not applicable, and what is lacking. act limits it to the safeguards of one guarded act; as_of takes the steps still open to happen on that day, NULL judges whether what was done holds, as the sweep does. Cases that the caller may not see are left out. Raises 22023 for an act that is not guarded.';

CREATE FUNCTION repatriation.guard() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_guard';
COMMENT ON FUNCTION repatriation.guard() IS
    'Trigger after insert and after update, for each statement, with transition tables, on every case table: locks the cases, judges them, refuses with RP4nn (nn: number of the lowest safeguard not met) or adds one ledger entry for each row.';

CREATE FUNCTION repatriation.keep() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_keep';
COMMENT ON FUNCTION repatriation.keep() IS
    'Trigger before delete and truncate (RP501: records are voided, not deleted), and before insert and update on the ledger (RP502: only the guard writes it).';

CREATE FUNCTION repatriation.stamp() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_stamp';
COMMENT ON FUNCTION repatriation.stamp() IS
    'Trigger before update of each row. First argument: a column that tells since when the columns of the other arguments say what they say. Where one of them changes and the writer gives no other moment, it becomes now().';

CREATE FUNCTION repatriation.never_lower() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_never_lower';
COMMENT ON FUNCTION repatriation.never_lower() IS
    'Trigger before update of each row: refuses, with 23514, that an integer column is lowered or emptied. Arguments: the column; to limit it to some rows, a text column and its value; a column that is NULL as long as the number is not the ministry''s own.';

CREATE FUNCTION repatriation.act_guarded(act pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_act_guarded';
COMMENT ON FUNCTION repatriation.act_guarded(pg_catalog.text) IS
    'Whether there is a guarded act of that name in repatriation.act_catalogue().';

CREATE FUNCTION repatriation.ministry_check_valid() RETURNS pg_catalog.trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_ministry_check_valid';
COMMENT ON FUNCTION repatriation.ministry_check_valid() IS
    'Trigger before insert or update of each row of a register''s table of ministry checks: refuses, with RP901, a function that takes no case_ref, does not answer boolean, is VOLATILE or SECURITY DEFINER, belongs to a role with the rights of the register''s owner, or has no search_path of its own. A check that is switched off is not looked at.';

CREATE FUNCTION repatriation.ministry_judge(refs repatriation.case_ref[], act pg_catalog.text)
RETURNS TABLE (case_ref repatriation.case_ref, name pg_catalog.text, mode pg_catalog.text, passes pg_catalog.bool,
               message pg_catalog.text, remedy pg_catalog.text, source pg_catalog.text)
    LANGUAGE C STABLE STRICT ROWS 10 AS 'MODULE_PATHNAME', 'repat_ministry_judge';
COMMENT ON FUNCTION repatriation.ministry_judge(repatriation.case_ref[], pg_catalog.text) IS
    'What the active checks of national law on an act say of the cases named: whether each passes, and what it would say. Cases that the caller may not see are left out. Raises 22023 for an act that is not guarded RP901 for a check whose function is no longer fit to be asked, and whatever a check raises. A check runs as the role that owns it, with that role''s privileges and row security, and cannot write.';
