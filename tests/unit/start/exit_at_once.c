/* SPDX-License-Identifier: BSD-2-Clause */
/* _Exit runs nothing and writes no buffer. */
// expect: exit 4
// expect-output: ^\[only\]$
#include "test.h"

static void never(void)
{
	write(1, "ran", 3);
}

int main(void)
{
	atexit(never);
	setvbuf(stdout, NULL, _IOFBF, 4096);
	printf("buffered");
	write(1, "[only]", 6);
	_Exit(4);
}
