/* SPDX-License-Identifier: BSD-2-Clause */
/* setjmp gives 0 first, then what longjmp is given, and 1 for 0. */
#include <setjmp.h>

#include "test.h"

int main(void)
{
	static jmp_buf buf;
	static volatile int round;
	int r = setjmp(buf);

	if (round == 0) {
		CHECK_EQ(r, 0);
		round = 1;
		longjmp(buf, 42);
	}
	if (round == 1) {
		CHECK_EQ(r, 42);
		round = 2;
		longjmp(buf, 0);
	}
	CHECK_EQ(r, 1);
	return TEST_RESULT();
}
