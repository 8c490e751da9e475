/* SPDX-License-Identifier: BSD-2-Clause */
/* An unlinked queue lives until the last of its descriptors is closed. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t first = new_queue(test_name(name, "last"), 0), second = mq_open(name, O_RDWR);
	mqd_t third = mq_open(name, O_RDWR);

	CHECK_SENDS(first, "m", 1);
	CHECK_OK(mq_unlink(name));
	CHECK_OK(mq_close(first));
	CHECK_COUNT(second, 1);
	CHECK_OK(mq_close(second));
	CHECK_RECEIVES(third, "m", 1);
	CHECK_OK(mq_close(third));
	return TEST_RESULT();
}
