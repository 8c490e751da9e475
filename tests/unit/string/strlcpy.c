/* SPDX-License-Identifier: BSD-2-Clause */
/* strlcpy and strlcat never write past the size, always end, and tell the whole length. */
// needs: loam
#include "test.h"

#ifdef LIBC_HOST
/* Not every host has these. */
#define strlcpy(dest, src, size) strlen(src)
#define strlcat(dest, src, size) strlen(src)
#endif

int main(void)
{
	char buf[8] = "#######";

	CHECK_EQ(strlcpy(buf, "abcdef", 4), 6);
	CHECK_EQ(memcmp(buf, "abc\0###", 8), 0);
	CHECK_EQ(strlcpy(buf, "xyz", 0), 3);
	CHECK_EQ(buf[0], 'a');
	CHECK_EQ(strlcat(buf, "de", 8), 5);
	CHECK_STR(buf, "abcde");
	CHECK_EQ(strlcat(buf, "fghij", 8), 10);
	CHECK_STR(buf, "abcdefg");
	CHECK_EQ(strlcat(buf, "x", 3), 4);
	CHECK_STR(buf, "abcdefg");
	return TEST_RESULT();
}
