/* SPDX-License-Identifier: BSD-2-Clause */
/* Different names are different queues, also when they differ in one letter's case. */
// spec: mq_open 1
// variants: mq
#include "mq.h"

int main(void)
{
	char lower[64], upper[64];
	mqd_t a = new_queue(test_name(lower, "name"), 0);
	mqd_t b = new_queue(test_name(upper, "NAME"), 0);

	CHECK_SENDS(a, "for a", 0);
	CHECK_COUNT(b, 0);
	CHECK_SENDS(b, "for b", 0);
	CHECK_RECEIVES(a, "for a", 0);
	CHECK_RECEIVES(b, "for b", 0);
	CHECK_OK(mq_unlink(lower));
	CHECK_OK(mq_unlink(upper));
	return TEST_RESULT();
}
