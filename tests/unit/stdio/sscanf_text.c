/* SPDX-License-Identifier: BSD-2-Clause */
/* Words, characters and sets; with m the memory comes from malloc. */
#include "test.h"

#pragma GCC diagnostic ignored "-Wformat"

int main(void)
{
	char a[20], b[20], c[4] = "###", *p = NULL, *q = NULL;

	CHECK_EQ(sscanf("  one two", "%s %3s", a, b), 2);
	CHECK_STR(a, "one");
	CHECK_STR(b, "two");
	CHECK_EQ(sscanf("abc", "%2c", c), 1);
	CHECK_STR(c, "ab#");
	CHECK_EQ(sscanf("key=value;x", "%[^=]=%[a-z]", a, b), 2);
	CHECK_STR(a, "key");
	CHECK_STR(b, "value");
	CHECK_EQ(sscanf("]-]x", "%[]-]%s", a, b), 2);
	CHECK_STR(a, "]-]");
	CHECK_EQ(sscanf("x", "%[0-9]", a), 0);
	CHECK_EQ(sscanf("hello world", "%ms %m[a-z]", &p, &q), 2);
	CHECK_STR(p, "hello");
	CHECK_STR(q, "world");
	free(p);
	free(q);
	return TEST_RESULT();
}
