/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mq_close of a descriptor that is no queue's is EBADF and leaves it open. glibc's
 * mq_close is close: there it would close the pipe.
 */
// spec: mq_close [EBADF]
// needs: loam
// variants: mq
#include "mq.h"

int main(void)
{
	int ends[2];

	any_queue(0);
	CHECK_OK(pipe(ends));
	CHECK_FAILS(mq_close(ends[0]), EBADF);
	CHECK_FAILS(mq_close(ends[1]), EBADF);
	CHECK_OK(close(ends[0]));
	CHECK_OK(close(ends[1]));
	return TEST_RESULT();
}
