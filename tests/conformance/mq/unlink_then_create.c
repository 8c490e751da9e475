/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The name of an unlinked queue that is still open can be used for a new one, with no
 * common message.
 */
// spec: mq_unlink 2
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t old = new_queue(test_name(name, "anew"), 0), q;

	CHECK_SENDS(old, "old", 1);
	CHECK_OK(mq_unlink(name));
	q = new_queue(name, 0);
	CHECK_COUNT(q, 0);
	CHECK_SENDS(q, "new", 2);
	CHECK_RECEIVES(old, "old", 1);
	CHECK_RECEIVES(mq_open(name, O_RDONLY), "new", 2);
	CHECK_COUNT(old, 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
