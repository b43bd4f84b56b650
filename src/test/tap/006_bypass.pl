# 006_bypass.pl
#   Ways past the guard that one session cannot try: prepared transactions, logical
#   replication, and dumps whose rows were changed before they were restored. Each
#   is refused, or found by the next verify_register(). The ways of one session are
#   in sql/safeguards/bypass_matrix.sql.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $node = start_node('main', 'max_prepared_transactions = 5', 'wal_level = logical', 'max_wal_senders = 5');
my $dir = PostgreSQL::Test::Utils::tempdir();
my $path = 'SET search_path = pg_catalog, repatriation; ';

# What the sweep finds, each kind once.
sub findings
{
	my ($database) = @_;

	return $node->safe_psql($database, q{SELECT string_agg(DISTINCT concat_ws(' ', v.finding, v.safeguard), ', '
		ORDER BY concat_ws(' ', v.finding, v.safeguard)) FROM repatriation.verify_register() AS v});
}

# A row that no guard lets through: help to reintegrate before any assessment (safeguard 13).
sub service
{
	my ($ref, $kind, $id) = @_;

	return 'INSERT INTO casework.service (case_ref, service_id, kind, agency_id, starts_on, goal, is_condition_of_care)'
	  . " VALUES ('$ref', $id, '$kind', 1, '2024-02-01', 'planted', false)";
}

make_register($node, 'register');
my ($child, $traveller, $third) = map { $node->safe_psql('register', "SELECT fixture.child('$_')") }
  qw(opened travel_authorised travel_authorised);
my $off = 'ALTER TABLE casework.service DISABLE TRIGGER USER; ';
my $on = join('', map { "ALTER TABLE casework.service ENABLE ALWAYS TRIGGER $_; " }
	qw(t10_keep_delete t10_keep_truncate t50_guard_insert t50_guard_update));
my $depart = "UPDATE casework.movement SET state = 'departed', departed_at = clock_timestamp()";
my $object = 'INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, objects_to_movement)';
is(findings('register'), '', 'nothing is wrong before');

# --- prepared transactions
is(state_of($node, 'register', "${path}BEGIN; " . service($child, 'reintegration', 901) . "; PREPARE TRANSACTION 'p1'"),
	'RP413', 'a forbidden write is refused before it is prepared');
is(count_of($node, 'register', 'pg_prepared_xacts'), '0', 'and nothing is prepared');
$node->safe_psql('register', "${path}BEGIN; $object VALUES ('$traveller', 'heard', now(), now(), 'play', true); PREPARE TRANSACTION 'p2'");
is(state_of($node, 'register', "${path}SET lock_timeout = 100; $depart WHERE case_ref = '$traveller'"),
	'55P03', 'a prepared objection holds the case: a departure waits');
$node->safe_psql('register', "COMMIT PREPARED 'p2'");
is(state_of($node, 'register', "$path$depart WHERE case_ref = '$traveller'"), 'RP423', 'and is refused once it is committed');
$node->safe_psql('register', "${path}BEGIN; $object VALUES ('$third', 'heard', now(), now(), 'play', true); PREPARE TRANSACTION 'p3'");
$node->safe_psql('register', "ROLLBACK PREPARED 'p3'");
is(state_of($node, 'register', "$path$depart WHERE case_ref = '$third'"), 'ok', 'one that is rolled back holds nothing');
is(findings('register'), '', 'nothing is wrong after');
$node->safe_psql('register', "${path}CREATE DATABASE prepared TEMPLATE register");
$node->safe_psql('prepared', "${path}BEGIN; $off" . service($child, 'reintegration', 902) . "; $on PREPARE TRANSACTION 'p4'");
$node->restart;
$node->safe_psql('prepared', "COMMIT PREPARED 'p4'");
like(findings('prepared'), qr/row not in the ledger, safeguard unmet 13/, 'the owner\'s, with the triggers off, over a restart: found');

# --- logical replication: from a table of the same name in another database
$node->safe_psql('postgres', 'CREATE DATABASE publisher');
$node->safe_psql('publisher', q{CREATE EXTENSION repatriation CASCADE; CREATE SCHEMA casework;
	CREATE TABLE casework.service (case_ref repatriation.case_ref, service_id bigint, kind text, agency_id bigint,
		starts_on date, goal text, is_condition_of_care boolean, PRIMARY KEY (case_ref, service_id));
	CREATE PUBLICATION feed FOR TABLE casework.service});
