/* SPDX-License-Identifier: BSD-2-Clause */
/* One fprintf to standard error is one write. */
#include <fcntl.h>

#include "test.h"

int main(void)
{
	int fds[2], saved = dup(2);
	char got[100];

	CHECK_OK(pipe2(fds, O_NONBLOCK));
	CHECK_OK(dup2(fds[1], 2));
	fprintf(stderr, "%s %d %c\n", "one", 2, '3');
	CHECK_OK(dup2(saved, 2));
	CHECK_EQ(read(fds[0], got, 100), 8);
	CHECK_EQ(memcmp(got, "one 2 3\n", 8), 0);
	return TEST_RESULT();
}
