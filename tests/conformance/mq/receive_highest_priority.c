/* SPDX-License-Identifier: BSD-2-Clause */
/* The message of the highest priority is received, whenever it came. */
// spec: mq_receive 1
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(0);

	CHECK_SENDS(q, "b", 20);
	CHECK_SENDS(q, "a", 10);
	CHECK_RECEIVES(q, "b", 20);
	CHECK_SENDS(q, "c", 30);
	CHECK_SENDS(q, "d", 5);
	CHECK_RECEIVES(q, "c", 30);
	CHECK_RECEIVES(q, "a", 10);
	CHECK_RECEIVES(q, "d", 5);
	return TEST_RESULT();
}
