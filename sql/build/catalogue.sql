-- What the extension and a register bring, as a reader of the catalogue finds it: described, owned, and safe to call.
-- The list of functions at the end is the interface: a change of it is a change that users see.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
SET LOCAL search_path = pg_catalog;

-- Every object of the extension and of the register has a description.
CREATE TEMP VIEW object AS
SELECT d.classid, d.objid, 0 AS objsubid, 'extension' AS part FROM pg_depend AS d
    WHERE d.refclassid = 'pg_extension'::regclass AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'repatriation') AND d.deptype = 'e'
UNION ALL SELECT 'pg_extension'::regclass, oid, 0, 'extension' FROM pg_extension WHERE extname = 'repatriation'
UNION ALL SELECT 'pg_namespace'::regclass, oid, 0, 'register' FROM pg_namespace WHERE nspname = 'casework'
UNION ALL SELECT 'pg_class'::regclass, oid, 0, 'register' FROM pg_class WHERE relnamespace = 'casework'::regnamespace AND relkind IN ('r', 'v', 'm', 'p', 'f')
UNION ALL SELECT 'pg_class'::regclass, attrelid, attnum, 'register' FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
    WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'f') AND attnum > 0 AND NOT attisdropped
UNION ALL SELECT 'pg_class'::regclass, attrelid, attnum, 'extension' FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
    WHERE c.relnamespace = 'repatriation'::regnamespace AND c.relkind IN ('r', 'v', 'c') AND attnum > 0 AND NOT attisdropped
UNION ALL SELECT 'pg_proc'::regclass, oid, 0, 'register' FROM pg_proc WHERE pronamespace = 'casework'::regnamespace
UNION ALL SELECT 'pg_trigger'::regclass, t.oid, 0, 'register' FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = tgrelid WHERE c.relnamespace = 'casework'::regnamespace AND NOT t.tgisinternal
UNION ALL SELECT 'pg_policy'::regclass, p.oid, 0, 'register' FROM pg_policy AS p JOIN pg_class AS c ON c.oid = polrelid WHERE c.relnamespace = 'casework'::regnamespace
UNION ALL SELECT 'pg_type'::regclass, oid, 0, 'register' FROM pg_type WHERE typnamespace = 'casework'::regnamespace AND typtype IN ('d', 'e', 'r');
SELECT part, i.type, count(*) > 0 AS some, count(*) FILTER (WHERE d.description IS NULL OR d.description = '') AS undescribed
FROM object AS o, LATERAL pg_identify_object(o.classid, o.objid, o.objsubid) AS i
    LEFT JOIN LATERAL (SELECT description FROM pg_description AS x WHERE x.classoid = o.classid AND x.objoid = o.objid AND x.objsubid = o.objsubid) AS d ON true
WHERE NOT (i.type = 'type' AND (i.identity LIKE '%[]' OR EXISTS (SELECT FROM pg_type AS t WHERE t.oid = o.objid AND t.typrelid <> 0)))
GROUP BY part, i.type ORDER BY part, i.type;
SELECT i.type, i.identity FROM object AS o, LATERAL pg_identify_object(o.classid, o.objid, o.objsubid) AS i
WHERE NOT EXISTS (SELECT FROM pg_description AS x WHERE x.classoid = o.classid AND x.objoid = o.objid AND x.objsubid = o.objsubid AND x.description <> '')
    AND NOT (i.type = 'type' AND (i.identity LIKE '%[]' OR EXISTS (SELECT FROM pg_type AS t WHERE t.oid = o.objid AND t.typrelid <> 0)))
ORDER BY i.type, i.identity;

-- Operator classes and families are sound.
SELECT opcname, amname, amvalidate(c.oid) FROM pg_opclass AS c JOIN pg_am AS a ON a.oid = c.opcmethod WHERE c.opcnamespace = 'repatriation'::regnamespace ORDER BY 1, 2;
SELECT count(*) AS operators_without_estimate FROM pg_operator WHERE oprnamespace = 'repatriation'::regnamespace AND oprresult = 'bool'::regtype AND oprrest = 0;

-- Nothing runs with another's rights; every function in SQL or PL/pgSQL pins its names or is parsed when made.
-- A procedure that commits cannot: it names all in full (src/test/tap/002_hostile_search_path.pl calls it).
CREATE TEMP VIEW routine AS SELECT p.*, l.lanname FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang
WHERE p.pronamespace IN ('repatriation'::regnamespace, 'casework'::regnamespace);
SELECT lanname, count(*) > 0 AS some, count(*) FILTER (WHERE prosecdef) AS definer,
    count(*) FILTER (WHERE lanname NOT IN ('c', 'internal') AND prokind <> 'p' AND prosqlbody IS NULL AND NOT coalesce(array_to_string(proconfig, ' ') ~ 'search_path=pg_catalog, (repatriation, )?pg_temp', false)) AS unpinned
FROM routine GROUP BY lanname ORDER BY lanname;

-- What everybody may call speaks of no case. The rest is the owner's to grant.
SELECT p.oid::regprocedure AS owner_only FROM routine AS p
WHERE NOT EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE')
ORDER BY p.oid::regprocedure::text COLLATE "C";
SELECT p.oid::regprocedure AS everybody_though_not_immutable FROM routine AS p
WHERE EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE')
    AND (p.provolatile <> 'i' OR p.prorettype IN ('trigger'::regtype, 'event_trigger'::regtype)) ORDER BY p.oid::regprocedure::text COLLATE "C";
-- In a register nothing is granted to everybody; of the extension's types and schema, usage.
SELECT count(*) AS granted FROM (SELECT relacl AS acl FROM pg_class WHERE relnamespace = 'casework'::regnamespace
    UNION ALL SELECT proacl FROM pg_proc WHERE pronamespace = 'casework'::regnamespace UNION ALL SELECT nspacl FROM pg_namespace WHERE nspname = 'casework') AS x,
    LATERAL aclexplode(acl) AS a WHERE a.grantee = 0;
SELECT a.privilege_type FROM pg_namespace, LATERAL aclexplode(nspacl) AS a WHERE nspname = 'repatriation' AND a.grantee = 0;

-- Every foreign key of the register has an index that begins with its columns, or a key among them, and is immediate; every table has a primary key.
SELECT k.conrelid::regclass, k.conname FROM pg_constraint AS k
WHERE k.contype = 'f' AND k.connamespace = 'casework'::regnamespace
    AND (k.condeferrable OR NOT EXISTS (SELECT FROM pg_index AS i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
        AND ((i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey
             OR i.indisunique AND i.indkey::int2[] <@ k.conkey)))
ORDER BY k.conrelid::regclass::text, 2;
SELECT count(*) AS without_key FROM pg_class AS c WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conrelid = c.oid AND k.contype = 'p');
-- Only plain tables, of the extension's types and the server's.
SELECT relkind, count(*) > 0 AS some FROM pg_class WHERE relnamespace = 'casework'::regnamespace GROUP BY relkind ORDER BY relkind;
SELECT DISTINCT format_type(atttypid, -1) AS column_type FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' AND attnum > 0 AND NOT attisdropped ORDER BY 1;

-- The functions.
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' '
SELECT p.oid::regprocedure, '->', CASE WHEN p.proretset THEN 'setof ' ELSE '' END || format_type(p.prorettype, -1), '|', p.lanname,
    CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
    CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END,
    CASE WHEN p.proisstrict THEN 'strict' ELSE 'null' END || CASE WHEN p.proleakproof THEN ' leakproof' ELSE '' END
FROM routine AS p ORDER BY p.oid::regprocedure::text COLLATE "C";
ROLLBACK;
