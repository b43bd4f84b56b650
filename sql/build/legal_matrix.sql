-- docs/legal-matrix.md says what the catalogues say, and leaves nothing open.
\getenv source PG_ABS_SRCDIR
\getenv results PG_ABS_BUILDDIR
\set matrix :source '/src/tools/legal_matrix.sql'
\set printed :results '/legal-matrix.md'
\set tests `cd "$PG_ABS_SRCDIR" && ls sql/safeguards/sg*.sql`
-- Safeguards without a norm, a guarded act or clock, or a test of their own; 2 looks at every text that is written.
SELECT s.safeguard, s.slug FROM repatriation.safeguard_catalogue() s
WHERE NOT EXISTS (SELECT FROM repatriation.norm_catalogue() n WHERE n.safeguard = s.safeguard)
   OR NOT (EXISTS (SELECT FROM repatriation.act_catalogue() a WHERE a.safeguard = s.safeguard)
           OR EXISTS (SELECT FROM repatriation.duty_catalogue() d WHERE d.safeguard = s.safeguard) OR s.safeguard = 2)
   OR NOT EXISTS (SELECT FROM regexp_split_to_table(:'tests', E'\\s+') t WHERE t LIKE 'sql/safeguards/sg' || lpad(s.safeguard::text, 2, '0') || '\_%');
-- Clauses that neither a safeguard nor a sentence answers, and safeguards that are not there.
SELECT c.locator FROM repatriation.clause_catalogue() c WHERE cardinality(c.safeguards) = 0 AND c.answer IS NULL;
SELECT c.locator, n FROM repatriation.clause_catalogue() c, unnest(c.safeguards) n
WHERE n NOT IN (SELECT safeguard FROM repatriation.safeguard_catalogue());
-- Safeguards that hold no clause: design rules and the reserve alone.
SELECT s.safeguard, s.slug FROM repatriation.safeguard_catalogue() s
WHERE NOT EXISTS (SELECT FROM repatriation.clause_catalogue() c WHERE s.safeguard = ANY (c.safeguards));
SELECT instrument, count(*) FROM repatriation.clause_catalogue() GROUP BY instrument ORDER BY min(clause_order);
BEGIN;
\set ECHO none
\o :printed
\i :matrix
\o
\set ECHO all
ROLLBACK;
\! cmp -s "$PG_ABS_SRCDIR/docs/legal-matrix.md" "$PG_ABS_BUILDDIR/legal-matrix.md" && echo "up to date" || echo "run make docs"
