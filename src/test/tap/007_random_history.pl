# 007_random_history.pl
#   Eight sessions write random acts about a few children for half a minute, at
#   mixed isolation levels, with savepoints, cancelled and timed-out statements and
#   prepared transactions. Whatever was stored, the sweep finds nothing, and facts
#   written a second time in SQL find no safeguard violated.
#
# The statements follow from a seed, which is printed: REPAT_SEED runs them again.
# Which of them meet in time does not, so a failure may take several runs.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use IPC::Run qw(start finish);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $seed = $ENV{REPAT_SEED} // (time ^ $$);
my $seconds = $ENV{REPAT_SECONDS} // 25;
my $sessions = 8;

diag("seed $seed");
srand($seed);

# --- children at several steps
my $node = start_node('main', 'max_prepared_transactions = 16', 'log_min_messages = fatal', 'log_min_error_statement = panic');
make_register($node, 'history');
my @refs = split /\n/, $node->safe_psql('history', join(';', map { "SELECT fixture.child('$_')" }
	qw(opened initiated panel_scheduled in_session decided nationality_confirmed travel_authorised handed_over)));
is(scalar @refs, 8, 'eight children');
$node->safe_psql('history', q{SET search_path = pg_catalog, repatriation; }
	. PostgreSQL::Test::Utils::slurp_file("$Register::tree/src/test/regress/facts_oracle.sql"));
my $entries = count_of($node, 'history', 'casework.ledger');

# --- what a session may do next
sub pick { return $_[ int(rand(@_)) ]; }
sub chance { return rand() < $_[0]; }
sub flag { return pick('true', 'false'); }
sub day { return sprintf("'2024-%02d-%02d'", 1 + int(rand(4)), 1 + int(rand(28))); }
sub maybe_day { return pick(day(), day(), 'NULL'); }
sub moment { return pick('now()', 'clock_timestamp()', day() . '::timestamptz'); }
sub worker { return 1 + int(rand(8)); }

# Each column belongs to the step that sets it.
my %bid = (report_drafted => 'drafted_on', supervisor_reviewed => 'reviewed_on', panel_scheduled => 'scheduled_on',
	in_session => 'session_on');
