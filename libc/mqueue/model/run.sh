#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# run.sh OUT: verifies mqueue.pml in several sizes, then sees to it that each seeded
# mistake is found.  OUT is a folder for what spin makes.  Needs spin and cc.
set -eu

model=$(cd "$(dirname "$0")" && pwd)/mqueue.pml
mkdir -p "$1"
cd "$1"
limit=${MODEL_SECONDS:-240}

fail() {
	printf 'model: %s\n' "$*" >&2
	exit 1
}

# verify DEFINE...: leaves pan's report in log.
verify() {
	rm -f ./*.trail
	spin -a "$@" "$model" >log 2>&1 || { cat log; fail "spin $*"; }
	cc -O2 -w -DSAFETY -DCOLLAPSE -DMEMLIM=1500 -o pan pan.c || fail "cc"
	timeout "$limit" ./pan -E -m100000 -n >log 2>&1 || fail "no end within $limit s: $*"
	grep -q 'max search depth too small\|out of memory' log && fail "not searched in full: $*"
	grep -q 'errors:' log || { cat log; fail "no verdict: $*"; }
}

holds() {
	verify "$@"
	grep -q 'errors: 0' log || { grep 'assertion' log || cat log; fail "WRONG: $*"; }
	printf 'model: holds     %-52s %s states\n' "$*" "$(awk '/states, stored/ { print $1 }' log)"
}

found() {
	verify "$@"
	grep -q 'errors: 0' log && fail "the mistake is NOT found: $*"
	printf 'model: finds     %-52s %s\n' "$*" "$(sed -n 's/^pan:1: \(.\{0,40\}\).*/\1/p' log)"
}

# One message a time and both sides asleep; a sequence through a ring; a crowd of receivers.
holds -DSENDERS=2 -DEACH=1 -DRECEIVERS=1 -DROOM=1 -DDEATHS=2
holds -DSENDERS=1 -DEACH=2 -DRECEIVERS=2 -DROOM=1 -DDEATHS=1
holds -DSENDERS=1 -DEACH=3 -DRECEIVERS=1 -DROOM=2 -DDEATHS=1
found -DBUG=1 -DSENDERS=1 -DEACH=2 -DRECEIVERS=2 -DROOM=1 -DDEATHS=1
found -DBUG=2 -DSENDERS=1 -DEACH=2 -DRECEIVERS=2 -DROOM=2 -DDEATHS=1
found -DBUG=3 -DSENDERS=2 -DEACH=1 -DRECEIVERS=1 -DROOM=1 -DDEATHS=1
found -DBUG=4 -DSENDERS=1 -DEACH=2 -DRECEIVERS=1 -DROOM=1 -DDEATHS=0
found -DBUG=5 -DSENDERS=1 -DEACH=3 -DRECEIVERS=2 -DROOM=2 -DDEATHS=1
