/* SPDX-License-Identifier: BSD-2-Clause */
/* Opening adds no message and takes none, in any access mode. */
// spec: mq_open 6
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "moves"), 0);

	CHECK_SENDS(q, "low", 1);
	CHECK_SENDS(q, "high", 2);
	CHECK_OK(mq_open(name, O_RDONLY));
	CHECK_OK(mq_open(name, O_WRONLY));
	CHECK_OK(mq_open(name, O_RDWR | O_CREAT, 0600, NULL));
	CHECK_COUNT(q, 2);
	CHECK_RECEIVES(q, "high", 2);
	CHECK_RECEIVES(q, "low", 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
