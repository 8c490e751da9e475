/* SPDX-License-Identifier: BSD-2-Clause */
/* Far more than 32 functions can be registered; each runs once. */
// variants: port
#include "test.h"

static int calls;

static void count(void)
{
	calls++;
}

static void check(void)
{
	_exit(calls == 1000 ? 0 : 1);
}

int main(void)
{
	CHECK_EQ(atexit(check), 0);
	for (int i = 0; i < 1000; i++)
		CHECK_EQ(atexit(count), 0);
	return test_failures ? 2 : 1;
}