my %movement = (nationality_confirmed => 'confirmed_on', best_interests_cleared => 'cleared_on', documents_issued => 'documents_issued_on');
my %moment = (travel_authorised => 'authorised_at', departed => 'departed_at', arrived => 'arrived_at');
my @acts = (
	[ 'views', 6, sub { my $c = shift;
		my $objects = pick('true', 'false', 'NULL');
		return "INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, heard_by, objects_to_movement) VALUES ('$c', 'heard', "
			. pick("'2024-01-02', '2024-01-03'", 'now(), now()') . ", 'play', " . worker() . ", $objects)"; } ],
	[ 'objection', 3, sub { my $c = shift;
		return "UPDATE casework.views SET " . pick("objection_answered = 'yes'", 'objects_to_movement = true', 'objects_to_movement = false',
			"preferred_option = 'stay_pending'") . " WHERE case_ref = '$c'"; } ],
	[ 'guardian', 5, sub { my $c = shift;
		return pick("INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from, valid_until) VALUES ('$c', "
				. worker() . ", 'court', " . day() . ", NULL)",
			"UPDATE casework.guardian_appointment SET valid_until = " . maybe_day() . " WHERE case_ref = '$c'"); } ],
	[ 'owner', 1, sub { my $c = shift; return "UPDATE casework.child_case SET owner_id = " . worker() . " WHERE case_ref = '$c'"; } ],
	[ 'determination', 3, sub { my $c = shift;
		return "INSERT INTO casework.determination (case_ref, trigger, author_id, supervisor_id) VALUES ('$c', 'durable_solution', "
			. worker() . ', ' . worker() . ')'; } ],
	[ 'panel', 5, sub { my $c = shift;
		return pick("INSERT INTO casework.panel_member (case_ref, determination_id, professional_id, sector, discipline, undertaking_on)"
				. " SELECT case_ref, max(determination_id), " . worker() . ", '" . pick('child_protection', 'security', 'health') . "', 'law', "
				. maybe_day() . " FROM casework.determination WHERE case_ref = '$c' GROUP BY case_ref",
			"UPDATE casework.panel_member SET " . pick('is_recused = true', 'is_present = false', 'is_present = true', "conflict_of_interest = 'kin'",
				'undertaking_on = NULL', 'has_veto = true', "undertaking_on = '2024-03-01'") . " WHERE case_ref = '$c' AND professional_id = " . worker()); } ],
	[ 'vote', 2, sub { my $c = shift;
		return "INSERT INTO casework.panel_vote (case_ref, determination_id, panel_member_id, vote) SELECT case_ref, determination_id, panel_member_id, 'for'"
			. " FROM casework.panel_member WHERE case_ref = '$c' AND professional_id = " . worker(); } ],
	[ 'element', 2, sub { my $c = shift;
		return pick("UPDATE casework.determination_element SET reasons = " . pick('NULL', "'why'") . " WHERE case_ref = '$c' AND element = '"
				. pick('views', 'health', 'family') . "'",
			"INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement) SELECT case_ref, max(determination_id), '"
				. pick('migration_control', 'best_interests', 'public_security') . "', 's' FROM casework.determination WHERE case_ref = '$c' GROUP BY case_ref"); } ],
	[ 'option', 1, sub { my $c = shift;
		return "INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary) SELECT case_ref, max(determination_id), '"
			. pick('repatriation_alone', 'stay_pending') . "', " . flag() . ", 's' FROM casework.determination WHERE case_ref = '$c' GROUP BY case_ref"; } ],
	[ 'step of a determination', 9, sub { my $c = shift;
		my $step = pick('initiated', 'information_gathering', keys %bid, 'decided', 'decided', 'communicated', 'in_implementation', 'implemented');
		my $set = $bid{$step} ? ", $bid{$step} = " . pick("'2024-03-04'", day()) : '';
		$set = ", decided_at = " . pick("'2024-03-04 15:00+00'", 'now()') . ", feedback_at = now(), feedback_form = 'play', feedback_language = 'qaa',"
			. " review_due_on = '2100-01-01', chosen_option_id = (SELECT min(option_id) FROM casework.determination_option AS o"
			. " WHERE o.case_ref = d.case_ref AND o.determination_id = d.determination_id)" if $step eq 'decided';
		return "UPDATE casework.determination AS d SET state = '$step'$set WHERE case_ref = '$c'"; } ],
	[ 'movement', 2, sub { my $c = shift;
		return "INSERT INTO casework.movement (case_ref, requested_on, requested_by, from_state_code, to_state_code, determination_id)"
			. " SELECT '$c', '2024-03-05', 'guardian', 'UTO', 'UTO', max(determination_id) FROM casework.determination WHERE case_ref = '$c'"; } ],
	[ 'step of a movement', 9, sub { my $c = shift;
		my $step = pick('identity_established', keys %movement, 'reception_agreed', keys %moment, 'departed', 'departed', 'handed_over', 'refused');
		my $set = $movement{$step} ? ", $movement{$step} = '2024-03-08'" : $moment{$step} ? ", $moment{$step} = clock_timestamp()" : '';
		$set = ", handed_over_at = clock_timestamp(), handed_over_to = '" . pick('child_protection', 'police') . "'" if $step eq 'handed_over';
		$set = ", refused_on = '2024-03-09', refusal_grounds = '{" . pick('above_age_limit', 'not_in_best_interests')
			. "}', refusal_reasons = 'r'" if $step eq 'refused';
		return "UPDATE casework.movement SET state = '$step'$set WHERE case_ref = '$c'"; } ],
	[ 'reception', 3, sub { my $c = shift;
		return "UPDATE casework.movement SET " . pick('receiver_is_able = ' . flag(), 'school_place = NULL', "escort = 'other'", 'determination_id = NULL',
			'receiver_agreed_on = ' . maybe_day()) . " WHERE case_ref = '$c'"; } ],
	[ 'link', 2, sub { my $c = shift;
		return "UPDATE casework.family_link SET " . pick('is_recruiter = true', "evidence_level = 'claimed'", 'adult_is_able = false', 'adult_is_able = true')
			. " WHERE case_ref = '$c'"; } ],
	[ 'assessment', 3, sub { my $c = shift;
		return "INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on) VALUES ('$c', 'return_risk', "
			. worker() . ', ' . flag() . ", false, 'd', " . pick('current_date', day()) . ')'; } ],
	[ 'service', 3, sub { my $c = shift;
		return "INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ('$c', '" . pick('reintegration', 'food', 'disengagement')
			. "', 1, " . day() . ", 'g')"; } ],
	[ 'paper', 2, sub { my $c = shift;
		return pick("INSERT INTO casework.document_claim (case_ref, person_id, kind, sex, source) SELECT case_ref, person_id, 'passport', '" . pick('F', 'M')
				. "', 's' FROM casework.person WHERE case_ref = '$c' AND is_subject",
			"UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 1, verdict_reason = 'r' WHERE case_ref = '$c'"); } ],
	[ 'placement', 4, sub { my $c = shift;
		my $removed = flag();
		return pick("INSERT INTO casework.placement (case_ref, arrangement, agency_id, facility_name, is_temporary, valid_from, siblings, removed_from_family,"
				. " removal_grounds, removal_reasons, complaint_contact) VALUES ('$c', '" . pick('residential_care', 'foster_care', 'kafala')
				. "', 1, 'House', true, " . day() . ", '" . pick('together', 'apart', 'none_in_care') . "', $removed, "
				. ($removed eq 'true' ? "'{" . pick('violence', 'poverty') . "}', 'r'" : 'NULL, NULL') . ", 'o')",
			"UPDATE casework.placement SET ended_on = " . day() . ", end_reason = 'r' WHERE case_ref = '$c'"); } ],
	[ 'liberty', 4, sub { my $c = shift;
		my $step = pick('brought_before_authority', 'held', 'released', 'ended');
		my %at = (brought_before_authority => 'brought_at', held => 'held_at', released => 'released_at', ended => 'ended_at');
		return pick("INSERT INTO casework.liberty_episode (case_ref, place_kind, agency_id, started_at, population, is_foreign) VALUES ('$c', 'police_cell', 1, "
				. "now(), '" . pick('alone', 'adults') . "', " . flag() . ')',
			"UPDATE casework.liberty_episode SET state = '$step', $at{$step} = now() WHERE case_ref = '$c'"); } ],
	[ 'consent', 2, sub { my $c = shift;
		return pick("INSERT INTO casework.consent (case_ref, professional_id, capacity, purpose, recipients, fields, valid_from, valid_until) VALUES ('$c', 3,"
				. " 'guardian', 'School', '{education}', '{identity}', '2024-01-01', '2100-01-01')",
			"UPDATE casework.consent SET withdrawn_at = clock_timestamp() WHERE case_ref = '$c'"); } ],
	[ 'disclosure', 3, sub { my $c = shift;
		return "INSERT INTO casework.disclosure (case_ref, purpose, purpose_note, recipient_kind, recipient_agency_id, fields, legal_basis, consent_id, shared_on,"
			. " shared_by, expires_on, to_state_of_origin) SELECT '$c', 'education', 'n', 'education', 1, '{identity}', 'consent', max(consent_id), current_date, 1, '2100-01-01', false"
			. " FROM casework.consent WHERE case_ref = '$c'"; } ],
	[ 'delete', 1, sub { my $c = shift; return 'DELETE FROM casework.' . pick('views', 'panel_vote', 'ledger') . " WHERE case_ref = '$c'"; } ]);
