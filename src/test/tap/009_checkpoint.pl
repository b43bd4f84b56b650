# 009_checkpoint.pl
#   What an auditor can verify with code of their own, in another language, from what
#   the register gives out; random tamperings that fit a chain to its head; a restore
#   that goes on, and two that go on from one.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $verifier = "$Register::tree/src/test/verify/verify_ledger.pl";
my $tamperings = $ENV{REPAT_TAMPERINGS} || 400;
my $node = start_node('main');
make_register($node, 'audited');
$node->safe_psql('audited', q{SELECT count(fixture.child('opened')) FROM generate_series(1, 30); SELECT fixture.child('handed_over')});
$node->safe_psql('audited', 'SELECT casework.make_checkpoint()');
my $first_anchor = $node->safe_psql('audited', 'SELECT casework.anchor_export()') . "\n";
$node->safe_psql('audited', q{SELECT count(fixture.child('opened')) FROM generate_series(1, 7); UPDATE casework.child_case SET languages = '{en}' WHERE case_ref OPERATOR(repatriation.=) ANY (ARRAY(SELECT case_ref FROM casework.child_case LIMIT 9))});
$node->safe_psql('audited', 'SELECT casework.make_checkpoint()');

# What is given to the verifier, and what it says.
sub verified
{
	my ($what, $text) = @_;
	my $file = "$PostgreSQL::Test::Utils::tmp_check/$what.txt";

	PostgreSQL::Test::Utils::append_to_file($file, '');
	unlink $file;
	PostgreSQL::Test::Utils::append_to_file($file, length $text && $text !~ /\n\z/ ? "$text\n" : $text);
	my ($out, $err) = run_command([ $^X, $verifier, $what, $file ]);
	return $err eq '' ? $out : $err;
}

my $entries = q{SELECT concat_ws(E'\t', encode(repatriation.case_ref_send(case_ref), 'hex'), seq,
	(extract(epoch FROM recorded_at - '2000-01-01 00:00+00'::timestamptz) * 1000000)::bigint, actor, act, table_name, row_id,
	encode(payload_digest, 'hex'), encode(entry_hash, 'hex')) FROM casework.ledger ORDER BY case_ref, seq};
my $leaves = q{SELECT concat_ws(E'\t', encode(repatriation.case_ref_send(case_ref), 'hex'), seq, encode(entry_hash, 'hex')) FROM casework.checkpoint_leaf ORDER BY leaf_index};
my $hexes = q{array_to_string(ARRAY(SELECT encode(h, 'hex') FROM unnest(%s) WITH ORDINALITY AS p (h, n) ORDER BY n), ',')};
my $inclusion = sprintf(q{SELECT concat_ws(E'\t', encode(p.leaf, 'hex'), p.leaf_index, p.size, %s, encode(p.root, 'hex'))
	FROM casework.child_case AS c, generate_series(1, 2) AS k, casework.ledger_proof(c.case_ref, k) AS p}, sprintf($hexes, 'p.path'));
my $consistency = sprintf(q{SELECT concat_ws(E'\t', a.size, encode(a.root, 'hex'), b.size, encode(b.root, 'hex'), %s)
	FROM casework.checkpoint AS a JOIN casework.checkpoint AS b ON a.checkpoint_id <= b.checkpoint_id}, sprintf($hexes, 'casework.checkpoint_proof(a.checkpoint_id, b.checkpoint_id)'));

