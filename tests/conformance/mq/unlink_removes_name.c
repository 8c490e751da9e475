/* SPDX-License-Identifier: BSD-2-Clause */
/* An unlinked name is no queue's any more. */
// spec: mq_unlink 1, 2
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];

	new_queue(test_name(name, "removes"), 0);
	CHECK_EQ(mq_unlink(name), 0);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	CHECK_FAILS(mq_open(name, O_RDONLY), ENOENT);
	CHECK_FAILS(mq_unlink(name), ENOENT);
	return TEST_RESULT();
}
