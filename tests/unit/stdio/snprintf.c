/* SPDX-License-Identifier: BSD-2-Clause */
/* snprintf writes at most size bytes, always ends them, and returns the whole length. */
#include "test.h"

int main(void)
{
	char buf[8] = "#######";

	CHECK_EQ(snprintf(buf, 4, "%s", "abcdef"), 6);
	CHECK_EQ(memcmp(buf, "abc\0###", 8), 0);
	CHECK_EQ(snprintf(buf, 1, "%d", 12345), 5);
	CHECK_EQ(buf[0], 0);
	CHECK_EQ(buf[1], 'b');
	CHECK_EQ(snprintf(NULL, 0, "%100d", 1), 100);
	CHECK_EQ(snprintf(buf, 0, "x"), 1);
	CHECK_EQ(buf[0], 0);
	CHECK_EQ(sprintf(buf, "%s", "ok"), 2);
	CHECK_STR(buf, "ok");
	CHECK_KEEPS_ERRNO(snprintf(buf, sizeof buf, "%d", 1));
	return TEST_RESULT();
}
