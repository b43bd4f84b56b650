# 001_dump_restore.pl
#   A register comes back from its dump whole: rows, chains, triggers, policies,
#   grants, comments, sequences, and what a ministry added; and it still refuses.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $node = start_node('main');
my $dir = $node->basedir;

# What the tests of a restored register write, once refused and once not: a child
# whose travel is authorised objects, and another departs.
my $forbidden = q{
	BEGIN;
	INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, objects_to_movement)
	SELECT m.case_ref, 'heard', now(), now(), 'interview', true FROM casework.movement m WHERE m.state = 'travel_authorised';
	UPDATE casework.movement SET state = 'departed', departed_at = clock_timestamp() WHERE state = 'travel_authorised';
	COMMIT;};
my $lawful = q{UPDATE casework.movement SET state = 'departed', departed_at = clock_timestamp() WHERE state = 'travel_authorised'};

# Cases at several steps, a warning, changed settings, and a ministry's own things.
my $populate = q{
	SELECT fixture.child('handed_over');
	SELECT fixture.child('travel_authorised');
	SELECT fixture.child('in_session');
	SELECT fixture.child('opened');
	INSERT INTO casework.document_claim (case_ref, person_id, kind, sex, source)
	SELECT p.case_ref, p.person_id, 'passport', 'M', 'consulate' FROM casework.person p WHERE p.is_subject
	AND NOT EXISTS (SELECT FROM casework.determination d WHERE d.case_ref OPERATOR(repatriation.=) p.case_ref);
	UPDATE casework.document_claim SET verdict = 'rejected', verdict_reason = 'another child''s',
		verdict_by = (SELECT min(p.professional_id) FROM casework.professional p);
	UPDATE casework.setting SET value = 4, changed_at = now(), changed_by = 'ministry' WHERE setting = 'panel_quorum';
	ALTER TABLE casework.child_case ADD COLUMN district text;
	COMMENT ON COLUMN casework.child_case.district IS 'The ministry''s own column.';
	CREATE INDEX child_case_district_idx ON casework.child_case (district);
	UPDATE casework.child_case SET district = 'North';
	CREATE POLICY child_case_north ON casework.child_case FOR SELECT TO reader USING (district = 'North');
	GRANT USAGE ON SCHEMA casework TO reader;
	GRANT SELECT ON casework.child_case TO reader;
	INSERT INTO casework.norm (safeguard, norm_order, topic, instrument, verified, citation, requirement)
	VALUES (25, 1000, 'return_gate', 'Utopia, Children Act', 'no', 'Utopia, Children Act', 'A judge looks at each return.');};

# A restored register is checked, refuses, accepts, and goes on counting.
sub holds
{
	my ($database, $what, @params) = @_;
	my $entries = count_of($node, $database, 'casework.ledger', @params);

	is($node->safe_psql($database, 'SELECT * FROM repatriation.verify_register()', extra_params => \@params), '',
		"$what: nothing for the sweep to find");
	is(state_of($node, $database, $forbidden, @params), 'RP423', "$what: a forbidden write is refused");
	is(state_of($node, $database, $lawful, @params), 'ok', "$what: a lawful write is accepted");
	is(count_of($node, $database, 'casework.ledger', @params), $entries + 1, "$what: the write is in the ledger");
	is(state_of($node, $database, q{
		WITH opened AS (INSERT INTO casework.child_case (case_ref, identified_on)
			VALUES (repatriation.next_case_ref('UTO', 2024), '2024-05-01') RETURNING case_ref)
		SELECT FROM opened;
		INSERT INTO casework.person (case_ref, is_subject)
		SELECT c.case_ref, true FROM casework.child_case c WHERE c.identified_on = '2024-05-01'}, @params),
		'ok', "$what: numbers and sequences go on");
	is($node->safe_psql($database, 'SELECT * FROM repatriation.verify_ledger()', extra_params => \@params), '',
		"$what: every chain holds");
	is(count_of($node, $database, 'repatriation.verify_register()', @params), 0, "$what: still nothing to find");
	return;
}

