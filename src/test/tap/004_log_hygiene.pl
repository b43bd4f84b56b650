# 004_log_hygiene.pl
#   The server's log holds nothing of a person: no message, detail, hint or context
#   of a refusal repeats what was written.
#
# Two things are the server's own and have to be set: log_min_error_statement prints
# the statement with its literals, and the context of COPY prints the column that
# failed unless log_error_verbosity is terse (in the text log; JSON keeps it). The register's owner must be no
# superuser: only then does forced row security keep failing rows out of details.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;
use Time::HiRes qw(usleep);

my $node = start_node('main', "logging_collector = on", "log_directory = 'journal'", "log_filename = 'server.log'",
	"log_destination = 'stderr,jsonlog'", "log_statement = none", "log_min_error_statement = panic",
	"log_error_verbosity = verbose", "log_rotation_age = 0");
my $journal = $node->data_dir . '/journal';
my @keeper = ('-U', 'keeper');

$node->safe_psql('postgres', 'CREATE ROLE keeper LOGIN; CREATE DATABASE owned OWNER keeper');
$node->safe_psql('owned', q{
	CREATE EXTENSION repatriation CASCADE;
	GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA repatriation TO keeper});
$node->safe_psql('owned', PostgreSQL::Test::Utils::slurp_file("$Register::tree/src/test/fixture.sql"), extra_params => \@keeper);
$node->safe_psql('owned', q{SELECT fixture.register(); SELECT fixture.child('travel_authorised'); SELECT fixture.child('opened')}, extra_params => \@keeper);

# What no log may hold: a name, two numbers of papers, a day of birth, a sentence of the child.
my @canaries = qw(KANARIENVOGEL ZX81KANARI 9988776655 1987-06-05 870605 ichwillnichtfort);
my $canary = join '|', map { quotemeta } @canaries;
my $zone = 'P<UTOKANARIENVOGEL<<ANNA<MARIA<<<<<<<<<<<<<<\nZX81KANARIUTO8706055F1204159ZE184226B<<<<<1!';

# Each is an error, and the one it is meant to be.
my @refused = (
	# types
	[ '22007', q{SELECT '1987-06-05KANARIENVOGEL'::repatriation.partial_date} ],
	[ '22008', q{SELECT '1987-06-05/1987-06-04'::repatriation.partial_date} ],
	[ '22P02', q{SELECT 'UTO-2024-9988776655-11'::repatriation.case_ref} ],
	[ '22P02', q{SELECT 'KANARIENVOGEL'::repatriation.country_code} ],
	[ '22P02', qq{SELECT E'$zone'::repatriation.mrz} ],
	[ '22P02', qq{SELECT repatriation.mrz_in(E'$zone')} ],
	# safeguards, edges, milestones, append-only
	[ 'RP423', q{BEGIN; INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, objects_to_movement, preferred_option)
		SELECT m.case_ref, 'heard', now(), now(), 'interview', true, 'ichwillnichtfort KANARIENVOGEL' FROM casework.movement m;
		UPDATE casework.movement SET state = 'departed', departed_at = clock_timestamp(), handover_point = 'KANARIENVOGEL'} ],
	[ 'RP432', q{BEGIN; INSERT INTO casework.document_claim (case_ref, person_id, kind, document_number, birth, sex, source)
		SELECT p.case_ref, p.person_id, 'passport', 'ZX81KANARI', '1987-06-05', 'M', 'KANARIENVOGEL' FROM casework.person p;
		UPDATE casework.person SET birth = '1987-06-05'} ],
	[ 'RP401', q{UPDATE casework.child_case SET treated_as_adult_since = '1987-06-05'} ],
	[ 'RP201', q{UPDATE casework.movement SET state = 'KANARIENVOGEL'} ],
	[ 'RP202', q{UPDATE casework.movement SET cleared_on = '1987-06-05'} ],
	[ 'RP501', q{DELETE FROM casework.person_name WHERE full_name = 'KANARIENVOGEL'} ],
	[ 'RP502', q{UPDATE casework.ledger SET actor = 'KANARIENVOGEL'} ],
	[ 'RP901', q{SELECT repatriation.drop_register('KANARIENVOGEL')} ],
	[ '22023', q{SELECT casework.checklist(c.case_ref, 'KANARIENVOGEL') FROM casework.child_case c} ],
	# the server's own, kept short by forced row security
	[ '23514', q{INSERT INTO casework.person (case_ref, birth, sex) SELECT c.case_ref, '1987-06-05', 'KANARIENVOGEL' FROM casework.child_case c} ],
	[ '23502', q{INSERT INTO casework.person_name (case_ref, person_id, full_name) SELECT p.case_ref, p.person_id, 'KANARIENVOGEL' FROM casework.person p} ],
	[ '23505', q{UPDATE casework.professional SET login = 'KANARIENVOGEL'} ],
	[ '23514', q{UPDATE casework.setting SET value = -998877665} ]);