my @lot = map { ($_) x $_->[1] } @acts;

# A transaction of one to four acts, some about several children, and how it ends.
sub transaction
{
	my ($name) = @_;
	my $level = pick('READ COMMITTED', 'READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE');
	my @lines = ("BEGIN ISOLATION LEVEL $level;");
	my $cases = chance(0.1) ? 2 : 1;

	push @lines, 'SET LOCAL statement_timeout = ' . (1 + int(rand(15))) . ';' if chance(0.05);
	push @lines, 'SELECT count(*) FROM casework.views;' if chance(0.3);
	for my $n (1 .. 1 + int(rand(4)))
	{
		my $act = pick(@lot);
		my $sql = $act->[2]->(pick(@refs[ 0 .. 7 ]));

		$sql =~ s/WHERE case_ref = '([^']*)'/"WHERE case_ref IN ('$1', '" . pick(@refs) . "')"/e if $cases > 1;
		my $back = chance(0.2);
		push @lines, "SAVEPOINT s$n;" if $back || chance(0.8);
		push @lines, "\\echo act", "$sql;";
		# After an error the transaction goes on from its savepoint.
		push @lines, '\\if :ERROR', "ROLLBACK TO s$n;", '\\endif' if $lines[-3] =~ /^SAVEPOINT/;
		push @lines, "ROLLBACK TO s$n;" if $back && chance(0.5);
	}
	if (chance(0.08))
	{
		my $end = pick('COMMIT', 'COMMIT', 'ROLLBACK');
		# Once more, for the first may be cancelled; then there is none of that name.
		push @lines, "PREPARE TRANSACTION '$name';", "$end PREPARED '$name';", "$end PREPARED '$name';";
		push @lines, 'ROLLBACK;';
	}
	else
	{
		push @lines, pick(('COMMIT;') x 6, 'ROLLBACK;');
	}
	return @lines;
}

