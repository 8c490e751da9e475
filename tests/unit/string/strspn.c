/* SPDX-License-Identifier: BSD-2-Clause */
/* Spans count the bytes in a set, or not in it; strpbrk finds the first in it. */
#include "test.h"

int main(void)
{
	const char *s = "aabbc\xff";

	CHECK_EQ(strspn(s, "ab"), 4);
	CHECK_EQ(strspn(s, ""), 0);
	CHECK_EQ(strspn(s, "abc\xff"), 6);
	CHECK_EQ(strcspn(s, "c"), 4);
	CHECK_EQ(strcspn(s, "\xff"), 5);
	CHECK_EQ(strcspn(s, ""), 6);
	CHECK(strpbrk(s, "xc") == s + 4);
	CHECK(!strpbrk(s, "xyz"));
	CHECK(!strpbrk("", "a"));
	return TEST_RESULT();
}
