# 010_documents.pl
#   Documents of untrusted senders: none makes the server open a file, connect or start a
#   program, each is refused or read within 50 ms and 64 MiB, and the server's own XML
#   functions do as before. The schema for partners takes the sample documents.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Register;
use Test::More;

sub can_run { my ($program) = @_; return scalar grep { -x "$_/$program" } split /:/, $ENV{PATH} }

my $native = '<consularDocument xmlns="urn:repatriation:consular-document:1" version="1">';
my $fhir = '<Patient xmlns="http://hl7.org/fhir">';
my $lol = join '', map { sprintf '<!ENTITY l%d "%s">', $_, $_ ? ('&l' . ($_ - 1) . ';') x 10 : 'lol' } 0 .. 9;
# Of each: what it is, the SQL that makes it, and what becomes of it.
my @hostile = (
	[ 'entity bomb', qq{'<!DOCTYPE a [$lol]><a>&l9;</a>'}, 'RP110' ],
	[ 'quadratic blow-up', q{'<!DOCTYPE a [<!ENTITY x "' || repeat('x', 100000) || '">]><a>' || repeat('&x;', 30000) || '</a>'}, 'RP110' ],
	[ 'external entity', q{'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'}, 'RP110' ],
	[ 'external parameter entity', q{'<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><a/>'}, 'RP110' ],
	[ 'external DTD', q{'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>'}, 'RP110' ],
	[ 'inclusion', q{'<a><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></a>'}, 'read' ],
	[ 'schema location', q{'<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a file:///etc/passwd"/>'}, 'read' ],
	[ 'stylesheet', q{'<?xml-stylesheet href="file:///etc/passwd"?><a/>'}, 'read' ],
	[ 'catalogue', q{'<?oasis-xml-catalog catalog="file:///etc/passwd"?><a/>'}, 'read' ],
	[ '60,000 attributes', q{'<a ' || (SELECT string_agg('a' || i || '=""', ' ') FROM generate_series(1, 60000) AS i) || '/>'}, 'RP111' ],
	[ 'nested 300 deep', q{repeat('<a>', 300) || repeat('</a>', 300)}, 'RP111' ],
	[ '20,001 elements', q{'<a>' || repeat('<b/>', 20000) || '</a>'}, 'RP111' ],
	[ 'text of 4 MiB', q{'<a>' || repeat('x', 4194297) || '</a>'}, 'read' ],
	[ 'value of 4 MiB', qq{'$native<statement kind="safety">' || repeat('x', 4194000) || '</statement></consularDocument>'}, 'RP111' ],
	[ 'attribute of 4 MiB', qq{'$fhir<birthDate value="' || repeat('1', 4194000) || '"/></Patient>'}, 'read' ],
	[ 'name of 4 MiB', q{'<' || repeat('a', 4194000) || '/>'}, 'RP111' ],
	[ 'comment of 4 MiB', q{'<a><!--' || repeat('-x', 2097000) || '--></a>'}, 'read' ],
	[ 'markup of 4 MiB', q{repeat('<', 4194304)}, 'RP110' ],
	[ 'more than 4 MiB', q{'<a>' || repeat('x', 4194298) || '</a>'}, 'RP111' ],
	[ 'namespaces without end', q{'<a>' || repeat('<b xmlns="u' || repeat('x', 100) || '"/>', 9000) || '</a>'}, 'read' ],
	[ '300 namespaces', q{'<a>' || (SELECT string_agg('<b xmlns="urn:' || i || '"/>', '') FROM generate_series(1, 300) AS i) || '</a>'}, 'RP111' ],
	[ 'profile: 19,000 persons', qq{'<Bundle xmlns="http://hl7.org/fhir">' || repeat('<Patient><id value="1"/></Patient>', 9900) || '</Bundle>'}, 'read' ],
	[ 'profile: one identity 9,000 times',
		q{'<m xmlns="http://release.niem.gov/niem/niem-core/3.0/" xmlns:s="http://release.niem.gov/niem/structures/3.0/">'
		|| repeat('<Person s:ref="P"><PersonName/></Person>', 9000) || '</m>'}, 'read' ],
	[ 'profile: persons within persons', q{'<m xmlns="http://release.niem.gov/niem/niem-core/3.0/">'
		|| repeat(repeat('<P><PersonName><PersonSurName>x</PersonSurName></PersonName>', 60) || repeat('</P>', 60), 100) || '</m>'}, 'any' ]);

