/* SPDX-License-Identifier: BSD-2-Clause */
/* memset of every size and alignment sets exactly those bytes, to the low byte of c. */
// timeout: 30
#include "test.h"

static unsigned char a[500];

static int is_right(size_t n, size_t offset)
{
	for (size_t i = 0; i < sizeof a; i++)
		if (a[i] != (i >= offset && i < offset + n ? 0xa5 : 1))
			return 0;
	return 1;
}

int main(void)
{
	for (size_t n = 0; n < 400; n++)
		for (size_t offset = 0; offset < 34; offset++) {
			for (size_t i = 0; i < sizeof a; i++)
				a[i] = 1;
			CHECK(memset(a + offset, 0x12a5, n) == a + offset);
			CHECK(is_right(n, offset));
		}
	return TEST_RESULT();
}
