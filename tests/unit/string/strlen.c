/* SPDX-License-Identifier: BSD-2-Clause */
/* strlen counts up to the zero byte, at every alignment. */
#include "test.h"

int main(void)
{
	char buf[200];

	for (size_t offset = 0; offset < 16; offset++)
		for (size_t n = 0; n < 150; n++) {
			memset(buf, 0x80, sizeof buf);
			buf[offset + n] = 0;
			CHECK_EQ(strlen(buf + offset), n);
			CHECK_EQ(strnlen(buf + offset, n + 5), n);
			CHECK_EQ(strnlen(buf + offset, n / 2), n / 2);
		}
	return TEST_RESULT();
}
