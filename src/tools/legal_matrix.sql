-- Print docs/legal-matrix.md: clause, safeguard, norm, act, test. Run by psql where the
-- extension is; PG_ABS_SRCDIR is the tree, whose tests are named by their files.
\pset format unaligned
\pset tuples_only on
\pset pager off
SET search_path = pg_catalog, pg_temp;
\set tests `cd "$PG_ABS_SRCDIR" && ls sql/safeguards/sg*.sql`

\qecho '# Legal matrix'
\qecho
\qecho 'Made by `make docs` from the catalogues of the extension. Do not edit.'
\qecho
\qecho '## Clauses of the Bali texts'
\qecho
\qecho 'What each clause asks for, in our own words, the safeguards that hold it, and what else the'
\qecho 'register does about it. A clause without a safeguard says why it is no matter of data.'
CREATE FUNCTION pg_temp.cell(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql IMMUTABLE
    AS $$SELECT pg_catalog.replace(pg_catalog.replace(coalesce($1, ''), '|', '\|'), E'\n', ' ')$$;
SELECT E'\n### ' || c.instrument || E'\n\n| clause | asks for | safeguards | in the register |\n|---|---|---|---|\n'
    || string_agg(format('| %s | %s | %s | %s |', pg_temp.cell(c.locator), pg_temp.cell(c.requirement),
        coalesce((SELECT string_agg(format('[%s](#%s)', n, s.slug), ', ' ORDER BY n)
                  FROM unnest(c.safeguards) AS n LEFT JOIN repatriation.safeguard_catalogue() AS s ON s.safeguard = n), 'none'),
        pg_temp.cell(c.answer)), E'\n' ORDER BY c.clause_order)
FROM repatriation.clause_catalogue() AS c GROUP BY c.instrument ORDER BY min(c.clause_order);

\qecho
\qecho '## Safeguards'
\qecho
\qecho 'For each safeguard the norms behind it, the acts that it guards and the test that shows it.'
\qecho 'A paragraph is named only where its text was read; the mark says whether.'
SELECT E'\n### ' || s.slug || E'\n\nSafeguard ' || s.safeguard || ', `' || s.sqlstate || '`, ' || s.mode
    || ', override ' || s.override || E'.\n\n| norm | read | asks for |\n|---|---|---|\n'
    || (SELECT string_agg(format('| %s | %s | %s |', pg_temp.cell(n.citation), n.verified, pg_temp.cell(n.requirement)), E'\n' ORDER BY n.norm_order)
        FROM repatriation.norm_catalogue() AS n WHERE n.safeguard = s.safeguard)
    || E'\n\n* Acts: '
    || coalesce((SELECT string_agg('`' || a.act || '`' || CASE a.mode WHEN 'warn' THEN ' (warns)' ELSE '' END, ', ' ORDER BY a.act)
                 FROM repatriation.act_catalogue() AS a WHERE a.safeguard = s.safeguard), 'none')
    || E'\n* Clocks: '
    || coalesce((SELECT string_agg('`' || d.duty || '`', ', ' ORDER BY d.duty)
                 FROM repatriation.duty_catalogue() AS d WHERE d.safeguard = s.safeguard), 'none')
    || E'\n* Test: '
    || coalesce((SELECT string_agg('`' || t || '`', ', ' ORDER BY t) FROM regexp_split_to_table(:'tests', E'\\s+') AS t
                 WHERE t LIKE 'sql/safeguards/sg' || lpad(s.safeguard::text, 2, '0') || '\_%'), 'none')
FROM repatriation.safeguard_catalogue() AS s ORDER BY s.safeguard;