my $node = start_node('main');
$node->safe_psql('postgres', q{
	CREATE EXTENSION repatriation CASCADE;
	CREATE TABLE hostile (n int PRIMARY KEY, name text, document bytea);
	CREATE FUNCTION outcome(document bytea) RETURNS text LANGUAGE plpgsql AS $$
	BEGIN
		PERFORM repatriation.consular_parse(document, size_limit => 4194304);
		RETURN 'read';
	EXCEPTION WHEN SQLSTATE 'RP110' OR SQLSTATE 'RP111' THEN
		RETURN SQLSTATE;
	END $$;
	CREATE FUNCTION peak() RETURNS bigint LANGUAGE sql AS $$
		SELECT substring(pg_read_file('/proc/' || pg_backend_pid() || '/status') FROM 'VmHWM:\s+(\d+)')::bigint $$;
	-- Milliseconds on a processor: how long it takes, not what else the machine does.
	CREATE FUNCTION worked() RETURNS numeric LANGUAGE sql VOLATILE AS $$
		SELECT split_part(pg_read_file('/proc/' || pg_backend_pid() || '/schedstat'), ' ', 1)::numeric / 1000000 $$;
	-- The fastest of five.
	CREATE FUNCTION fastest(document bytea) RETURNS numeric LANGUAGE plpgsql AS $$
	DECLARE since numeric; best numeric; unpacked bytea := document || ''::bytea;
	BEGIN
		FOR i IN 1..5 LOOP
			since := worked();
			PERFORM outcome(unpacked);
			best := least(best, worked() - since);
		END LOOP;
		RETURN best;
	END $$;
	SELECT repatriation.create_register(country => 'UTO', authority => 'Test', demo => true)});
my $n = 0;
$node->safe_psql('postgres', "INSERT INTO hostile VALUES (" . ++$n . ", '$_->[0]', convert_to($_->[1], 'UTF8'))") foreach @hostile;
$n = 0;
foreach my $case (@hostile)
{
	my ($name, undef, $wanted) = @$case;
	$n++;
	# A session of its own, which has done the like of it before.
	my $answer = $node->safe_psql('postgres', qq{
		SET jit = off;
		CREATE TEMPORARY TABLE own AS SELECT document, outcome('<a/>') || outcome('$fhir</Patient>') AS warm FROM hostile WHERE n = $n;
		SELECT sum(length(document)) > 0 FROM own \\g /dev/null
		CREATE TEMPORARY TABLE before AS SELECT peak();
		CREATE TEMPORARY TABLE read AS SELECT outcome(document) FROM own;
		SELECT r.outcome, peak() - b.peak < 65536, fastest(document) < 50,
			xmlserialize(DOCUMENT xmlparse(DOCUMENT '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>') AS text) LIKE '%<a>%',
			(xpath('/a/b/text()', '<a><b>1</b></a>'))[1]::text
		FROM read AS r, before AS b, own});
	my ($outcome, $small, $fast, $parses, $finds) = split /\|/, $answer;
	$wanted eq 'any' ? like($outcome, qr/^(read|RP111)$/, "$name: $outcome") : is($outcome, $wanted, "$name: $outcome");
	is("$small$fast", 'tt', "$name: below 64 MiB and 50 ms");
	is("$parses$finds", 't1', "$name: the server's own functions do as before");
}

