/* SPDX-License-Identifier: BSD-2-Clause */
/* What is no queue's descriptor is EBADF. */
// spec: mq_send [EBADF]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	int ends[2];

	CHECK_OK(pipe(ends));
	CHECK_FAILS(mq_send((mqd_t)-1, "m", 1, 0), EBADF);
	CHECK_FAILS(mq_send(ends[1], "m", 1, 0), EBADF);
	CHECK_FAILS(mq_send(900, "m", 1, 0), EBADF);
	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_send(q, "m", 1, 0), EBADF);
	return TEST_RESULT();
}
