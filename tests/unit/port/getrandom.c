/* SPDX-License-Identifier: BSD-2-Clause */
/* Random bytes come, other ones each time. */
#include <sys/random.h>

#include "test.h"

int main(void)
{
	unsigned char a[32] = {0}, b[32] = {0};

	CHECK_EQ(getrandom(a, sizeof a, 0), sizeof a);
	CHECK_OK(getentropy(b, sizeof b));
	CHECK(memcmp(a, b, sizeof a) != 0);
	CHECK_FAILS(getentropy(a, 257), EIO);
	return TEST_RESULT();
}
