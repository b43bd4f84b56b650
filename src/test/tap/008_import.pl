# 008_import.pl
#   Raw documents by COPY, imported in batches: cut off half way and taken up again,
#   by two sessions at once, none lost and none twice; rejects kept with the reason.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use IPC::Run ();
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

my $documents = $ENV{REPAT_IMPORT_DOCUMENTS} || 4000;
my $cases = 40;
my $node = start_node('main');
make_register($node, 'intake');
$node->safe_psql('intake', "SELECT count(fixture.child('opened')) FROM generate_series(1, $cases)");
my $given = $node->safe_psql('intake', q{SELECT coalesce(max(document_claim_id), 0) FROM casework.document_claim});

# Documents as a ministry's old system writes them out: mixed kinds, some of them broken.
my @refs = split /\n/, $node->safe_psql('intake', 'SELECT case_ref FROM casework.child_case ORDER BY 1');
my @templates = map { PostgreSQL::Test::Utils::slurp_file("$Register::tree/docs/examples/$_") }
	qw(birth-certificate-teo.xml passport-teo-td3.xml custody-order.xml family-tracing-result.xml);
my $file = "$PostgreSQL::Test::Utils::tmp_check/documents.tsv";
my %wrong = (0 => 0);
my $bad = 0;

open my $out, '>', $file or die "documents.tsv: $!";
for my $i (1 .. $documents)
{
	my $ref = $refs[ $i % $cases ];
	my $document = $templates[ $i % @templates ];
	my $source = 'old system';

	$document =~ s/<consularDocument/<consularDocument id="OLD-$i"/ unless $document =~ s/ id="[^"]*"/ id="OLD-$i"/;
	if ($i % 500 == 7) { $document = '<!DOCTYPE a><a/>'; $bad++; }
	elsif ($i % 500 == 8) { $ref = 'UTO-OLD-1'; $bad++; }
	elsif ($i % 500 == 9) { $document = substr($document, 0, 300); $bad++; }
	elsif ($i % 500 == 10) { $source = '\N'; $bad++; }
	print $out join("\t", $ref, '\\\\x' . unpack('H*', $document), $source), "\n";
}
close $out;
$node->safe_psql('intake', "\\copy casework.document_inbox (case_ref, document, source) from '$file'");
is(count_of($node, 'intake', q{casework.document_inbox WHERE state = 'waiting'}), $documents, "$documents documents wait");

# --- cut off half way
my $import = 'CALL casework.import_documents(100)';
my ($in, $stdout, $stderr) = ('', '', '');
my $run = IPC::Run::start([ 'psql', '-XAtq', '-d', $node->connstr('intake'), '-c', $import ], \$in, \$stdout, \$stderr);
my $done = 0;
for (1 .. 600)
{
	$done = $node->safe_psql('intake', 'SELECT coalesce(max(done), 0) FROM casework.import_progress');
	last if $done >= $documents / 4;
	select undef, undef, undef, 0.02;
}
my $progress = $node->safe_psql('intake', q{SELECT state, percent > 0 AND percent < 100, time_left > interval '0' FROM casework.import_progress});
is($progress, 'running|t|t', 'another session sees percent and time left');
$node->safe_psql('intake', q{SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CALL casework.import%'});
$run->finish;
select undef, undef, undef, 1.1;
is($node->safe_psql('intake', 'SELECT state FROM casework.import_progress'), 'interrupted', 'a run that was cut off says so');
my $left = count_of($node, 'intake', q{casework.document_inbox WHERE state = 'waiting'});
cmp_ok($left, '>', 0, 'some documents wait still');
cmp_ok($left, '<', $documents, 'and some are done');
is($left % 100, 0, 'whole batches were committed');

# --- taken up again, by two sessions at once
my @runs = map { my ($o, $e) = ('', ''); IPC::Run::start([ 'psql', '-XAtq', '-d', $node->connstr('intake'), '-c', $import ], \$in, \$o, \$e) } 1 .. 2;
$_->finish foreach @runs;
is(join(' ', map { $_->full_result(0) } @runs), '0 0', 'both sessions end well');
is(count_of($node, 'intake', q{casework.document_inbox WHERE state = 'waiting'}), 0, 'nothing waits');
is($node->safe_psql('intake', 'SELECT sum(received + repeated + rejected) FROM casework.import_progress'), $documents, 'the runs together dealt with all');

# --- none lost, none twice
my $good = $documents - $bad;
is(count_of($node, 'intake', 'casework.document'), $good, 'every good document is there once');
is(count_of($node, 'intake', 'casework.document WHERE sender_reference LIKE \'OLD-%\' GROUP BY sender_reference HAVING count(*) > 1'), '', 'none twice');
is(count_of($node, 'intake', q{casework.document_inbox b JOIN casework.document d USING (document_id) WHERE b.state = 'received' AND b.document IS NULL}), $good, 'the inbox points to each, without its bytes');
is(count_of($node, 'intake', "casework.document_claim WHERE document_claim_id > $given AND relation IS NULL"), $good, 'a claim for each subject');
is($node->safe_psql('intake', 'SELECT sqlstate, field, sum(documents) FROM casework.import_summary GROUP BY 1, 2 ORDER BY 1, 2'),
	join("\n", map { "$_|" . $bad / 4 } '22P02|case_ref', '23502|source', 'RP110|document', 'RP110|document')
	=~ s/RP110\|document\|\d+\nRP110\|document\|\d+/'RP110|document|' . $bad \/ 2/er, 'rejects by SQLSTATE and field');
is(count_of($node, 'intake', q{casework.document_inbox WHERE state = 'rejected' AND document IS NULL}), 0, 'rejects keep their bytes');
is($node->safe_psql('intake', q{SELECT count(*) FROM casework.document_inbox WHERE reason ~* 'teo|morvande|OLD'}), 0, 'and reasons name nobody');

# --- once more: the same bytes are known
$node->safe_psql('intake', "\\copy casework.document_inbox (case_ref, document, source) from '$file'");
my $again = $node->safe_psql('intake', $import);
like($again, qr/^\d+\|0\|$good\|$bad\|/, 'loaded again: nothing new');
is(count_of($node, 'intake', 'repatriation.verify_register()'), 0, 'the register is whole');

# --- who may, and how
is(state_of($node, 'intake', 'CALL casework.import_documents(0)'), '22023', 'a batch of none is refused');
is(state_of($node, 'intake', 'BEGIN; CALL casework.import_documents(10); COMMIT'), '2D000', 'not within a transaction');
$node->safe_psql('intake', 'CREATE ROLE stranger LOGIN');
is(state_of($node, 'intake', q{SET ROLE stranger; INSERT INTO casework.document_inbox (case_ref) VALUES ('x')}), '42501', 'strangers load nothing');

done_testing();
