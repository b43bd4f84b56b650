# 003_upgrade_path.pl
#   From every version that was ever shipped a way leads to this one, and at its
#   end stands what a fresh installation makes; a register of another version is
#   named and not touched.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $node = start_node('main');

my ($default) = PostgreSQL::Test::Utils::slurp_file("$Register::tree/repatriation.control") =~ /^default_version\s*=\s*'([^']+)'/m;
my @steps = map { [ m{repatriation--([^/]+?)--([^/]+)\.sql$} ] } glob("$Register::tree/src/upgrade/repatriation--*--*.sql");
# Every version that can be installed: this one, those whose full script is kept, and the ends of each step.
my %versions = map { $_ => 1 } $default, (map { @$_ } @steps),
	map { m{repatriation--([^/]+?)\.sql$} && index($1, '--') < 0 ? $1 : () } glob("$Register::tree/src/upgrade/repatriation--*.sql");
my @versions = sort keys %versions;

# Members of the extension, with all that can be said of them.
my $members = q{
	SELECT pg_describe_object(d.classid, d.objid, 0), coalesce(
		CASE WHEN d.classid = 'pg_proc'::regclass AND (SELECT p.prokind FROM pg_proc p WHERE p.oid = d.objid) <> 'a' THEN pg_get_functiondef(d.objid) END, ''),
		obj_description(d.objid, (SELECT c.relname FROM pg_class c WHERE c.oid = d.classid)),
		(SELECT string_agg(a::text, ',' ORDER BY a::text) FROM pg_proc p, unnest(p.proacl) a WHERE d.classid = 'pg_proc'::regclass AND p.oid = d.objid)
	FROM pg_depend d JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
	WHERE e.extname = 'repatriation' AND d.deptype = 'e' ORDER BY 1, 2};

# --- every shipped version has a way
for my $step (@steps)
{
	my ($from, $to) = @$step;

	is($node->safe_psql('postgres', "SELECT count(*) FROM pg_extension_update_paths('repatriation') WHERE source = '$from' AND target = '$to' AND path IS NOT NULL"),
		1, "the step from $from to $to is installed");
}
is($node->safe_psql('postgres', "SELECT source FROM pg_extension_update_paths('repatriation') WHERE target = '$default' AND source <> '$default' AND path IS NULL"),
	'', 'no shipped version without a way to the default version');

make_register($node, 'fresh');
my $expected = $node->safe_psql('fresh', $members);
my $catalog = catalog_of($node, 'fresh');
is($node->safe_psql('fresh', 'SELECT repatriation.version()'), $default, 'library, script and control file are of one version');

# --- at the end of each way stands the same, and the cases with it
for my $version (@versions)
{
	(my $database = "from_$version") =~ s/\W/_/g;

	$node->safe_psql('postgres', "CREATE DATABASE $database");
	$node->safe_psql($database, "CREATE EXTENSION repatriation VERSION '$version' CASCADE");
	load_fixture($node, $database);
	$node->safe_psql($database, q{SELECT fixture.register(); SELECT fixture.child('handed_over')});
	my $ledger = $node->safe_psql($database, 'SELECT case_ref, entry_hash FROM casework.ledger_head');
	my $rows = rows_of($node, $database);
	is(state_of($node, $database, 'ALTER EXTENSION repatriation UPDATE'), 'ok', "$version: updated");
	is($node->safe_psql($database, 'SELECT repatriation.upgrade_register()'), $default, "$version: the register is brought along");
	same_ok($node->safe_psql($database, $members), $expected, "$version: the extension is as freshly installed");
	same_ok($node->safe_psql($database, 'SELECT case_ref, entry_hash FROM casework.ledger_head'), $ledger, "$version: the chains are the same");
	same_ok(rows_of($node, $database), $rows, "$version: the rows are the same") if $version eq $default;
	is(count_of($node, $database, 'repatriation.verify_register()'), 0, "$version: nothing for the sweep to find");
	is($node->safe_psql($database, 'SELECT repatriation.upgrade_register()'), $default, "$version: a second time changes nothing");
}

# --- a register of a version that nobody knows
$node->safe_psql('fresh', q{UPDATE casework.register SET schema_version = '0.0.1'});
my $before = rows_of($node, 'fresh');
is(state_of($node, 'fresh', 'SELECT repatriation.upgrade_register()'), 'RP901', 'no way from an unknown version');
is($node->safe_psql('fresh', 'SELECT finding, object FROM repatriation.verify_register()'), 'register version|casework.register', 'the sweep says so');
same_ok(rows_of($node, 'fresh'), $before, 'and nothing is touched');
same_ok(catalog_of($node, 'fresh'), $catalog, 'neither is the catalogue');
$node->safe_psql('postgres', 'CREATE DATABASE empty');
$node->safe_psql('empty', 'CREATE EXTENSION repatriation CASCADE');
is(state_of($node, 'empty', 'SELECT repatriation.upgrade_register()'), 'RP901', 'no register: no upgrade');

$node->stop;
done_testing();