# --- a superuser's dump of the whole database
$node->safe_psql('postgres', 'CREATE ROLE reader; CREATE ROLE keeper LOGIN');
make_register($node, 'origin');
$node->safe_psql('origin', "$populate GRANT EXECUTE ON FUNCTION repatriation.next_case_ref TO reader; DROP SCHEMA fixture CASCADE");
# Whom it trusts: columns there that functions of the extension make.
$node->safe_psql('origin', "\\i $ENV{REPAT_TREE}/src/test/regress/seals.sql" . q{
	INSERT INTO casework.trust_anchor (certificate, source) SELECT pg_temp.sample('anchor'), 'Handed over';
	INSERT INTO casework.trust_certificate (certificate, source) SELECT pg_temp.sample('signer'), 'Note 1';
	INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', '2', '2026-07-01', 'Key lost', 'List 1');});
is(count_of($node, 'origin', 'casework.trust_anchor'), 1, 'origin: an authority is trusted');
is(count_of($node, 'origin', 'repatriation.verify_register()'), 0, 'origin: nothing for the sweep to find');
is(count_of($node, 'origin', 'casework.safeguard_warning'), 1, 'origin: a warning is stored');
my $rows = rows_of($node, 'origin');
my $catalog = catalog_of($node, 'origin');
my $grants = q{SELECT proacl FROM pg_proc WHERE oid = 'repatriation.next_case_ref'::regproc};
cmp_ok(scalar(split /\n/, $catalog), '>', 500, 'the picture of the catalogue is one of everything');

silent_ok([ 'pg_dump', '-Fc', '-f', "$dir/origin.dump", $node->connstr('origin') ], 'pg_dump');
silent_ok([ 'pg_dump', '-f', "$dir/origin.sql", $node->connstr('origin') ], 'pg_dump, plain');
$node->safe_psql('postgres', 'CREATE DATABASE restored');
silent_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr('restored'), "$dir/origin.dump" ], 'pg_restore');
same_ok(rows_of($node, 'restored'), $rows, 'restored: every row of every table');
same_ok(catalog_of($node, 'restored'), $catalog, 'restored: triggers, policies, grants, comments, sequences');
is($node->safe_psql('restored', $grants), $node->safe_psql('origin', $grants), 'restored: grants on the extension');
holds('restored', 'restored');

$node->safe_psql('postgres', 'CREATE DATABASE plain');
silent_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null', '-f', "$dir/origin.sql", $node->connstr('plain') ],
	'psql of the plain dump');
same_ok(rows_of($node, 'plain'), $rows, 'plain: every row of every table');
same_ok(catalog_of($node, 'plain'), $catalog, 'plain: triggers, policies, grants, comments, sequences');
holds('plain', 'plain');

# A sweep that a broken restore could not pass: a row behind the ledger's back.
$node->safe_psql('plain', q{
	BEGIN;
	ALTER TABLE casework.person DISABLE TRIGGER t50_guard_update;
	UPDATE casework.person SET sex = 'X' WHERE person_id = 1;
	ALTER TABLE casework.person ENABLE ALWAYS TRIGGER t50_guard_update;
	COMMIT});
is($node->safe_psql('plain', 'SELECT finding, object FROM repatriation.verify_register()'),
	'row not in the ledger|casework.person', 'the sweep sees a row that the ledger does not know');

# --- data only, triggers off: every row comes back, and the guard stays behind
$node->safe_psql('postgres', 'CREATE DATABASE demoted');
silent_ok([ 'pg_restore', '--exit-on-error', '--schema-only', '-d', $node->connstr('demoted'), "$dir/origin.dump" ],
	'pg_restore --schema-only');
silent_ok([ 'pg_restore', '--exit-on-error', '--data-only', '--disable-triggers', '-d', $node->connstr('demoted'),
		"$dir/origin.dump" ], 'pg_restore --data-only --disable-triggers');
