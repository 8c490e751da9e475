/* SPDX-License-Identifier: BSD-2-Clause */
/* strsep gives the empty tokens too. */
#include "test.h"

int main(void)
{
	char text[] = "a::b:", *s = text;

	CHECK_STR(strsep(&s, ":"), "a");
	CHECK_STR(strsep(&s, ":"), "");
	CHECK_STR(strsep(&s, ":"), "b");
	CHECK_STR(strsep(&s, ":"), "");
	CHECK(!s);
	CHECK(!strsep(&s, ":"));
	return TEST_RESULT();
}
