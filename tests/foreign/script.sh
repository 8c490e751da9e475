#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# What a shell and its tools do with processes, pipes, signals and shared memory.
cd / || exit 1
echo hello from a script
for i in 3 1 2; do echo "line $i"; done | sort | busybox wc -l
echo shared >/dev/shm/loam-foreign
case $(ls /dev/shm) in *loam-foreign*) echo listed ;; esac
tr 'e' 'E' </dev/shm/loam-foreign | cat
rm /dev/shm/loam-foreign
echo "x is $((6 * 7))"
(exit 3)
echo "status $?"
seq 1 1000 | awk '{s += $1} END {print s}'
sleep 9 &
kill -9 $!
wait $! 2>/dev/null
echo "killed $?"
test -d /dev/shm && echo folder
printf '%s\n' a b c | while read -r l; do echo "<$l>"; done
