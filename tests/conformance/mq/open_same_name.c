/* SPDX-License-Identifier: BSD-2-Clause */
/* Two calls with the same name refer to the same queue. */
// spec: mq_open 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t first = new_queue(test_name(name, "same"), 0), second = mq_open(name, O_RDWR);

	CHECK_OK(second);
	CHECK(second != first);
	CHECK_SENDS(first, "there", 1);
	CHECK_RECEIVES(second, "there", 1);
	CHECK_SENDS(second, "back", 2);
	CHECK_RECEIVES(first, "back", 2);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