same_ok(rows_of($node, 'demoted'), $rows, 'demoted: every row of every table');
is($node->safe_psql('demoted', q{SELECT DISTINCT finding, detail FROM repatriation.verify_register()}),
	'trigger demoted|enabled as O, must be A', 'demoted: the sweep names the triggers that --disable-triggers left behind');
is(count_of($node, 'demoted', 'repatriation.verify_register()'), count_of($node, 'demoted', 'repatriation.expected_triggers()'),
	'demoted: all of them');
is(state_of($node, 'demoted', "SET session_replication_role = replica; $forbidden"), 'ok',
	'demoted: which a replica session walks past');
is($node->safe_psql('demoted', q{SELECT DISTINCT finding FROM repatriation.verify_register() WHERE finding <> 'trigger demoted' ORDER BY 1}),
	"history broken\nrow not in the ledger\nsafeguard unmet", 'demoted: and the sweep finds what it did');

# --- the register's owner is no superuser
#
# What the owner needs: CREATE on the database, and these functions, which nobody
# has by default. The trigger functions are needed to make the triggers.
my $owner_grants = q{
	GRANT CREATE ON DATABASE %s TO keeper;
	GRANT EXECUTE ON FUNCTION repatriation.create_register, repatriation.upgrade_register, repatriation.drop_register,
		repatriation.next_case_ref, repatriation.judge, repatriation.duties, repatriation.case_version,
		repatriation.workflow_check, repatriation.row_digest, repatriation.verify_ledger, repatriation.verify_register,
		repatriation.guard, repatriation.keep, repatriation.stamp, repatriation.edge, repatriation.never_lower,
		repatriation.setting_rises, repatriation.ministry_check_valid, repatriation.workflow_changed,
		repatriation.workflow_publish, repatriation.version_fixed, repatriation.migration_fixed TO keeper;};
my @keeper = ('-U', 'keeper');
for my $database ('owned', 'owned_restored')
{
	$node->safe_psql('postgres', "CREATE DATABASE $database");
	$node->safe_psql($database, 'CREATE EXTENSION repatriation CASCADE; ' . sprintf($owner_grants, $database));
}
$node->safe_psql('owned', PostgreSQL::Test::Utils::slurp_file("$Register::tree/src/test/fixture.sql"), extra_params => \@keeper);
$node->safe_psql('owned', "SELECT fixture.register(); $populate DROP SCHEMA fixture CASCADE", extra_params => \@keeper);
$rows = rows_of($node, 'owned', @keeper);
$catalog = catalog_of($node, 'owned');
like($catalog, qr/^relation\|child_case\|.* keeper /m, 'owned: the tables are the owner\'s');

# Row security is forced, so the owner's dump has to say that it may apply: the
# owner's policy shows all rows. -n leaves out the extension, which is not the owner's.
command_fails([ 'pg_dump', '-Fc', '-n', 'casework', '-f', "$dir/refused.dump", '-U', 'keeper', $node->connstr('owned') ],
	'owned: pg_dump stops rather than leave rows out');
silent_ok([ 'pg_dump', '-Fc', '--enable-row-security', '-n', 'casework', '-f', "$dir/owned.dump", '-U', 'keeper',
		$node->connstr('owned') ], 'owned: pg_dump --enable-row-security');
silent_ok([ 'pg_restore', '--exit-on-error', '-U', 'keeper', '-d', $node->connstr('owned_restored'), "$dir/owned.dump" ],
	'owned: pg_restore');
same_ok(rows_of($node, 'owned_restored', @keeper), $rows, 'owned: every row of every table');
same_ok(catalog_of($node, 'owned_restored'), $catalog, 'owned: triggers, policies, grants, comments, sequences');
holds('owned_restored', 'owned', @keeper);

# Who is neither owner nor granted anything sees nothing, before and after.
is(state_of($node, 'owned_restored', 'SET ROLE reader; SELECT FROM casework.person'), '42501', 'owned: others may not look');

$node->stop;
done_testing();
