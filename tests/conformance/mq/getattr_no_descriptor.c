/* SPDX-License-Identifier: BSD-2-Clause */
/* What is no queue's descriptor is EBADF. */
// spec: mq_getattr [EBADF]
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);
	struct mq_attr attr;
	int ends[2];

	CHECK_OK(pipe(ends));
	CHECK_FAILS(mq_getattr((mqd_t)-1, &attr), EBADF);
	CHECK_FAILS(mq_getattr(ends[0], &attr), EBADF);
	CHECK_FAILS(mq_getattr(900, &attr), EBADF);
	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_getattr(q, &attr), EBADF);
	return TEST_RESULT();
}
