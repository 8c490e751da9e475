/* SPDX-License-Identifier: BSD-2-Clause */
/* exit from a function that exit runs goes on with the rest, under the new status. */
// expect: exit 3
// expect-output: ^rest$
#include "test.h"

static void rest(void)
{
	write(1, "rest", 4);
}

static void again(void)
{
	exit(3);
}

int main(void)
{
	atexit(rest);
	atexit(again);
	exit(1);
}
