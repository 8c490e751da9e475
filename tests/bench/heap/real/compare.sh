#!/bin/sh
# SPDX-License-Identifier: BSD-2-Clause
# compare.sh LIBRARY EXPECTED COMMAND...: runs the command with the library preloaded and fails
# unless it prints what the file EXPECTED has.  Lines that tell what was measured are passed on.

library=$1
expected=$2
shift 2
{
	LD_PRELOAD=$library "$@" || echo "exit status $?"
} | awk '/^(cpu|peak) / { print > "/dev/stderr"; next } { print }' | cmp - "$expected"
