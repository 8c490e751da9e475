/* SPDX-License-Identifier: BSD-2-Clause */
/* The end: functions of atexit, last first, then destructors, then buffers are written. */
// expect-output: main two three one destructor
#include "test.h"

__attribute__((destructor)) static void destructor(void)
{
	printf(" destructor");
}

static void one(void)
{
	printf(" one");
}

static void three(void)
{
	printf(" three");
}

static void two(void)
{
	printf(" two");
	atexit(three);
}

int main(void)
{
	atexit(one);
	atexit(two);
	printf("main");
	return 0;
}