my $count = count_of($node, 'audited', 'casework.ledger');
my $chain = $node->safe_psql('audited', $entries);
is(verified('entries', $chain), "$count entries of 38 chains", 'the chains, by other code');
my $anchor = $node->safe_psql('audited', 'SELECT casework.anchor_export()');
is(verified('anchor', $anchor), verified('leaves', $node->safe_psql('audited', $leaves)), 'root and size of the last anchor are those of the leaves');
is(verified('inclusion', $node->safe_psql('audited', $inclusion)), '69 proofs', 'each case in each checkpoint that has it');
is(verified('consistency', $node->safe_psql('audited', $consistency)), '3 proofs', 'each checkpoint in each later one');
# The verifier is able to fail.
like(verified('entries', $chain =~ s/\t(views:\w+)/\tviews:inserT/r), qr/^chain [0-9a-f]{16}: entry \d+ is altered$/, 'an altered entry');
like(verified('entries', $chain =~ s/\n[^\n]+\n/\n/r), qr/is missing$/, 'a missing entry');
is(verified('anchor', $anchor =~ s/leaves: \d/leaves: 9/r), 'anchor altered', 'an altered anchor');
like(verified('inclusion', $node->safe_psql('audited', $inclusion) =~ s/(\t[0-9a-f]{63})([0-9a-f])(,)/$1 . ($2 eq '0' ? '1' : '0') . $3/er), qr/fails$/, 'an altered path');
like(verified('consistency', $node->safe_psql('audited', $consistency) =~ s/^31\t/30\t/mr), qr/fails$/, 'another size');

# Random tamperings by an owner who has read the manual: the chain and its head are made to fit
# with the extension's own digest left as it is. Each is found, at the first link that does not hold,
# by the chain itself, or by the checkpoint where the tail was cut.
my $tried = $node->safe_psql('audited', qq{
SET search_path = pg_catalog, repatriation;
ALTER TABLE casework.ledger DISABLE TRIGGER USER;
ALTER TABLE casework.ledger_head DISABLE TRIGGER USER;
DO \$\$ BEGIN PERFORM setseed(0.42); END \$\$;
CREATE TEMP TABLE tried (how text, found boolean, right_place boolean);
DO \$\$
DECLARE
	victim repatriation.case_ref;
	place bigint;
	last bigint;
	how text;
	problem record;
BEGIN
	FOR i IN 1 .. $tamperings LOOP
		SELECT l.case_ref, l.seq INTO victim, last FROM casework.checkpoint_leaf AS l
		WHERE NOT EXISTS (SELECT FROM casework.checkpoint_leaf AS m WHERE m.case_ref = l.case_ref AND m.seq > l.seq) AND l.seq > 2 ORDER BY random() LIMIT 1;
		place := 1 + floor(random() * last);
		how := (ARRAY['actor', 'act', 'row', 'time', 'payload', 'hash', 'deleted', 'swapped', 'inserted', 'cut'])[1 + floor(random() * 10)];
		IF how = 'swapped' AND place = last THEN place := last - 1; END IF;
		BEGIN
			CASE how
				WHEN 'actor' THEN UPDATE casework.ledger SET actor = actor || 'x' WHERE case_ref = victim AND seq = place;
				WHEN 'act' THEN UPDATE casework.ledger SET act = 'movement:departed!' WHERE case_ref = victim AND seq = place;
				WHEN 'row' THEN UPDATE casework.ledger SET row_id = row_id + 1 + floor(random() * 1000)::bigint WHERE case_ref = victim AND seq = place;
				WHEN 'time' THEN UPDATE casework.ledger SET recorded_at = recorded_at - interval '1 microsecond' * (1 + floor(random() * 100)) WHERE case_ref = victim AND seq = place;
				WHEN 'payload' THEN UPDATE casework.ledger SET payload_digest = set_bit(payload_digest, floor(random() * 256)::bigint, 1 - get_bit(payload_digest, 0::bigint)) WHERE case_ref = victim AND seq = place;
					UPDATE casework.ledger SET payload_digest = sha256(payload_digest) WHERE case_ref = victim AND seq = place;
				WHEN 'hash' THEN UPDATE casework.ledger SET entry_hash = sha256(entry_hash) WHERE case_ref = victim AND seq = place;
				WHEN 'deleted' THEN DELETE FROM casework.ledger WHERE case_ref = victim AND seq = place;
				WHEN 'swapped' THEN UPDATE casework.ledger SET seq = -seq WHERE case_ref = victim AND seq IN (place, place + 1);
					UPDATE casework.ledger SET seq = 2 * place + 1 + seq WHERE case_ref = victim AND seq < 0;
				WHEN 'inserted' THEN UPDATE casework.ledger SET seq = -seq WHERE case_ref = victim AND seq >= place;
					UPDATE casework.ledger SET seq = 1 - seq WHERE case_ref = victim AND seq < 0;
					INSERT INTO casework.ledger SELECT case_ref, place, recorded_at, actor, act, table_name, row_id, payload_digest, sha256('x') FROM casework.ledger WHERE case_ref = victim AND seq = place + 1;
					UPDATE casework.ledger_head SET seq = seq + 1 WHERE case_ref = victim;
				WHEN 'cut' THEN DELETE FROM casework.ledger WHERE case_ref = victim AND seq >= place;
					DELETE FROM casework.ledger_head WHERE case_ref = victim AND place = 1;
					UPDATE casework.ledger_head AS h SET seq = l.seq, entry_hash = l.entry_hash FROM casework.ledger AS l WHERE h.case_ref = victim AND l.case_ref = victim AND l.seq = place - 1;
			END CASE;
			IF how = 'cut' THEN
				SELECT v.case_ref, v.seq INTO problem FROM casework.verify_checkpoints() AS v WHERE v.case_ref IS NOT NULL ORDER BY v.seq LIMIT 1;
				place := (SELECT min(l.seq) FROM casework.checkpoint_leaf AS l WHERE l.case_ref = victim AND l.seq >= place);
			ELSE
				SELECT v.case_ref, v.seq INTO problem FROM verify_ledger(victim) AS v ORDER BY v.seq LIMIT 1;
			END IF;
			RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
		EXCEPTION WHEN SQLSTATE 'RPZZZ' THEN
			INSERT INTO tried VALUES (how, problem.case_ref IS NOT NULL, problem.case_ref = victim AND problem.seq = place);
		END;
	END LOOP;
END \$\$;
SELECT how, count(*) > 0, count(*) FILTER (WHERE NOT found), count(*) FILTER (WHERE NOT coalesce(right_place, false)) FROM tried GROUP BY how ORDER BY how;});
is($tried, join("\n", map { "$_|t|0|0" } qw(act actor cut deleted hash inserted payload row swapped time)), "$tamperings tamperings: all found, the first broken link right");
$node->safe_psql('audited', q{DO $$ DECLARE t record; BEGIN
	FOR t IN SELECT tgrelid::regclass AS rel, tgname FROM pg_trigger WHERE tgrelid IN ('casework.ledger'::regclass, 'casework.ledger_head'::regclass) AND NOT tgisinternal LOOP
		EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.rel, t.tgname);
	END LOOP; END $$});
