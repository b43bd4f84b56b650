# Register.pm
#   What the TAP tests share: a node with the extension at hand, registers in it,
#   commands that are silent, and pictures of a database to compare.
#
# SPDX-License-Identifier: PostgreSQL
package Register;

use strict;
use warnings;

use Exporter 'import';
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

our @EXPORT = qw(start_node make_register load_fixture silent_ok same_ok state_of rows_of catalog_of count_of);

# Folder of the project: tests run in src/test/tap.
our $tree = $ENV{REPAT_TREE} || '../../..';

# A running node; further lines for its configuration may be given.
sub start_node
{
	my ($name, @lines) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);

	$node->init;
	$node->append_conf('postgresql.conf', "$_\n") foreach @lines;
	$node->start;
	return $node;
}

# The fixture's functions, in a database that has the extension.
sub load_fixture
{
	my ($node, $database) = @_;

	$node->safe_psql($database, PostgreSQL::Test::Utils::slurp_file("$tree/src/test/fixture.sql"));
	return;
}

# A database of that name with extension, fixture and register.
sub make_register
{
	my ($node, $database) = @_;

	$node->safe_psql('postgres', "CREATE DATABASE $database");
	$node->safe_psql($database, 'CREATE EXTENSION repatriation CASCADE');
	load_fixture($node, $database);
	$node->safe_psql($database, 'SELECT fixture.register()');
	return;
}

# Run a command that must succeed and have nothing to say on standard error.
sub silent_ok
{
	my ($command, $name) = @_;
	my ($out, $err) = run_command($command);

	is($?, 0, "$name: exit 0");
	is($err, '', "$name: nothing on standard error");
	return $out;
}

# Two pictures must be the same; say only where they differ.
sub same_ok
{
	my ($got, $expected, $name) = @_;
	my %got = map { $_ => 1 } split /\n/, $got;
	my %expected = map { $_ => 1 } split /\n/, $expected;

	ok($got eq $expected, $name)
	  or diag(join("\n", (map { "- $_" } grep { !$got{$_} } sort keys %expected),
			(map { "+ $_" } grep { !$expected{$_} } sort keys %got)));
	return;
}

# SQLSTATE that a statement fails with, or 'ok'.
sub state_of
{
	my ($node, $database, $sql, @params) = @_;
	my ($rc, $out, $err) = $node->psql($database, $sql, on_error_stop => 1,
		extra_params => [ '-v', 'VERBOSITY=sqlstate', @params ]);

	return 'ok' if $rc == 0;
	return $err =~ /(?:ERROR|FATAL):\s+([0-9A-Z]{5})$/m ? $1 : $err;
}

sub count_of
{
	my ($node, $database, $from, @params) = @_;

	return $node->safe_psql($database, "SELECT count(*) FROM $from", extra_params => \@params);
}

# A line for each table of the register: its name, its rows, and a digest of them all.
sub rows_of
{
	my ($node, $database, @params) = @_;
	my @tables = split /\n/, $node->safe_psql($database,
		q{SELECT tablename FROM pg_tables WHERE schemaname = 'casework' ORDER BY 1}, extra_params => \@params);

	return $node->safe_psql($database, join(' UNION ALL ', map {
		qq{SELECT '$_', count(*), encode(sha256(coalesce(string_agg(repatriation.row_digest(t), NULL
		   ORDER BY repatriation.row_digest(t)), '')), 'hex') FROM casework.$_ AS t} } @tables) . ' ORDER BY 1', extra_params => \@params);
}

# Everything about the register that is not a row, as text, in an order of its own.
sub catalog_of
{
	my ($node, $database) = @_;

	return $node->safe_psql($database, q{
		WITH ours AS (SELECT c.* FROM pg_class c WHERE c.relnamespace = 'casework'::regnamespace)
		SELECT 'relation', c.relname, concat_ws(' ', c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
			pg_get_userbyid(c.relowner), obj_description(c.oid, 'pg_class'),
			(SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(c.relacl,
				acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a)) FROM ours c
		UNION ALL
		SELECT 'column', c.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull,
			a.attidentity, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum))
		FROM ours c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind = 'r'
		UNION ALL
		SELECT 'trigger', c.relname || '.' || t.tgname, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid), obj_description(t.oid, 'pg_trigger'))
		FROM ours c JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
		UNION ALL
		SELECT 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, roles, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'casework'
		UNION ALL
		SELECT 'policy comment', c.relname || '.' || p.polname, obj_description(p.oid, 'pg_policy') FROM ours c JOIN pg_policy p ON p.polrelid = c.oid
		UNION ALL
		SELECT 'constraint', c.relname || '.' || k.conname, concat_ws(' ', k.convalidated, pg_get_constraintdef(k.oid))
		FROM ours c JOIN pg_constraint k ON k.conrelid = c.oid
		UNION ALL
		SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'casework'
		UNION ALL
		SELECT 'sequence', sequencename, last_value::text FROM pg_sequences WHERE schemaname = 'casework'
		UNION ALL
		SELECT 'function', p.oid::regprocedure::text, concat_ws(' ', pg_get_functiondef(p.oid), pg_get_userbyid(p.proowner), obj_description(p.oid, 'pg_proc'),
			(SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a))
		FROM pg_proc p WHERE p.pronamespace = 'casework'::regnamespace
		UNION ALL
		SELECT 'schema', n.nspname, concat_ws(' ', pg_get_userbyid(n.nspowner), obj_description(n.oid, 'pg_namespace'),
			(SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a)) FROM pg_namespace n WHERE n.nspname = 'casework'
		ORDER BY 1, 2, 3});
}

1;