# --- all at once
my $dir = PostgreSQL::Test::Utils::tempdir();
my (@runs, @out, @err);
my $connection = $node->connstr('history') . ' application_name=history';
for my $s (0 .. $sessions - 1)
{
	my @lines = ('\\set VERBOSITY sqlstate', 'SET lock_timeout = 2000; SET search_path = pg_catalog, repatriation;',
		"SELECT clock_timestamp() + interval '$seconds s' AS deadline \\gset");

	push @lines, transaction("h${s}_$_"), "SELECT clock_timestamp() > :'deadline' AS over \\gset", '\\if :over', '\\q', '\\endif' for 1 .. 3000;
	PostgreSQL::Test::Utils::append_to_file("$dir/session$s.sql", join("\n", @lines) . "\n");
	$out[$s] = $err[$s] = '';
	push @runs, start([ 'psql', '-XAt', '-f', "$dir/session$s.sql", $connection ], '<', \undef, '>', \$out[$s], '2>', \$err[$s]);
}
# Someone who cancels: any of them, ten times a second.
my $cancels = $node->safe_psql('history', qq{
	DO \$\$
	DECLARE
		until timestamptz := clock_timestamp() + interval '$seconds s';
		n integer := 0;
	BEGIN
		WHILE clock_timestamp() < until LOOP
			PERFORM pg_cancel_backend(a.pid) FROM pg_stat_activity AS a
			WHERE a.application_name = 'history' AND a.state = 'active' ORDER BY random() LIMIT 1;
			n := n + 1;
			PERFORM pg_sleep(0.1), pg_stat_clear_snapshot();
		END LOOP;
	END \$\$});
finish($_) foreach @runs;

# --- what became of it
my (%state, $tried);
$tried += () = /^act$/mg foreach @out;
foreach (@err) { $state{$1}++ while /ERROR:  ([0-9A-Z]{5})$/mg; }
my $refused = 0;
$refused += $state{$_} foreach grep { /^RP/ } keys %state;
my $left = $node->safe_psql('history', 'SELECT gid FROM pg_prepared_xacts');
$node->safe_psql('history', "ROLLBACK PREPARED '$_'") foreach split /\n/, $left;
my $stored = count_of($node, 'history', 'casework.ledger') - $entries;
diag("tried $tried, refused by the guard $refused, stored $stored; "
	. join(', ', map { "$_ $state{$_}" } sort keys %state));
