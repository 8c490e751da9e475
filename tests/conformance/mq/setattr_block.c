/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_setattr clears O_NONBLOCK: then calls wait. */
// spec: mq_setattr 1, 2
// variants: mq
#include "mq.h"

static mqd_t q;

static void receive(void)
{
	CHECK_RECEIVES(q, "late", 0);
}

int main(void)
{
	struct mq_attr none = {.mq_flags = 0}, got;
	pid_t pid;

	q = any_queue(O_NONBLOCK);
	CHECK_EQ(mq_setattr(q, &none, NULL), 0);
	CHECK_OK(mq_getattr(q, &got));
	CHECK_EQ(got.mq_flags, 0);
	pid = start_waiting(receive);
	CHECK_SENDS(q, "late", 0);
	join_child(pid);
	return TEST_RESULT();
}
