/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue that nobody has open is gone at once. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "closed"), 0);

	CHECK_SENDS(q, "old", 1);
	CHECK_OK(mq_close(q));
	CHECK_OK(mq_unlink(name));
	q = new_queue(name, 0);
	CHECK_COUNT(q, 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
