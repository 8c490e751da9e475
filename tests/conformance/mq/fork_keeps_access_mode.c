/* SPDX-License-Identifier: BSD-2-Clause */
/* A child's descriptor has the access mode with which its parent opened it. */
// spec: fork
// variants: mq
#include "mq.h"

static mqd_t sends, receives;

static void use(void)
{
	char in[SIZE];

	CHECK_FAILS(mq_send(receives, "m", 1, 0), EBADF);
	CHECK_FAILS(mq_receive(sends, in, SIZE, NULL), EBADF);
	CHECK_SENDS(sends, "m", 0);
	CHECK_RECEIVES(receives, "m", 0);
}

int main(void)
{
	char name[64];

	new_queue(test_name(name, "mode"), 0);
	sends = mq_open(name, O_WRONLY);
	receives = mq_open(name, O_RDONLY);
	CHECK_OK(mq_unlink(name));
	join_child(start(use));
	return TEST_RESULT();
}
