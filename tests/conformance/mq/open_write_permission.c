/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Who may write to the queue may open it with O_WRONLY, and only so. In shared memory each
 * party reads, so that a queue must be readable to be opened.
 */
// spec: mq_open 3, [EACCES]
// needs: kernel
// variants: mq
#include "mq.h"

static char name[64];

static void send_only(void)
{
	CHECK_SENDS(mq_open(name, O_WRONLY), "m", 5);
	CHECK_FAILS(mq_open(name, O_RDONLY), EACCES);
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
}

int main(void)
{
	mqd_t q = new_queue_of_mode(test_name(name, "write"), 0602);

	run_as(OTHER, OTHER, send_only);
	CHECK_RECEIVES(q, "m", 5);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