is(count_of($node, 'audited', 'repatriation.verify_register()'), 0, 'afterwards the register is whole');

# A dump restored goes on; where two go on from one, an anchor of the one is no anchor of the other.
my $dump = "$PostgreSQL::Test::Utils::tmp_check/audited.dump";
silent_ok([ 'pg_dump', '-Fc', '-f', $dump, '-d', $node->connstr('audited') ], 'pg_dump');
for my $name (qw(north south))
{
	$node->safe_psql('postgres', "CREATE DATABASE $name");
	silent_ok([ 'pg_restore', '-d', $node->connstr($name), $dump ], "restored in the $name");
	is(count_of($node, $name, 'casework.verify_checkpoints()'), 0, 'checkpoints are whole');
	is($node->safe_psql($name, 'SELECT count(*) FROM casework.anchor_check($a$' . $first_anchor . '$a$)'), 0, 'and agree with the anchor of before');
}
$node->safe_psql('north', q{UPDATE casework.child_case SET languages = '{fr}'; SELECT casework.make_checkpoint()});
$node->safe_psql('south', q{UPDATE casework.child_case SET languages = '{ar}'; SELECT casework.make_checkpoint()});
my $north = $node->safe_psql('north', 'SELECT casework.anchor_export()');
is($node->safe_psql('north', "SELECT count(*) FROM casework.anchor_check('$north')"), 0, 'the north goes on');
is($node->safe_psql('south', "SELECT string_agg(problem, ';') FROM casework.anchor_check('$north')"), 'checkpoint differs from its anchor', 'a fork is found');

done_testing();
