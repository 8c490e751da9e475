/* SPDX-License-Identifier: BSD-2-Clause */
/* puts adds a newline, fputs does not. */
// expect-output: ^line\nno!$
#include "test.h"

int main(void)
{
	CHECK(puts("line") >= 0);
	CHECK(fputs("no", stdout) >= 0);
	CHECK_EQ(putchar('!'), '!');
	return TEST_RESULT();
}
