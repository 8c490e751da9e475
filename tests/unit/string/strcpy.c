/* SPDX-License-Identifier: BSD-2-Clause */
/* strcpy, strcat, stpcpy copy with the zero byte and return what they say. */
#include "test.h"

int main(void)
{
	char buf[20];

	CHECK(strcpy(buf, "abc") == buf);
	CHECK_STR(buf, "abc");
	CHECK(strcat(buf, "def") == buf);
	CHECK_STR(buf, "abcdef");
	CHECK(stpcpy(buf, "xy") == buf + 2);
	CHECK_STR(buf, "xy");
	CHECK_EQ(buf[3], 'd');
	CHECK(mempcpy(buf, "123", 3) == buf + 3);
	return TEST_RESULT();
}
