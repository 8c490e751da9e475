/* SPDX-License-Identifier: BSD-2-Clause */
/* sbrk(0) tells the break, or fails where the heap has it all; it never lies. */
// variants: port
#include "test.h"

int main(void)
{
	char *at = sbrk(0);

	if (at == (void *)-1) {
		CHECK_EQ(errno, ENOMEM);
		return TEST_RESULT();
	}
	CHECK(sbrk(64) == at);
	memset(at, 1, 64);
	CHECK(sbrk(0) == (void *)(at + 64));
	CHECK(sbrk(-64) == (void *)(at + 64));
	return TEST_RESULT();
}
