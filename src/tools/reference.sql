-- Print docs/reference.md: what the database's own comments say, as Markdown.
-- Run by psql where the extension and a register are; see src/tools/docs.sh.
\pset format unaligned
\pset tuples_only on
\pset pager off
SET search_path = pg_catalog, pg_temp;

\qecho '# Reference'
\qecho
\qecho 'Made by `make docs` from the comments of a database with the extension and a'
\qecho 'register in it. Do not edit: change the `COMMENT ON` beside the object.'
\qecho
\qecho 'Sections: [safeguards](#safeguards), [guarded acts](#guarded-acts), [norms](#norms),'
\qecho '[settings](#settings), [SQLSTATEs](#sqlstates), [types](#types), [functions](#functions),'
\qecho '[operators](#operators), [casts](#casts), [tables of the extension](#tables-of-the-extension),'
\qecho '[tables of a register](#tables-of-a-register), [workflows](#workflows),'
\qecho '[functions and views of a register](#functions-and-views-of-a-register).'

-- A vertical line inside a table cell would end it.
CREATE FUNCTION pg_temp.cell(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql IMMUTABLE
    AS $$SELECT pg_catalog.replace(pg_catalog.replace(coalesce($1, ''), '|', '\|'), E'\n', ' ')$$;
-- The names of the two schemas that everybody has on the search path are left out.
CREATE FUNCTION pg_temp.short(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql IMMUTABLE
    AS $$SELECT pg_catalog.regexp_replace($1, '\m(repatriation|pg_catalog)\.', '', 'g')$$;

\qecho
\qecho '## Safeguards'
\qecho
\qecho 'The rows of `repatriation.safeguard_catalogue()`. A refusal carries the SQLSTATE, and the'
\qecho 'slug as constraint name. An override is a row of `casework.override`; an act is in the emergency'
\qecho 'lane where its row names a `casework.emergency_action`.'
SELECT E'\n### ' || safeguard || ' ' || slug || E'\n\n'
    || '`' || sqlstate || '`, mode ' || mode || ', override ' || override
    || ', emergency lane ' || CASE WHEN in_emergency THEN 'reaches it' ELSE 'does not reach it' END || E'.\n\n'
    || '* Lack: ' || lack || E'.\n'
    || '* Acts: ' || '`' || replace(acts, ', ', '`, `') || '`' || E'.\n'
    || '* Norm: ' || norm || E'.\n'
    || '* Remedy: ' || remedy
FROM repatriation.safeguard_catalogue() ORDER BY safeguard;

\qecho
\qecho '## Guarded acts'
\qecho
\qecho 'The rows of `repatriation.act_catalogue()`. After an act that stands, every later write to'
\qecho 'the case is judged against it too.'
\qecho
\qecho '| act | table | refused by | warned of by | stands |'
\qecho '|---|---|---|---|---|'
SELECT format('| `%s` | `%s` | %s | %s | %s |', act, table_name,
    string_agg(safeguard::text, ', ' ORDER BY safeguard) FILTER (WHERE mode = 'block'),
    string_agg(safeguard::text, ', ' ORDER BY safeguard) FILTER (WHERE mode = 'warn'),
    CASE WHEN stands THEN 'yes' ELSE '' END)
FROM repatriation.act_catalogue() GROUP BY act, table_name, stands ORDER BY act;

\qecho
\qecho '## Norms'
\qecho
\qecho 'The rows of `repatriation.norm_catalogue()`. A paragraph is named only where it was read:'
\qecho 'verified says whether.'
\qecho
\qecho '| safeguard | topic | citation | verified | requirement, in our own words |'
\qecho '|---|---|---|---|---|'
SELECT format('| %s | `%s` | %s | %s | %s |', nullif(safeguard, 0), topic, pg_temp.cell(citation), verified, pg_temp.cell(requirement))
FROM repatriation.norm_catalogue() ORDER BY safeguard, topic, norm_order;

\qecho
\qecho '## Settings'
\qecho
\qecho 'The rows of `repatriation.setting_catalogue()`. The numbers of a register stand in'
\qecho '`casework.setting`; they can be tightened, never loosened beyond the bound.'
\qecho
\qecho '| setting | unit | default | bound | value must be | source |'
\qecho '|---|---|---|---|---|---|'
SELECT format('| `%s` | %s | %s | %s | %s | %s |', setting, unit, default_value, bound, replace(direction, '_', ' '),
    pg_temp.cell(CASE WHEN ours AND source NOT LIKE 'deployment setting%' THEN 'our number; the text behind it: ' ELSE '' END || source))
FROM repatriation.setting_catalogue() ORDER BY setting;

\qecho
\qecho '## SQLSTATEs'
\qecho
\qecho 'Class `RP` is this extension''s own. Type input keeps the server''s codes (22P02, 22007, 22008, 22003, 22P03),'
\qecho 'and so do constraints of tables (class 23): a setting weaker than its bound is 23514.'
\qecho
\qecho '| code | raised when |'
\qecho '|---|---|'
SELECT format('| `%s` | %s |', code, meaning) FROM (VALUES
    ('RP101', 'a machine-readable zone cannot be read'),
    ('RP110', 'a consular document is not well formed, or is refused'),
    ('RP111', 'a consular document goes beyond a limit'),
    ('RP112', 'a mapping profile does not compile, or is published without approval or a passing sample'),
    ('RP113', 'an attachment is not the one that its document announced'),
    ('RP120', 'bytes are not a visible digital seal, or no part of one'),
    ('RP121', 'bytes are not a certificate'),
    ('RP201', 'a state is entered that the workflow does not lead to'),
    ('RP202', 'a column is changed that only a step of the workflow may change'),
    ('RP203', 'a published version of a workflow is changed, or a reviewed mapping between versions'),
    ('RP204', 'a step is taken without the reason that it asks for'),
    ('RP205', 'a step is taken by a professional without the role that it asks for'),
    ('RP206', 'a case was changed since the version that a step rests on'),
    ('RP207', 'a version of a workflow is published in which something is wrong'),
    ('RP208', 'a step is taken of a record that is suspended'),
    ('RP209', 'a record goes to another version of its workflow without a reviewed mapping'),
    ('RP210', 'a step of another machine is taken in a case that has ended'),
    ('RP4nn', 'safeguard nn, 01 to 46, refuses; where several do, the lowest'),
    ('RP463', 'a check that the ministry added refuses'),
    ('RP501', 'a record would be deleted, or one changed that is only added to'),
    ('RP502', 'the ledger is broken, or written by hand'),
    ('RP901', 'a register is missing, stands already, or is of another version; or would be dropped along')) AS v (code, meaning) ORDER BY code;

\qecho
\qecho '## Types'
\qecho
SELECT '* `' || t.typname || '`: ' || coalesce(obj_description(t.oid, 'pg_type'), '')
FROM pg_type AS t JOIN pg_depend AS d ON d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'repatriation'
WHERE t.typcategory <> 'A' AND t.typrelid = 0 ORDER BY t.typname;

\qecho
\qecho '## Functions'
\qecho
\qecho 'Of schema `repatriation`. Those that only serve a type (input, output, comparison, support) are left out.'
SELECT E'\n### ' || p.proname || E'\n\n```sql\n' || p.proname || '(' || pg_temp.short(pg_get_function_arguments(p.oid)) || E')\n    RETURNS '
    || pg_temp.short(pg_get_function_result(p.oid)) || E'\n```\n\n' || coalesce(obj_description(p.oid, 'pg_proc'), '')
FROM pg_proc AS p JOIN pg_depend AS d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'repatriation'
WHERE NOT EXISTS (SELECT FROM pg_type AS t WHERE p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout))
  AND NOT EXISTS (SELECT FROM pg_operator AS o WHERE o.oprcode = p.oid)
  AND NOT EXISTS (SELECT FROM pg_amproc AS a WHERE a.amproc = p.oid)
  AND NOT EXISTS (SELECT FROM pg_cast AS c WHERE c.castfunc = p.oid)
ORDER BY p.proname COLLATE "C", pg_get_function_arguments(p.oid) COLLATE "C";

\qecho
\qecho '## Operators'
\qecho
\qecho '| left | operator | right | result | meaning |'
\qecho '|---|---|---|---|---|'
SELECT format('| `%s` | `%s` | `%s` | `%s` | %s |', pg_temp.short(format_type(o.oprleft, NULL)), pg_temp.cell(o.oprname),
    pg_temp.short(format_type(o.oprright, NULL)), pg_temp.short(format_type(o.oprresult, NULL)),
    pg_temp.cell(obj_description(o.oid, 'pg_operator')))
FROM pg_operator AS o JOIN pg_depend AS d ON d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e'
JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'repatriation'
ORDER BY format_type(o.oprleft, NULL) COLLATE "C", o.oprname COLLATE "C", format_type(o.oprright, NULL) COLLATE "C";

\qecho
\qecho '## Casts'
\qecho
\qecho '| from | to | when | meaning |'
\qecho '|---|---|---|---|'
SELECT format('| `%s` | `%s` | %s | %s |', pg_temp.short(format_type(c.castsource, NULL)), pg_temp.short(format_type(c.casttarget, NULL)),
    CASE c.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'on assignment' ELSE 'explicit' END,
    pg_temp.cell(coalesce(obj_description(c.oid, 'pg_cast'), obj_description(c.castfunc, 'pg_proc'))))
FROM pg_cast AS c JOIN pg_depend AS d ON d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'e'
JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'repatriation'
ORDER BY format_type(c.castsource, NULL) COLLATE "C", format_type(c.casttarget, NULL) COLLATE "C";

-- Tables and views with their columns, of one schema.
CREATE FUNCTION pg_temp.relations(schema pg_catalog.text) RETURNS SETOF pg_catalog.text LANGUAGE sql AS $$
SELECT E'\n### ' || n.nspname || '.' || c.relname || E'\n\n' || coalesce(obj_description(c.oid, 'pg_class'), '')
    || E'\n\n| column | type | required | meaning |\n|---|---|---|---|\n'
    || (SELECT string_agg(format('| `%s` | `%s` | %s | %s |', a.attname, pg_temp.short(format_type(a.atttypid, a.atttypmod)),
                                 CASE WHEN a.attnotnull THEN 'yes' ELSE '' END, pg_temp.cell(col_description(c.oid, a.attnum))),
                          E'\n' ORDER BY a.attnum)
        FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname = relations.schema AND c.relkind IN ('r', 'v', 'm')
ORDER BY c.relname COLLATE "C" $$;

\qecho
\qecho '## Tables of the extension'
SELECT pg_temp.relations('repatriation');

\qecho
\qecho '## Tables of a register'
SELECT pg_temp.relations('casework');

\qecho
\qecho '## Workflows'
\qecho
\qecho 'The standard versions that `create_register()` publishes.'
\qecho
\qecho '| workflow | version | from | to |'
\qecho '|---|---|---|---|'
WITH RECURSIVE walk AS (
    SELECT workflow, version, state, 0 AS steps FROM casework.workflow_state WHERE is_initial
    UNION
    SELECT t.workflow, t.version, t.to_state, w.steps + 1
    FROM walk AS w JOIN casework.workflow_transition AS t
      ON (t.workflow, t.version, t.from_state) = (w.workflow, w.version, w.state)
    WHERE w.steps < 40
), reached AS (SELECT workflow, version, state, min(steps) AS steps FROM walk GROUP BY workflow, version, state)
SELECT format('| `%s` | %s | `%s` | %s |', t.workflow, t.version, t.from_state,
              string_agg('`' || t.to_state || '`', ', ' ORDER BY t.to_state COLLATE "C"))
FROM casework.workflow_transition AS t JOIN reached AS r
  ON (r.workflow, r.version, r.state) = (t.workflow, t.version, t.from_state)
GROUP BY t.workflow, t.version, t.from_state, r.steps
ORDER BY t.workflow COLLATE "C", t.version, r.steps, t.from_state COLLATE "C";

\qecho
\qecho '## Functions and views of a register'
SELECT E'\n### ' || n.nspname || '.' || p.proname || E'\n\n```sql\n' || p.proname || '(' || pg_temp.short(pg_get_function_arguments(p.oid)) || E')\n    RETURNS '
    || pg_temp.short(pg_get_function_result(p.oid)) || E'\n```\n\n' || coalesce(obj_description(p.oid, 'pg_proc'), '')
FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
WHERE n.nspname IN ('casework', 'casework_report')
ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C", pg_get_function_arguments(p.oid) COLLATE "C";
SELECT pg_temp.relations('casework_report');
