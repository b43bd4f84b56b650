#!/usr/bin/env perl
# verify_ledger.pl
#   Verifies a register's ledger without any of the extension's code, from what an
#   auditor is given: entries, anchors and proofs as text. Written from the
#   documentation of the formats alone (include/repatriation/core/ledger.h; RFC 6962).
#
#   verify_ledger.pl entries FILE   each line: case word in hex, seq, microseconds since
#                                   2000-01-01 UTC, actor, act, table, row id, payload
#                                   digest, entry hash; tab-separated, in chain order
#   verify_ledger.pl leaves FILE    each line: case word in hex, seq, entry hash; in order
#                                   of the list. Prints size and root.
#   verify_ledger.pl anchor FILE    checks the digest of an anchor's lines; prints leaves and root
#   verify_ledger.pl inclusion FILE each line: leaf, index, size, path (commas), root
#   verify_ledger.pl consistency FILE  each line: old size, old root, size, root, proof (commas)
#
# Exits 0 and says how much was verified; or 1, and names the first thing that fails.
#
# SPDX-License-Identifier: PostgreSQL
use strict;
use warnings;

use Digest::SHA qw(sha256 sha256_hex);

my ($what, $file) = @ARGV;
open my $in, '<:raw', $file // '' or die "usage: verify_ledger.pl WHAT FILE\n";
my @lines = <$in>;
chomp @lines;

sub fail
{
	print "@_\n";
	exit 1;
}

# A field behind its length.
sub field { return pack('N', length $_[0]) . $_[0]; }
sub number { return field(pack('q>', $_[0])); }

sub node { return sha256("\x01" . $_[0] . $_[1]); }

# Merkle tree hash, by the definition: of leaf hashes.
sub tree_hash
{
	my @level = @_;
	return sha256('') unless @level;
	while (@level > 1)
	{
		# An odd one at the end goes up as it is: the same tree as by splitting at powers of two.
		my @up;
		push @up, @level > 1 ? node(shift @level, shift @level) : shift @level while @level;
		@level = @up;
	}
	return $level[0];
}

# The root that a path leads to, by the shape of the tree and not by the RFC's loop.
sub root_by_path
{
	my ($hash, $index, $size, @path) = @_;
	return $hash if $size == 1 && !@path;
	return undef if $size <= 1 || !@path;
	my $k = 1;
	$k *= 2 while $k * 2 < $size;
	my $sibling = pop @path;
	if ($index < $k)
	{
		my $left = root_by_path($hash, $index, $k, @path);
		return defined $left ? node($left, $sibling) : undef;
	}
	my $right = root_by_path($hash, $index - $k, $size - $k, @path);
	return defined $right ? node($sibling, $right) : undef;
}

# Old and new root that a consistency proof leads to. known: the old root, where the subtree is the whole old tree.
sub roots_by_proof
{
	my ($m, $n, $known, @proof) = @_;
	if ($m == $n)
	{
		return ($known, $known) if defined $known && !@proof;
		return (@proof == 1 && !defined $known) ? ($proof[0], $proof[0]) : ();
	}
	return () unless @proof;
	my $k = 1;
	$k *= 2 while $k * 2 < $n;
	my $part = pop @proof;
	if ($m <= $k)
	{
		my ($old, $new) = roots_by_proof($m, $k, $known, @proof);
		return defined $old ? ($old, node($new, $part)) : ();
	}
	my ($old, $new) = roots_by_proof($m - $k, $n - $k, undef, @proof);
	return defined $old ? (node($part, $old), node($part, $new)) : ();
}

if ($what eq 'entries')
{
	my ($case, $seq, $previous, $chains) = ('', 0, '', 0);
	for (@lines)
	{
		my ($word, $n, $at, $actor, $act, $table, $row, $payload, $hash) = split /\t/, $_, -1;
		if ($word ne $case)
		{
			($case, $seq, $previous) = ($word, 0, "\0" x 32);
			$chains++;
		}
		$seq++;
		fail("chain $case: entry $seq is missing") if $n != $seq;
		my $bytes = "\x01" . field('repatriation:ledger') . field(pack('H*', $word)) . number($seq) . number($at)
		  . field($actor) . field($act) . field($table) . number($row) . field(pack('H*', $payload)) . field($previous);
		$previous = sha256($bytes);
		fail("chain $case: entry $seq is altered") if unpack('H*', $previous) ne $hash;
	}
	print scalar(@lines) . " entries of $chains chains\n";
}
elsif ($what eq 'leaves')
{
	my @leaves = map {
		my ($word, $seq, $hash) = split /\t/;
		sha256("\x00" . pack('H*', $word) . pack('q>', $seq) . pack('H*', $hash))
	} @lines;
	print scalar(@leaves) . ' ' . unpack('H*', tree_hash(@leaves)) . "\n";
}
elsif ($what eq 'anchor')
{
	my $digest = pop @lines;
	fail('no anchor') if $lines[0] ne 'repatriation anchor 1' || @lines != 7;
	fail('anchor altered') if $digest ne 'digest: ' . sha256_hex(join('', map { "$_\n" } @lines));
	my ($leaves) = $lines[4] =~ /^leaves: (\d+)$/;
	my ($root) = $lines[5] =~ /^root: ([0-9a-f]{64})$/;
	print "$leaves $root\n";
}
elsif ($what eq 'inclusion')
{
	for my $i (0 .. $#lines)
	{
		my ($leaf, $index, $size, $path, $root) = split /\t/, $lines[$i], -1;
		my $found = root_by_path(pack('H*', $leaf), $index, $size, map { pack('H*', $_) } split /,/, $path);
		fail('proof ' . ($i + 1) . ' fails') if unpack('H*', $found // '') ne $root;
	}
	print scalar(@lines) . " proofs\n";
}
elsif ($what eq 'consistency')
{
	for my $i (0 .. $#lines)
	{
		my ($m, $old_root, $n, $root, $proof) = split /\t/, $lines[$i], -1;
		my ($old, $new) = roots_by_proof($m, $n, pack('H*', $old_root), map { pack('H*', $_) } split /,/, $proof);
		fail('proof ' . ($i + 1) . ' fails') if unpack('H*', $old // '') ne $old_root || unpack('H*', $new // '') ne $root;
	}
	print scalar(@lines) . " proofs\n";
}
else
{
	die "unknown: $what\n";
}
