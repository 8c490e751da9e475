/* SPDX-License-Identifier: BSD-2-Clause */
/* O_RDWR sends and receives. */
// spec: mq_open 4, O_RDWR
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q;

	CHECK_OK(mq_close(new_queue(test_name(name, "rdwr"), 0)));
	q = mq_open(name, O_RDWR);
	CHECK_SENDS(q, "m", 7);
	CHECK_RECEIVES(q, "m", 7);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
