/* SPDX-License-Identifier: BSD-2-Clause */
/* Everybody else is judged by the last three bits of the mode. */
// spec: mq_open 3
// variants: mq
#include "mq.h"

static char name[64];

static void use(void)
{
	mqd_t q = mq_open(name, O_RDWR);

	CHECK_SENDS(q, "mine", 0);
	CHECK_RECEIVES(q, "mine", 0);
}

int main(void)
{
	new_queue_of_mode(test_name(name, "others"), 0006);
	run_as(OTHER, OTHER, use);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
