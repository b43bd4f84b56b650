# 005_plan_cache.pl
#   A session that writes for hours keeps the plans it had after a few writes, and
#   survives a register and an extension that are dropped and made again under it.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $node = start_node('main');
my $fixture = PostgreSQL::Test::Utils::slurp_file("$Register::tree/src/test/fixture.sql");

# --- five hundred guarded writes in one session
make_register($node, 'writes');
$node->safe_psql('writes', q{SELECT fixture.child('travel_authorised'); SELECT fixture.child('opened')});

# Plain statements, as a client sends them: rows, edges, acts, numbers, warnings, refusals.
my @writes = (
	q{UPDATE casework.person SET birth_basis = 'document';},
	q{UPDATE casework.movement SET suspended_at = now(), suspended_until = '2100-01-01', suspension_reason = 'x' WHERE state = 'travel_authorised';},
	q{UPDATE casework.movement SET state = 'departed', departed_at = now() WHERE state = 'travel_authorised';},
	q{UPDATE casework.movement SET suspended_at = NULL, suspended_until = NULL, suspension_reason = NULL WHERE state = 'travel_authorised';},
	q{SELECT FROM repatriation.next_case_ref('UTO', 2024);},
	q{INSERT INTO casework.views (case_ref, outcome, heard_at, means_tried) SELECT c.case_ref, 'declined', now(), 'play' FROM casework.child_case c;},
	q{INSERT INTO casework.document_claim (case_ref, person_id, kind, sex, source) SELECT p.case_ref, p.person_id, 'passport', 'M', 'consulate' FROM casework.person p
	  WHERE NOT EXISTS (SELECT FROM casework.movement m WHERE m.case_ref OPERATOR(repatriation.=) p.case_ref);},
	q{UPDATE casework.guardian_appointment SET valid_until = '2024-01-04';},
	q{UPDATE casework.guardian_appointment SET valid_until = '2100-01-01';},
	q{UPDATE casework.guardian_appointment SET valid_until = NULL;},
	q{SELECT FROM casework.child_case c, LATERAL casework.checklist(c.case_ref, 'movement:departed');});
my $contexts = q{
	SELECT count(*) FILTER (WHERE name ~ '^(CachedPlan|SPI Plan)'), count(*) FILTER (WHERE name ~ '^repatriation'),
		pg_size_bytes(coalesce(sum(total_bytes), 0)::text) FROM pg_backend_memory_contexts
	WHERE name <> 'MessageContext' AND name <> 'ExecutorState';};
my ($rc, $out, $err) = $node->psql('writes', join("\n", (@writes) x 10, $contexts, (@writes) x 50, $contexts), on_error_stop => 0);
my @seen = map { [ split /\|/ ] } grep { /\|/ } split /\n/, $out;
my $refusals = () = $err =~ /ERROR:/g;

is(scalar @seen, 2, 'two looks at the session');
cmp_ok($refusals, '>=', 60, 'some of the writes were refused');
cmp_ok($seen[0][0], '>', 0, 'there are plans to count');
is($seen[1][0], $seen[0][0], 'five hundred writes later: the same number of plans');
is($seen[1][1], $seen[0][1], 'and of contexts of our own');
cmp_ok($seen[1][2] - $seen[0][2], '<', 65536, 'and no more memory');
note("before: @{$seen[0]}; after: @{$seen[1]}");

# --- made anew under a session that knows the old
$node->safe_psql('postgres', 'CREATE DATABASE anew');
my $life = q{
	SELECT fixture.register();
	SELECT 'child', count(*) FROM fixture.child('handed_over');
	SELECT fixture.child('travel_authorised');
	SELECT fixture.child('opened');
	INSERT INTO casework.document_claim (case_ref, person_id, kind, sex, source) SELECT p.case_ref, p.person_id, 'passport', 'M', 'consulate' FROM casework.person p
		WHERE NOT EXISTS (SELECT FROM casework.movement m WHERE m.case_ref OPERATOR(repatriation.=) p.case_ref);
	UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 1, verdict_reason = 'x';
	SELECT 'warnings', count(*) FROM casework.safeguard_warning;
	DO $$ BEGIN
		UPDATE casework.guardian_appointment SET valid_until = '2024-01-04';
	EXCEPTION WHEN SQLSTATE 'RP409' THEN
		PERFORM pg_catalog.set_config('anew.refused', 'yes', false);
	END $$;
	SELECT 'refused', current_setting('anew.refused', true);
	SELECT 'findings', count(*) FROM repatriation.verify_register();
	SET anew.refused = 'no';
	};
my $drop = q{SELECT repatriation.drop_register('Demo');};
my $good = "child|1\nwarnings|1\nrefused|yes\nfindings|0";
$out = $node->safe_psql('anew', join("\n",
	'SET client_min_messages = error;',
	'CREATE EXTENSION repatriation CASCADE;', $fixture,
	$life, $drop,
	$life, $drop,
	'DROP SCHEMA fixture CASCADE; DROP EXTENSION repatriation; CREATE EXTENSION repatriation;', $fixture,
	$life, $drop,
	'DROP SCHEMA fixture CASCADE; DROP EXTENSION repatriation; CREATE EXTENSION repatriation;', $fixture,
	$life));
is(join("\n", grep { /^(child|warnings|refused|findings)\|/ } split /\n/, $out), join("\n", ($good) x 4),
	'register made again, extension made again: the same session goes on');

# --- one session drops and makes anew, while another keeps its plans
$out = $node->safe_psql('anew', "$drop SELECT fixture.register(); SELECT fixture.child('opened'); SELECT count(*) FROM repatriation.verify_register()");
like($out, qr/^0$/m, 'and so does a session that comes later');

$node->stop;
done_testing();
