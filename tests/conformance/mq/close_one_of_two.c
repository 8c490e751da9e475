/* SPDX-License-Identifier: BSD-2-Clause */
/* Closing one descriptor of a queue leaves the others. */
// spec: mq_close 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t first = new_queue(test_name(name, "two"), 0), second = mq_open(name, O_RDWR);

	CHECK_SENDS(first, "m", 1);
	CHECK_OK(mq_close(first));
	CHECK_RECEIVES(second, "m", 1);
	CHECK_SENDS(second, "n", 2);
	CHECK_RECEIVES(second, "n", 2);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
