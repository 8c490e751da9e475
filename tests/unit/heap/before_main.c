/* SPDX-License-Identifier: BSD-2-Clause */
/* The heap works before main, in constructors, and after it, in functions of atexit. */
// variants: heap
// expect-output: ^at the end$
#include "test.h"

static char *early;

__attribute__((constructor)) static void before_main(void)
{
	early = malloc(100);
	memcpy(early, "early", 6);
}

static void at_the_end(void)
{
	char *late = malloc(100);

	if (!late || strcmp(early, "early") != 0)
		_exit(1);
	free(early);
	free(late);
	if (write(1, "at the end\n", 11) != 11)
		_exit(1);
}

int main(void)
{
	CHECK_STR(early, "early");
	CHECK_EQ(atexit(at_the_end), 0);
	return TEST_RESULT();
}
