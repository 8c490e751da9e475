/* SPDX-License-Identifier: BSD-2-Clause */
/* The mode of a new queue does not limit the descriptor with which it was made. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

static void create(void)
{
	char name[64];
	mqd_t q = new_queue_of_mode(test_name(name, "bits"), 0);

	CHECK_SENDS(q, "m", 0);
	CHECK_RECEIVES(q, "m", 0);
	CHECK_FAILS(mq_open(name, O_RDWR), EACCES);
	CHECK_OK(mq_unlink(name));
}

int main(void)
{
	run_as(OWNER, OWNER, create);
	return TEST_RESULT();
}
