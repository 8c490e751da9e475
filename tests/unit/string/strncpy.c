/* SPDX-License-Identifier: BSD-2-Clause */
/* strncpy pads with zeros and does not end a full buffer; strncat always ends. */
#include "test.h"

int main(void)
{
	char buf[9];

	memset(buf, '#', sizeof buf);
	strncpy(buf, "ab", 5);
	CHECK_EQ(memcmp(buf, "ab\0\0\0####", 9), 0);
	strncpy(buf, "abcdef", 3);
	CHECK_EQ(memcmp(buf, "abc\0\0####", 9), 0);
	CHECK(stpncpy(buf, "xy", 5) == buf + 2);
	CHECK(stpncpy(buf, "xyz", 3) == buf + 3);
	strcpy(buf, "ab");
	strncat(buf, "cdefgh", 2);
	CHECK_STR(buf, "abcd");
	strncat(buf, "e", 9);
	CHECK_STR(buf, "abcde");
	return TEST_RESULT();
}
