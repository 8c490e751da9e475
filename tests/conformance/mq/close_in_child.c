/* SPDX-License-Identifier: BSD-2-Clause */
/* A child's mq_close does not concern its parent's descriptor. */
// spec: mq_close 1, fork
// variants: mq
#include "mq.h"

static mqd_t q;

static void close_it(void)
{
	struct mq_attr attr;

	CHECK_OK(mq_close(q));
	CHECK_FAILS(mq_getattr(q, &attr), EBADF);
}

int main(void)
{
	q = any_queue(0);
	CHECK_SENDS(q, "m", 1);
	join_child(start(close_it));
	CHECK_RECEIVES(q, "m", 1);
	return TEST_RESULT();
}
