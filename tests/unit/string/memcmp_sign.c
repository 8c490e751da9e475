/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes are compared as unsigned ones, wherever they differ first. */
#include "test.h"

int main(void)
{
	unsigned char a[40] = {0}, b[40] = {0};

	for (size_t i = 0; i < sizeof a; i++) {
		a[i] = 0x80;
		b[i] = 0x7f;
		CHECK(memcmp(a, b, sizeof a) > 0);
		CHECK(memcmp(b, a, sizeof a) < 0);
		CHECK_EQ(memcmp(a, b, i), 0);
		a[i] = b[i];
	}
	CHECK(strcmp("\x80", "a") > 0);
	CHECK(strncmp("ab\xff", "ab\x01", 3) > 0);
	CHECK_EQ(strncmp("ab\xff", "ab\x01", 2), 0);
	CHECK(strcmp("ab", "abc") < 0);
	CHECK_EQ(strncmp("ab", "ab", 100), 0);
	CHECK_EQ(strncmp("a", "b", 0), 0);
	return TEST_RESULT();
}
