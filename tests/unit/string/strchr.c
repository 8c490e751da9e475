/* SPDX-License-Identifier: BSD-2-Clause */
/* strchr and strrchr find the first and the last, and the zero byte when asked. */
#include "test.h"

int main(void)
{
	const char *s = "abcabc";

	CHECK(strchr(s, 'b') == s + 1);
	CHECK(strrchr(s, 'b') == s + 4);
	CHECK(!strchr(s, 'x'));
	CHECK(!strrchr(s, 'x'));
	CHECK(strchr(s, 0) == s + 6);
	CHECK(strrchr(s, 0) == s + 6);
	CHECK(strchrnul(s, 'c') == s + 2);
	CHECK(strchrnul(s, 'x') == s + 6);
	CHECK(strchr(s, 'a' + 256) == s);
	CHECK(strchr("\x80x", 0x80) != NULL);
	CHECK(index(s, 'c') == s + 2);
	CHECK(rindex(s, 'c') == s + 5);
	return TEST_RESULT();
}
