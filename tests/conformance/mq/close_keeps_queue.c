/* SPDX-License-Identifier: BSD-2-Clause */
/* Closing the last descriptor leaves the queue, its name and its messages. */
// spec: mq_close 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "keeps"), 0);

	CHECK_SENDS(q, "low", 1);
	CHECK_SENDS(q, "high", 9);
	CHECK_OK(mq_close(q));
	q = mq_open(name, O_RDWR);
	CHECK_COUNT(q, 2);
	CHECK_RECEIVES(q, "high", 9);
	CHECK_RECEIVES(q, "low", 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