$node->safe_psql('publisher', "SELECT pg_create_logical_replication_slot('feed', 'pgoutput')");
my $subscribe = "CREATE SUBSCRIPTION feed CONNECTION '" . $node->connstr('publisher') =~ s/'/''/gr
  . "' PUBLICATION feed WITH (create_slot = false, slot_name = 'feed', copy_data = false)";
is(state_of($node, 'register', $subscribe), 'RP901', 'a subscription that feeds a case table is refused');
is(count_of($node, 'register', 'pg_subscription'), '0', 'and there is none');
$node->safe_psql('postgres', 'CREATE DATABASE fed TEMPLATE register');
$node->safe_psql('fed', 'ALTER EVENT TRIGGER repatriation_protect_tables DISABLE');
$node->safe_psql('fed', $subscribe);
$node->safe_psql('publisher', $path . service($child, 'reintegration', 903));
ok($node->poll_query_until('fed', 'SELECT count(*) = 1 FROM casework.service WHERE service_id = 903'), 'with that trigger off, rows arrive');
like(findings('fed'), qr/event trigger missing or off, row not in the ledger, safeguard unmet 13, table fed by a subscription/, 'which is found');
$node->safe_psql('fed', 'DROP SUBSCRIPTION feed');
$node->safe_psql('fed', 'ALTER EVENT TRIGGER repatriation_protect_tables ENABLE ALWAYS');
is(findings('fed'), 'row not in the ledger, safeguard unmet 13', 'also when all of it is as it was');

# --- a dump whose rows were changed
$node->safe_psql('register', $path . service($child, 'food', 904));
$node->command_ok([ 'pg_dump', '-f', "$dir/dump.sql", '-d', $node->connstr('register') ], 'a dump is made');
my $dump = slurp_file("$dir/dump.sql");
my $row = qr/^\Q$child\E\t904\tfood\t.*\n/m;
like($dump, $row, 'the row is in it');
my %forgery = (
	honest => [ sub { }, qr/^$/ ],
	changed => [ sub { $_[0] =~ s/^(\Q$child\E\t904\t)food/$1reintegration/m or die }, qr/row not in the ledger, safeguard unmet 13/ ],
	added => [ sub { $_[0] =~ s/^(\Q$child\E\t)904(\tfood\t.*\n)/${1}904$2${1}905$2/m or die }, qr/row not in the ledger/ ],
	removed => [ sub { $_[0] =~ s/$row//m or die }, qr/row missing/ ],
	unchained => [ sub { $_[0] =~ s/^COPY casework\.ledger \([^\n]*\n\K[^\n]*\n//m or die }, qr/ledger broken/ ],
	unguarded => [ sub { $_[0] =~ s/^CREATE TRIGGER t50_guard_update AFTER UPDATE ON casework\.service .*\n//m or die;
			$_[0] =~ s/^ALTER TABLE casework\.service ENABLE ALWAYS TRIGGER t50_guard_update;\n//m or die;
			$_[0] =~ s/^COMMENT ON TRIGGER t50_guard_update ON casework\.service .*\n//m or die }, qr/trigger missing/ ]);
foreach my $way (sort keys %forgery)
{
	my ($forge, $found) = @{ $forgery{$way} };
	my $text = $dump;

	$forge->($text);
	append_to_file("$dir/$way.sql", $text);
	$node->safe_psql('postgres', "CREATE DATABASE $way");
	$node->command_ok([ 'psql', '-qX', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/$way.sql", '-d', $node->connstr($way) ], "$way: is restored");
	like(findings($way), $found, "$way: " . ($way eq 'honest' ? 'nothing is found' : 'is found'));
}

# Rows alone, with the triggers off meanwhile: they are on again, but not for every role.
$node->command_ok([ 'pg_dump', '--data-only', '--disable-triggers', '-t', 'casework.service', '-f', "$dir/rows.sql", '-d', $node->connstr('register') ],
	'rows alone are dumped');
$node->safe_psql('postgres', 'CREATE DATABASE rows_alone TEMPLATE register');
my $rows = slurp_file("$dir/rows.sql");
$rows =~ s/^(\Q$child\E\t)904(\t)food/${1}906${2}reintegration/m;
append_to_file("$dir/rows_forged.sql", $rows);
$node->command_ok([ 'psql', '-qX', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/rows_forged.sql", '-d', $node->connstr('rows_alone') ], 'and restored');
like(findings('rows_alone'), qr/row not in the ledger, safeguard unmet 13, trigger demoted/, 'which is found');

$node->stop;
done_testing();
