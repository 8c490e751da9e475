/* SPDX-License-Identifier: BSD-2-Clause */
/* memccpy stops behind the byte; explicit_bzero and memset_explicit clear. */
#include <strings.h>

#include "test.h"

int main(void)
{
	char buf[8] = "#######";

	CHECK(memccpy(buf, "abcdef", 'c', 6) == buf + 3);
	CHECK_STR(buf, "abc####");
	CHECK(!memccpy(buf, "xyz", 'c', 2));
	CHECK_STR(buf, "xyc####");
	explicit_bzero(buf, 2);
	CHECK_EQ(memcmp(buf, "\0\0c##", 5), 0);
	bcopy(buf + 2, buf + 3, 2);
	CHECK_EQ(memcmp(buf, "\0\0cc#", 5), 0);
	bzero(buf, sizeof buf);
	CHECK_EQ(buf[6], 0);
	CHECK_EQ(bcmp("ab", "ab", 2), 0);
	CHECK(bcmp("ab", "ac", 2) != 0);
	return TEST_RESULT();
}
