/* SPDX-License-Identifier: BSD-2-Clause */
/* A failed assertion names the file, the line and the expression, and aborts. */
// expect: signal SIGABRT
// expect-output: assert_fails.c:[0-9]+: main: Assertion `one == 2' failed
#include <assert.h>

#include "test.h"

int main(void)
{
	int one = 1;

	assert(one == 1);
	assert(one == 2);
	return 0;
}
