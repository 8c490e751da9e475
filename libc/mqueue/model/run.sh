#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# run.sh OUT: verifies mqueue.pml in several sizes and sees to it that each seeded mistake
# is found.  OUT is a folder for what spin makes.  Needs spin and cc, and 1.2 GB of memory.
set -eu

model=$(cd "$(dirname "$0")" && pwd)/mqueue.pml
mkdir -p "$1"
cd "$1"
limit=${MODEL_SECONDS:-600}

fail() {
	printf 'model: %s\n' "$*" >&2
	exit 1
}

# As on one line, without what all have.
defines() {
	echo "$*" | sed 's/-D//g'
}

# verify DEFINE...: leaves pan's report in log.
verify() {
	rm -f ./*.trail
	spin -a "$@" "$model" >log 2>&1 || { cat log; fail "spin $*"; }
	cc -O2 -w -DSAFETY -DCOLLAPSE -DMEMLIM=1500 -o pan pan.c || fail "cc"
	timeout "$limit" ./pan -E -m1000000 -n >log 2>&1 || fail "no end within $limit s: $*"
	grep -q 'max search depth too small\|out of memory' log && fail "not searched in full: $*"
	grep -q 'errors:' log || { cat log; fail "no verdict: $*"; }
}

holds() {
	verify "$@"
	grep -q 'errors: 0' log || { grep 'assertion' log || cat log; fail "WRONG: $*"; }
	printf 'model: holds     %-58s %s states\n' "$(defines "$@")" \
		"$(awk '/states, stored/ { print $1 }' log)"
}

found() {
	verify "$@"
	grep -q 'errors: 0' log && fail "the mistake is NOT found: $*"
	printf 'model: finds     %s\n' "$(defines "$@")"
}

# A size each: senders and their messages, receivers, room, deaths.
size() {
	echo "-DSENDERS=$1 -DEACH=$2 -DRECEIVERS=$3 -DROOM=$4 -DDEATHS=$5"
}

# shellcheck disable=SC2046  # words
{
	found -DBUG=1 $(size 2 1 2 2 1)
	found -DBUG=2 $(size 1 2 2 2 1)
	found -DBUG=3 $(size 1 1 1 1 1)
	found -DBUG=4 $(size 1 2 1 1 0)
	found -DBUG=5 $(size 1 3 2 2 1)
	found -DBUG=6 $(size 1 1 2 1 2)
	found -DBUG=7 $(size 1 1 2 1 2)
	found -DBUG=8 $(size 1 1 2 1 2) -DPARTED=1
	found -DBUG=9 $(size 1 1 2 1 2)
	holds $(size 2 1 1 1 2)
	holds $(size 1 2 2 1 2)
	holds $(size 1 3 2 2 1)
	holds $(size 2 1 2 2 1)
	holds $(size 1 2 2 1 1) -DSIGNALS=1
	holds $(size 1 2 2 1 2) -DEARLY=1
	holds $(size 1 2 2 1 1) -DPARTED=1
	holds $(size 1 2 1 1 2) -DLOCK_SLEEPS=1
	holds $(size 2 1 1 1 1) -DLOCK_SLEEPS=1
}
