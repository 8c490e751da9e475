/* SPDX-License-Identifier: BSD-2-Clause */
/* What is no queue's descriptor is EBADF. */
// spec: mq_receive [EBADF]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	char in[SIZE];
	int ends[2];

	CHECK_OK(pipe(ends));
	CHECK_FAILS(mq_receive((mqd_t)-1, in, SIZE, NULL), EBADF);
	CHECK_FAILS(mq_receive(ends[0], in, SIZE, NULL), EBADF);
	CHECK_FAILS(mq_receive(900, in, SIZE, NULL), EBADF);
	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EBADF);
	return TEST_RESULT();
}
