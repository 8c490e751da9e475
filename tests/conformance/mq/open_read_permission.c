/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Who may read the queue may open it with O_RDONLY, and only so. In shared memory each
 * party writes, so that a queue must be writable to be opened.
 */
// spec: mq_open 3, [EACCES]
// needs: kernel
// variants: mq
#include "mq.h"

static char name[64];

static void receive_only(void)
{
	CHECK_RECEIVES(mq_open(name, O_RDONLY), "m", 5);
	CHECK_FAILS(mq_open(name, O_WRONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
}

int main(void)
{
	mqd_t q = new_queue_of_mode(test_name(name, "read"), 0604);

	CHECK_SENDS(q, "m", 5);
	run_as(OTHER, OTHER, receive_only);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
