/* SPDX-License-Identifier: BSD-2-Clause */
/* dprintf writes at once, whatever the length. */
#include "test.h"

int main(void)
{
	int fds[2];
	char got[2000];

	CHECK_OK(pipe(fds));
	CHECK_EQ(dprintf(fds[1], "%s-%d", "abc", 7), 5);
	CHECK_EQ(read(fds[0], got, sizeof got), 5);
	CHECK_EQ(memcmp(got, "abc-7", 5), 0);
	CHECK_EQ(dprintf(fds[1], "%1500d", 1), 1500);
	close(fds[1]);
	for (int left = 1500; left > 0;) {
		ssize_t n = read(fds[0], got, sizeof got);

		CHECK(n > 0);
		left -= n > 0 ? (int)n : left;
	}
	CHECK_FAILS(dprintf(99, "x"), EBADF);
	return TEST_RESULT();
}
