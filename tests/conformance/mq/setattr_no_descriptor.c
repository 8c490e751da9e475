/* SPDX-License-Identifier: BSD-2-Clause */
/* What is no queue's descriptor is EBADF. */
// spec: mq_setattr [EBADF]
// variants: mq
#include "mq.h"

int main(void)
{
	struct mq_attr none = {.mq_flags = 0}, old;
	mqd_t q = any_queue(0);
	int ends[2];

	CHECK_OK(pipe(ends));
	CHECK_FAILS(mq_setattr((mqd_t)-1, &none, &old), EBADF);
	CHECK_FAILS(mq_setattr(ends[0], &none, NULL), EBADF);
	CHECK_FAILS(mq_setattr(900, &none, &old), EBADF);
	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_setattr(q, &none, &old), EBADF);
	return TEST_RESULT();
}
