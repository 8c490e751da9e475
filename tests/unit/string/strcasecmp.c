/* SPDX-License-Identifier: BSD-2-Clause */
/* Comparison without case is that of ASCII letters and no other bytes. */
#include <strings.h>

#include "test.h"

int main(void)
{
	CHECK_EQ(strcasecmp("HeLLo", "hEllO"), 0);
	CHECK(strcasecmp("a", "B") < 0);
	CHECK(strcasecmp("[", "{") != 0);
	CHECK(strcasecmp("ab", "abc") < 0);
	CHECK_EQ(strncasecmp("ABx", "aby", 2), 0);
	CHECK(strncasecmp("ABx", "aby", 3) < 0);
	CHECK_STR(strcasestr("one TWO three", "two t"), "TWO three");
	CHECK(!strcasestr("one", "oneX"));
	CHECK_STR(strcasestr("x", ""), "x");
	return TEST_RESULT();
}
