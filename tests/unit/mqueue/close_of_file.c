/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_close of a descriptor that is no queue is EBADF, and the file stays open. */
// variants: mq
// needs: loam
#include "queue.h"

int main(void)
{
	int fds[2];
	mqd_t q = any_queue(0);
	char c = 0;

	CHECK_OK(pipe(fds));
	CHECK_FAILS(mq_close(fds[1]), EBADF);
	CHECK_EQ(write(fds[1], "x", 1), 1);
	CHECK_EQ(read(fds[0], &c, 1), 1);
	CHECK_FAILS(mq_close(-1), EBADF);
	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_close(q), EBADF);
	return TEST_RESULT();
}
