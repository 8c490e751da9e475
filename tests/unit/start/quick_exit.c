/* SPDX-License-Identifier: BSD-2-Clause */
/* quick_exit runs what at_quick_exit registered, last first, and nothing else. */
// expect: exit 9
// expect-output: ^21$
#include "test.h"

static void never(void)
{
	write(1, "ran", 3);
}

static void one(void)
{
	write(1, "1", 1);
}

static void two(void)
{
	write(1, "2", 1);
}

int main(void)
{
	atexit(never);
	at_quick_exit(one);
	at_quick_exit(two);
	quick_exit(9);
}
