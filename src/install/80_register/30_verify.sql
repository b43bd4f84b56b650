CREATE FUNCTION repatriation.verify_register()
RETURNS TABLE (finding pg_catalog.text, object pg_catalog.text, case_ref repatriation.case_ref,
               safeguard pg_catalog.int4, detail pg_catalog.text)
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $verify$
#variable_conflict use_column
DECLARE
    -- Tables whose rows share a row_id: that of the record they belong to.
    shared CONSTANT text[] := '{assessment_element,determination_element,option_effect}';
    item record;
BEGIN
    IF pg_catalog.to_regclass('casework.register') IS NULL THEN
        RAISE EXCEPTION 'there is no register in this database'
            USING ERRCODE = 'RP901', HINT = 'Make one with repatriation.create_register().';
    END IF;

    -- To whom row security hides the register nothing would seem wrong with it.
    IF NOT EXISTS (SELECT FROM casework.register) THEN
        RAISE EXCEPTION 'the register is not visible to the caller'
            USING ERRCODE = 'RP901', HINT = 'Run it as the register''s owner; after a change of owner its policies must name the new one.';
    END IF;

    RETURN QUERY
    SELECT 'register version', 'casework.register', NULL::repatriation.case_ref, NULL::int4,
        'register of version ' || r.schema_version || ', extension of version ' || repatriation.version()
    FROM casework.register AS r WHERE r.schema_version <> repatriation.version();

    -- The catalogue: tables, triggers, row security, and what could take rows away from the triggers.
    RETURN QUERY
    SELECT CASE WHEN c.oid IS NULL THEN 'table missing'
                WHEN t.oid IS NULL THEN 'trigger missing'
                WHEN t.tgenabled = 'D' THEN 'trigger disabled'
                WHEN t.tgenabled <> 'A' THEN 'trigger demoted'
                ELSE 'trigger altered' END,
        'casework.' || e.table_name || CASE WHEN c.oid IS NULL THEN '' ELSE '.' || e.trigger_name END,
        NULL::repatriation.case_ref, NULL::int4,
        CASE WHEN t.tgenabled <> 'A' THEN 'enabled as ' || t.tgenabled::text || ', must be A' END
    FROM repatriation.expected_triggers() AS e
    LEFT JOIN pg_class AS c ON c.relnamespace = 'casework'::regnamespace AND c.relname = e.table_name AND c.relkind = 'r'
    LEFT JOIN pg_trigger AS t ON t.tgrelid = c.oid AND t.tgname = e.trigger_name
    WHERE t.oid IS NULL OR t.tgenabled <> 'A'
       OR pg_get_triggerdef(t.oid) <> e.definition;

    RETURN QUERY
    SELECT x.problem, 'casework.' || c.relname || coalesce('.' || x.name, ''), NULL::repatriation.case_ref, NULL::int4, NULL::text
    FROM pg_class AS c
    CROSS JOIN LATERAL (
        SELECT 'row security off' AS problem, NULL::text AS name WHERE NOT c.relrowsecurity AND c.relname <> 'document_inbox'
        UNION ALL
        SELECT 'row security not forced', NULL WHERE NOT c.relforcerowsecurity AND c.relname <> 'document_inbox'
        UNION ALL
        SELECT 'table fed by a subscription', NULL FROM pg_subscription_rel AS s WHERE s.srrelid = c.oid
        UNION ALL
        SELECT 'rule on a guarded table', r.rulename::text FROM pg_rewrite AS r WHERE r.ev_class = c.oid
        UNION ALL
        SELECT 'inheriting table', i.inhrelid::regclass::text FROM pg_inherits AS i WHERE i.inhparent = c.oid
        UNION ALL
        -- What is written through a parent fires the parent's statement triggers and no guard.
        SELECT 'inherited table', i.inhparent::regclass::text FROM pg_inherits AS i WHERE i.inhrelid = c.oid
        UNION ALL
        SELECT 'constraint not valid', k.conname::text FROM pg_constraint AS k WHERE k.conrelid = c.oid AND NOT k.convalidated
        UNION ALL
        SELECT 'foreign trigger before a guard', t.tgname::text FROM pg_trigger AS t
        WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND (t.tgtype & 2) <> 0
          AND NOT EXISTS (SELECT FROM repatriation.expected_triggers() AS e
                          WHERE e.table_name = c.relname AND e.trigger_name = t.tgname)
    ) AS x
    WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r'
      AND EXISTS (SELECT FROM repatriation.expected_triggers() AS e WHERE e.table_name = c.relname)
    ORDER BY 1, 2;

    -- The functions of the guard and of this sweep: the library's, under their own symbols.
    RETURN QUERY
    SELECT 'function altered', 'repatriation.' || e.function_name, NULL::repatriation.case_ref, NULL::int4, NULL::text
    FROM (SELECT x.function_name, 'repat_' || x.function_name AS symbol FROM repatriation.expected_triggers() AS x
          WHERE x.function_name IS NOT NULL
          UNION VALUES ('protect_register', 'repat_protect_register'), ('judge', 'repat_judge'),
              ('verify_ledger', 'repat_verify_ledger'), ('row_digest', 'repat_row_digest_sql')) AS e
    WHERE NOT EXISTS (SELECT FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang
                      WHERE p.pronamespace = 'repatriation'::regnamespace AND p.proname = e.function_name
                        AND l.lanname = 'c' AND p.probin = 'repatriation' AND p.prosrc = e.symbol
                        AND p.proconfig IS NULL AND NOT p.prosecdef)
    ORDER BY 2;

    -- Whether the server asks for triggers at all, and keeps what was written.
    RETURN QUERY
    SELECT x.problem, 'casework.' || c.relname, NULL::repatriation.case_ref, NULL::int4, NULL::text
    FROM pg_class AS c
    CROSS JOIN LATERAL (SELECT 'triggers not asked for' WHERE NOT c.relhastriggers
                        UNION ALL SELECT 'table lost by a crash' WHERE c.relpersistence <> 'p') AS x (problem)
    WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r'
      AND EXISTS (SELECT FROM repatriation.expected_triggers() AS e WHERE e.table_name = c.relname)
    ORDER BY 1, 2;

    -- What create_register() made and what stands, by name and, on the same server, by definition.
    RETURN QUERY
    SELECT split_part(s.object, ' casework.', 1) || CASE WHEN n.object IS NULL THEN ' missing' ELSE ' altered' END,
        'casework.' || split_part(s.object, ' casework.', 2), NULL::repatriation.case_ref, NULL::int4, NULL::text
    FROM casework.shape AS s LEFT JOIN repatriation.register_shape() AS n ON n.object = s.object
    WHERE (n.object IS NULL
       OR (n.definition <> s.definition AND s.server_version = current_setting('server_version_num')::integer / 10000))
      -- Of a table that is missing no more need be said.
      AND CASE WHEN s.object LIKE 'function %' THEN true
               ELSE to_regclass('casework.' || split_part(s.object, '.', 2)) IS NOT NULL END
    ORDER BY 1, 2;

    RETURN QUERY
    SELECT 'shape not recorded', 'casework.shape', NULL::repatriation.case_ref, NULL::int4, NULL::text
    WHERE NOT EXISTS (SELECT FROM casework.shape);

    RETURN QUERY
    SELECT 'event trigger missing or off', n.name, NULL::repatriation.case_ref, NULL::int4, NULL::text
    FROM (VALUES ('repatriation_protect_register'), ('repatriation_protect_tables')) AS n (name)
    WHERE NOT EXISTS (SELECT FROM pg_event_trigger AS t
                      WHERE t.evtname = n.name AND t.evtenabled = 'A');

    -- A register that has lost a table cannot be judged further.
    IF EXISTS (SELECT FROM repatriation.expected_triggers() AS e WHERE to_regclass('casework.' || e.table_name) IS NULL) THEN
        RETURN;
    END IF;

    -- Every safeguard over every case, in sets of cases so that memory stays flat.
    RETURN QUERY
    SELECT 'safeguard unmet', j.slug, j.case_ref, j.safeguard, j.lacks
    FROM (SELECT array_agg(n.case_ref) AS refs
          FROM (SELECT c.case_ref, (row_number() OVER (ORDER BY c.case_ref) - 1) / 1000 AS batch
                FROM casework.child_case AS c) AS n
          GROUP BY n.batch) AS b
    CROSS JOIN LATERAL repatriation.judge(b.refs, NULL, NULL) AS j
    WHERE j.verdict = 'unmet'
    ORDER BY j.case_ref, j.safeguard;

    -- Unity of siblings, which no case alone can tell.
    RETURN QUERY
    SELECT 'siblings set apart', 'casework.movement', u.case_ref, 15, 'sibling ' || u.sibling_ref::text || ' stays'
    FROM casework.sibling_unity() AS u WHERE u.known_before;

    -- The chains, and the rows that they speak of.
    RETURN QUERY
    SELECT 'ledger broken', 'casework.ledger', l.case_ref, NULL::int4, 'link ' || l.seq || ': ' || l.problem
    FROM repatriation.verify_ledger() AS l;

    RETURN QUERY
    SELECT 'checkpoint broken', 'casework.checkpoint', v.case_ref, NULL::int4,
        concat_ws(', ', 'checkpoint ' || v.checkpoint_id, 'link ' || v.seq) || ': ' || v.problem
    FROM casework.verify_checkpoints() AS v;

    -- The history of steps: each under an entry of the ledger about the same record,
    -- each from where the one before it led, the last one to where the record stands.
    RETURN QUERY EXECUTE (
        SELECT 'SELECT ''history broken'', ''casework.transition'', t.case_ref, NULL::int4, ''step '' || t.seq::text'
            ' FROM casework.transition AS t LEFT JOIN repatriation.guarded_tables() AS g ON g.workflow = t.workflow'
            ' WHERE NOT EXISTS (SELECT FROM casework.ledger AS l WHERE l.case_ref OPERATOR(repatriation.=) t.case_ref'
            ' AND l.seq = t.seq AND l.table_name = g.table_name AND l.row_id = t.row_id)'
            || string_agg(format(
                ' UNION SELECT ''history broken'', ''casework.transition'', s.case_ref, NULL::int4, ''step '' || s.seq::text'
                ' FROM (SELECT t.*, lead(t.from_state) OVER w AS next_from, lead(t.seq) OVER w IS NULL AS is_last'
                ' FROM casework.transition AS t WHERE t.workflow = %L WINDOW w AS (PARTITION BY t.case_ref, t.row_id ORDER BY t.seq)) AS s'
                ' LEFT JOIN casework.%I AS r ON r.case_ref OPERATOR(repatriation.=) s.case_ref AND %s = s.row_id'
                ' WHERE CASE WHEN s.is_last THEN r.state ELSE s.next_from END IS DISTINCT FROM s.to_state',
                g.workflow, g.table_name, coalesce('r.' || quote_ident(g.id_column), '0')), '')
        FROM repatriation.guarded_tables() AS g WHERE g.workflow IS NOT NULL);
    FOR item IN SELECT g.table_name, g.id_column, g.workflow FROM repatriation.guarded_tables() AS g WHERE g.workflow IS NOT NULL
                LOOP
        RETURN QUERY EXECUTE format(
            'SELECT ''history missing'', %L::text, r.case_ref, NULL::int4, NULL::text FROM casework.%I AS r'
            ' JOIN casework.workflow_state AS s ON s.workflow = %L AND s.version = r.workflow_version AND s.state = r.state'
            ' WHERE NOT s.is_initial AND NOT EXISTS (SELECT FROM casework.transition AS t'
            ' WHERE t.case_ref OPERATOR(repatriation.=) r.case_ref AND t.workflow = %L AND t.row_id = %s)',
            'casework.' || item.table_name, item.table_name, item.workflow, item.workflow,
            coalesce('r.' || quote_ident(item.id_column), '0'));
    END LOOP;

    -- Each row beside the newest entry about it, all tables in one pass over the ledger,
    -- which is as long as all of them together. Rows that share a row_id with others of
    -- their table are sought among all its entries.
    RETURN QUERY EXECUTE (
        SELECT 'SELECT CASE WHEN r.digest IS NULL THEN ''row missing'' ELSE ''row not in the ledger'' END,'
            ' ''casework.'' || coalesce(r.table_name, n.table_name), coalesce(r.case_ref, n.case_ref), NULL::int4, NULL::text'
            ' FROM (' || string_agg(format(
                'SELECT %L::text AS table_name, t.case_ref, %s AS row_id, repatriation.row_digest(t) AS digest FROM casework.%I AS t',
                g.table_name, coalesce('t.' || quote_ident(g.id_column), '0::int8'), g.table_name), ' UNION ALL ')
            || ') AS r FULL JOIN (SELECT DISTINCT ON (l.case_ref, l.table_name COLLATE "C", l.row_id)'
            ' l.case_ref, l.table_name, l.row_id, l.payload_digest FROM casework.ledger AS l'
            || format(' WHERE l.table_name = ANY (%L)', array_agg(g.table_name))
            || ' ORDER BY l.case_ref, l.table_name COLLATE "C", l.row_id, l.seq DESC) AS n'
            ' ON n.case_ref OPERATOR(repatriation.=) r.case_ref AND n.table_name = r.table_name AND n.row_id = r.row_id'
            ' WHERE r.digest IS DISTINCT FROM n.payload_digest'
        FROM repatriation.guarded_tables() AS g WHERE g.table_name <> ALL (shared));
    FOR item IN SELECT g.table_name, g.id_column FROM repatriation.guarded_tables() AS g WHERE g.table_name = ANY (shared)
                LOOP
        RETURN QUERY EXECUTE format(
            'SELECT ''row not in the ledger'', %L::text, t.case_ref, NULL::int4, NULL::text FROM casework.%I AS t'
            ' WHERE NOT EXISTS (SELECT FROM casework.ledger AS l'
            ' WHERE l.case_ref OPERATOR(repatriation.=) t.case_ref AND l.table_name = %L'
            ' AND l.payload_digest = repatriation.row_digest(t))',
            'casework.' || item.table_name, item.table_name, item.table_name);
        RETURN QUERY EXECUTE format(
            'SELECT ''row missing'', %L::text, l.case_ref, NULL::int4, NULL::text'
            ' FROM (SELECT DISTINCT x.case_ref, x.row_id FROM casework.ledger AS x WHERE x.table_name = %L) AS l'
            ' WHERE NOT EXISTS (SELECT FROM casework.%I AS t'
            ' WHERE t.case_ref OPERATOR(repatriation.=) l.case_ref AND t.%I = l.row_id)',
            'casework.' || item.table_name, item.table_name, item.table_name, item.id_column);
    END LOOP;
END;
$verify$;
COMMENT ON FUNCTION repatriation.verify_register() IS
    'Sweep the whole register; no rows mean that nothing is wrong. Findings: missing, disabled, demoted or altered triggers; row security off; rules, tables that inherit or are inherited from, and foreign triggers that could take rows past the guard; constraints, columns, unique indexes, policies and functions that are not as create_register() made them; every safeguard unmet by what is recorded, over every case; siblings that a movement sets apart; ledger chains that do not hold, and checkpoints that they contradict; histories of steps that the ledger or the record contradicts; rows that the ledger does not know or that are gone. Takes no lock above ACCESS SHARE. Run it as the register''s owner, after every restore and upgrade.';
REVOKE ALL ON FUNCTION repatriation.verify_register() FROM PUBLIC;
