/* SPDX-License-Identifier: BSD-2-Clause */
/* memchr and memrchr find the first and the last byte within the size, at every alignment. */
#include "test.h"

int main(void)
{
	char buf[100];

	for (size_t offset = 0; offset < 9; offset++)
		for (size_t at = offset; at < 80; at++) {
			memset(buf, 'a', sizeof buf);
			buf[at] = buf[at + 5] = '\xff';
			CHECK(memchr(buf + offset, 0xff, sizeof buf - offset) == buf + at);
			CHECK(!memchr(buf + offset, 0xff, at - offset));
			CHECK(memrchr(buf, 0x1ff, sizeof buf) == buf + at + 5);
			CHECK(!memrchr(buf, 0xff, at));
		}
	CHECK(!memchr(buf, 'a', 0));
	CHECK(rawmemchr("xyz", 'z') != NULL);
	return TEST_RESULT();
}
