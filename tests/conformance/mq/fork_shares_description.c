/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Parent's and child's descriptor are one open description: O_NONBLOCK that the parent
 * sets, the child has.
 */
// spec: fork, mq_setattr 1
// variants: mq
#include "mq.h"

static mqd_t q, go;

static void look(void)
{
	struct mq_attr attr;
	char in[SIZE];

	CHECK_RECEIVES(go, "go", 0);
	CHECK_OK(mq_getattr(q, &attr));
	CHECK_EQ(attr.mq_flags, O_NONBLOCK);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EAGAIN);
}

int main(void)
{
	struct mq_attr nonblock = {.mq_flags = O_NONBLOCK};
	pid_t pid;

	q = any_queue(0);
	go = any_queue(0);
	pid = start(look);
	CHECK_OK(mq_setattr(q, &nonblock, NULL));
	CHECK_SENDS(go, "go", 0);
	join_child(pid);
	return TEST_RESULT();
}