# A profile that asks for each element of each element: its work is bounded, and it says so.
my $quadratic = $node->safe_psql('postgres', q{
	CREATE FUNCTION quadratic(document bytea) RETURNS text LANGUAGE plpgsql AS $$
	BEGIN
		PERFORM repatriation.docmap_parse(document, E'profile\tq\t1\nroot\t*\t*\nnamespace\tu\turn:u\ngroup\t1\t0\trelation\t//u:a\tm\n'
			'group\t2\t1\trelation/person\t//u:a[u:b=\'x\']\t-\nfield\t3\t2\trelation/person/name/full\t//u:a[u:b=\'x\'] | //u:b\ttrim\t-\t0');
		RETURN 'read';
	EXCEPTION WHEN SQLSTATE 'RP111' THEN
		RETURN SQLSTATE;
	END $$;
	CREATE FUNCTION quadratic_fastest(document bytea) RETURNS numeric LANGUAGE plpgsql AS $$
	DECLARE since numeric; best numeric;
	BEGIN
		FOR i IN 1..5 LOOP
			since := worked();
			PERFORM quadratic(document);
			best := least(best, worked() - since);
		END LOOP;
		RETURN best;
	END $$;
	CREATE TEMPORARY TABLE own AS SELECT convert_to('<r xmlns="urn:u">' || repeat('<a><b>y</b></a>', 9999) || '</r>', 'UTF8') AS document;
	SELECT quadratic(document), quadratic_fastest(document) < 50 FROM own});
is($quadratic, 'RP111|t', 'quadratic profile: refused, below 50 ms');

# A single-user server under strace: attaching to a running one is often forbidden.
SKIP:
{
	my $trace = PostgreSQL::Test::Utils::tempdir() . '/trace';
	my $script = PostgreSQL::Test::Utils::tempdir() . '/script.sql';
	skip 'strace is not here: what the server opens was NOT looked at', 3 unless can_run('strace');
	skip 'strace may not trace here: what the server opens was NOT looked at', 3
		unless system("strace -f -o /dev/null -e trace=openat true >/dev/null 2>&1") == 0;
	my $parse = "SELECT n, public.outcome(document) FROM public.hostile ORDER BY n;\n";
	open(my $sql, '>', $script) or die $!;
	# Twice: what the server reads of its own the first time is nothing of the documents'.
	print $sql $parse, "SELECT pg_ls_dir('marker-begin', true, false);\n", $parse,
		"SELECT pg_ls_dir('marker-end', true, false);\nSELECT length(pg_read_file('/etc/passwd')) > 0;\n";
	close $sql;
	$node->stop;
	system("strace -f -qq -e trace=open,openat,connect,execve,socket -o '$trace' postgres --single -D '"
		. $node->data_dir . "' postgres <'$script' >/dev/null 2>&1");
	my $text = PostgreSQL::Test::Utils::slurp_file($trace);
	my ($during, $after) = $text =~ /marker-begin[^\n]*\n(.*?)[^\n]*marker-end(.*)/s;
	ok(defined $during, 'the trace has both marks');
	like($after, qr{/etc/passwd}, 'the trace would show a file that is read');
	my @strange = grep { /\b(?:open|openat|connect|execve|socket)\(/ && !/"(?:base|global|pg_[a-z_]+|marker-[a-z]+)[\/"]/ } split /\n/, $during // 'none';
	is(join("\n", @strange), '', 'no document made the server open a file, connect or start a program');
	$node->start;
}

# The schema that partners check by takes what the samples are, and not what they are not.
SKIP:
{
	skip 'xmllint is not here: the schema was NOT tried', 2 unless can_run('xmllint');
	my @lint = ('xmllint', '--nonet', '--noout', '--schema', "$Register::tree/docs/consular-document.xsd");
	my @samples = glob "$Register::tree/docs/examples/*.xml";
	is(scalar(grep { system("@lint $_ 2>/dev/null") != 0 } @samples), 0, 'the schema takes every sample of ' . scalar(@samples));
	my $wrong = PostgreSQL::Test::Utils::tempdir() . '/wrong.xml';
	my @wrong = map { "$native$_</consularDocument>" } '<person/>', '<document><kind>letter</kind></document>',
		'<document><issued>1.2.2026</issued></document>', '<relation/>', '<mrz><line>x</line></mrz>',
		'<subject><person><nationality>utopia</nationality></person></subject>';
	my $taken = 0;
	foreach my $document (@wrong)
	{
		open(my $file, '>', $wrong) or die $!;
		print $file $document;
		close $file;
		$taken++ if system("@lint $wrong 2>/dev/null") == 0;
	}
	is($taken, 0, 'and none of ' . scalar(@wrong) . ' that are not of the vocabulary');
}
done_testing();
