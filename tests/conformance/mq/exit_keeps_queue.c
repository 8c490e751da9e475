/* SPDX-License-Identifier: BSD-2-Clause */
/* The queue and its messages outlive the process that made it. */
// spec: _exit, mq_close 1
// variants: mq
#include "mq.h"

static char name[64];

static void create(void)
{
	mqd_t q = new_queue(name, 0);

	CHECK_SENDS(q, "second", 1);
	CHECK_SENDS(q, "first", 2);
}

int main(void)
{
	mqd_t q;

	test_name(name, "exit");
	join_child(start(create));
	CHECK_OK(q = mq_open(name, O_RDWR));
	CHECK_RECEIVES(q, "first", 2);
	CHECK_RECEIVES(q, "second", 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