cmp_ok($tried, '>', 500, 'acts were tried');
cmp_ok($refused, '>', 100, 'some were refused');
cmp_ok($stored, '>', 100, 'some were stored');
cmp_ok(scalar(grep { /^RP4/ } keys %state), '>=', 5, 'by several safeguards');
cmp_ok($state{'40001'} // 0, '>', 0, 'transactions met, and one of two could not be serialised');
cmp_ok($state{'57014'} // 0, '>', 0, 'statements were cancelled');
ok(!(grep { /^(XX|58|53)/ } keys %state), 'none failed inside');

is($node->safe_psql('history', 'SELECT * FROM repatriation.verify_register()'), '', 'the sweep finds nothing');

# Facts that must be zero whatever comes later, by the second writing of them.
my @never = qw(
	child_treated_as_adult guardians_owning guardians_assessing guardians_reporting guardians_deciding
	interviews_unguarded sessions_unguarded travels_unguarded assessment_elements_missing assessments_self_cleared
	services_unassessed reports_unheard report_elements_missing reports_self_reviewed panels_few_options
	options_without_effects family_options_absent not_now_options_absent panels_below_quorum panels_one_discipline
	panels_without_child_protection panel_undertakings_missing decisions_unheard decisions_by_assessor
	decisions_on_security_alone decisions_on_migration_control decisions_led_by_security decisions_unreasoned
	decisions_diverging clearances_unheard clearances_undetermined parents_left reception_plans_incomplete
	handovers_elsewhere travels_uncleared travels_unsafe travels_unreceived travels_undecided travels_under_review
	travels_objected travels_asylum_open refusals_by_age);
my $never = join(', ', map { "'$_'" } @never);
my $oracle = q{casework.facts_oracle((SELECT array_agg(c.case_ref) FROM casework.child_case AS c), NULL) AS o,
	jsonb_each_text(to_jsonb(o) - 'case_ref') AS j};
my %speaks;
foreach my $file (glob "$Register::tree/include/repatriation/core/rule_def_*.h")
{
	my $text = PostgreSQL::Test::Utils::slurp_file($file);
	while ($text =~ /^REPAT_RULE\((\d+), REFUTES, (\w+)\)/mg) { $speaks{$2}{$1} = 1; }
}
is_deeply([ grep { !$speaks{$_} } @never ], [], 'each of these facts refutes a safeguard');
my %safeguards = map { map { $_ => 1 } keys %{ $speaks{$_} } } @never;
cmp_ok(scalar keys %safeguards, '>=', 15, 'they speak of at least fifteen safeguards');
is($node->safe_psql('history', "SELECT o.case_ref, j.key, j.value FROM $oracle WHERE j.key IN ($never) AND j.value::integer > 0"), '',
	'and none of them is violated');
# The judge can see: the same facts are there where the guard is not.
is($node->safe_psql('history', qq{
	BEGIN;
	ALTER TABLE casework.movement DISABLE TRIGGER USER;
	UPDATE casework.movement SET handed_over_to = 'police', determination_id = NULL WHERE state = 'handed_over';
	SELECT count(DISTINCT j.key) > 2 FROM $oracle WHERE j.key IN ($never) AND j.value::integer > 0;
	ROLLBACK}), 't', 'which would show, were the guard off');

# Liberty, care and sharing, of which the second writing of the facts does not tell.
my $others = q{
	SELECT 36 AS safeguard, p.case_ref FROM casework.placement AS p WHERE p.removal_grounds = '{poverty}' AND p.change_reason IS NULL
	UNION ALL
	SELECT 41, e.case_ref FROM casework.liberty_episode AS e
	WHERE e.population = 'adults' AND e.adults_exception_on IS NULL AND e.voided_at IS NULL
	UNION ALL
	SELECT 43, d.case_ref FROM casework.disclosure AS d
	LEFT JOIN casework.consent AS c ON c.case_ref OPERATOR(repatriation.=) d.case_ref AND c.consent_id = d.consent_id
	WHERE d.legal_basis = 'consent' AND d.voided_at IS NULL
	  AND NOT coalesce(d.shared_on BETWEEN c.valid_from AND c.valid_until AND d.recipient_kind = ANY (c.recipients)
		AND d.fields <@ c.fields AND coalesce(c.withdrawn_at > d.recorded_at, true), false)};
is($node->safe_psql('history', $others), '', 'no child is held with adults, removed for poverty, or told of without consent');
is($node->safe_psql('history', qq{
	BEGIN;
	ALTER TABLE casework.disclosure DISABLE TRIGGER USER;
	INSERT INTO casework.consent (case_ref, professional_id, capacity, purpose, recipients, fields, valid_from, valid_until)
	VALUES ('$refs[0]', 3, 'guardian', 'School', '{education}', '{identity}', '2024-01-01', '2024-02-01');
	INSERT INTO casework.disclosure (case_ref, purpose, purpose_note, recipient_kind, recipient_agency_id, fields, legal_basis, consent_id,
		shared_on, shared_by, expires_on, to_state_of_origin)
	SELECT '$refs[0]', 'education', 'n', 'education', 1, '{identity}', 'consent', max(c.consent_id), current_date, 1, '2100-01-01', false
	FROM casework.consent AS c WHERE c.case_ref::text = '$refs[0]';
	SELECT count(*) > 0 FROM ($others) AS o;
	ROLLBACK}), 't', 'which would show, were the guard off');

$node->stop;
done_testing();