# What was written to the log since the last call: text, or records. The collector
# writes in its own time, but in order: once a mark of ours is there, all is.
my %read = ('server.log' => 0, 'server.json' => 0);
my $marks = 0;
sub news
{
	my ($file) = @_;
	my $mark = 'mark ' . ++$marks . ' of the test';

	$node->safe_psql('postgres', "DO \$\$ BEGIN RAISE LOG '$mark'; END \$\$");
	foreach (1 .. 10 * $PostgreSQL::Test::Utils::timeout_default)
	{
		my $text = PostgreSQL::Test::Utils::slurp_file("$journal/$file", $read{$file});

		if ($text =~ /\Q$mark\E.*\n\z/s)
		{
			$read{$file} += length $text;
			return $text;
		}
		usleep(100_000);
	}
	die "the collector did not write \"$mark\" to $file";
}

sub set
{
	my ($setting, $value) = @_;

	$node->safe_psql('postgres', "ALTER SYSTEM SET $setting = '$value'");
	$node->reload;
	ok($node->poll_query_until('postgres', "SELECT current_setting('$setting') = '$value'"), "$setting = $value");
	return;
}

# Fields of the log's records that hold a canary.
sub fields
{
	my %found;

	for my $record (map { decode_json($_) } split /\n/, news('server.json'))
	{
		$found{$_}++ foreach grep { $record->{$_} =~ /$canary/ } keys %$record;
	}
	return join ' ', sort keys %found;
}

# --- no statement in the log: nothing anywhere
news('server.log');
news('server.json');
is(state_of($node, 'owned', $_->[1], @keeper), $_->[0], "refused: $_->[0]") foreach @refused;
my $log = news('server.log');
my $errors = () = $log =~ /ERROR: /g;
is($errors, scalar @refused, 'every refusal is in the log');
is(join("\n", grep { /$canary/ } split /\n/, $log), '', 'nothing that was written is in the log');
is(fields(), '', 'nor in any field of it');

# --- the server's default prints statements: the canaries are there and nowhere else
set('log_min_error_statement', 'error');
news('server.json');
state_of($node, 'owned', $_->[1], @keeper) foreach @refused;
is(fields(), 'statement', 'with log_min_error_statement = error: in the statement alone');
set('log_min_error_statement', 'panic');

# --- COPY: the server does not let who is under row security copy in, and quotes the column for others
my $copy = qq{COPY casework.person (case_ref, birth, sex) FROM STDIN;\nUTO-2024-9988776655-11\t1987-06-05\tF\n\\.\n};
news('server.log');
news('server.json');
is(state_of($node, 'owned', $copy, @keeper), '0A000', 'COPY under row security');
is(state_of($node, 'owned', $copy), '22P02', 'COPY by a superuser, of a value that is none');
is(fields(), 'context', 'the context of COPY quotes it');
set('log_error_verbosity', 'terse');
news('server.log');
is(state_of($node, 'owned', $copy), '22P02', 'COPY again');
is(join("\n", grep { /$canary/ } split /\n/, news('server.log')), '', 'with log_error_verbosity = terse: not in the log');

# --- a superuser is told the failing row, which is why none should write cases
news('server.json');
is(state_of($node, 'owned', $refused[-4][1]), '23514', 'a superuser writes what a constraint refuses');
is(fields(), 'detail', 'and the failing row is in the detail');

$node->stop;
done_testing();
