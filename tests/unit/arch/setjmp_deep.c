/* SPDX-License-Identifier: BSD-2-Clause */
/* longjmp leaves many frames at once, many times. */
#include <setjmp.h>

#include "test.h"

static jmp_buf buf;

__attribute__((noinline)) static int deep(int n)
{
	volatile char room[64];

	room[0] = (char)n;
	if (n > 0)
		return deep(n - 1) + room[0];
	if (!n)
		longjmp(buf, 1);
	return room[0];
}

int main(void)
{
	static volatile int rounds;

	setjmp(buf);
	if (rounds++ < 1000)
		deep(50);
	CHECK_EQ(rounds, 1001);
	return TEST_RESULT();
}
