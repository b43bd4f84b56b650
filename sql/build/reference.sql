-- docs/reference.md says what the comments of this database say.
\getenv source PG_ABS_SRCDIR
\getenv results PG_ABS_BUILDDIR
\set reference :source '/src/tools/reference.sql'
\set printed :results '/reference.md'
BEGIN;
SELECT repatriation.create_register(country => 'UTO', authority => 'Reference');
\set ECHO none
\o :printed
\i :reference
\o
\set ECHO all
ROLLBACK;
\! cmp -s "$PG_ABS_SRCDIR/docs/reference.md" "$PG_ABS_BUILDDIR/reference.md" && echo "up to date" || echo "run make docs"
