# SPDX-License-Identifier: BSD-2-Clause
# Text is split, counted, sorted and joined again.
use strict;
use warnings;

my (%count, @lines);
for my $i (1 .. 60000) {
	push @lines, join ' ', map { 'w' . ($i * $_ * 31 % 20011) } 1 .. 8;
}
for my $line (@lines) {
	$count{$_}++ for split / /, $line;
}
my @sorted = sort { $count{$b} <=> $count{$a} || $a cmp $b } keys %count;
my $text = join ',', map { "$_=$count{$_}" } @sorted;
$text =~ s/w(\d+)=/<$1>/g;
print scalar(@sorted), ' ', length($text), ' ', substr($text, 0, 60), "\n";
