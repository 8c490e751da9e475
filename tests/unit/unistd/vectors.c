/* SPDX-License-Identifier: BSD-2-Clause */
/* readv and writev go through their buffers in order. */
#include <sys/uio.h>

#include "test.h"

int main(void)
{
	char a[3], b[5] = "";
	struct iovec out[] = {{"one", 3}, {"", 0}, {"two", 3}}, in[] = {{a, 3}, {b, 4}};
	int fds[2];

	CHECK_OK(pipe(fds));
	CHECK_EQ(writev(fds[1], out, 3), 6);
	CHECK_EQ(readv(fds[0], in, 2), 6);
	CHECK_EQ(memcmp(a, "one", 3), 0);
	CHECK_STR(b, "two");
	CHECK_FAILS(writev(fds[1], out, -1), EINVAL);
	return TEST_RESULT();
}
