/* SPDX-License-Identifier: BSD-2-Clause */
/* An unlinked queue goes on working for who has it open. */
// spec: mq_unlink 1
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t first = new_queue(test_name(name, "open"), 0), second = mq_open(name, O_RDWR);

	CHECK_SENDS(first, "before", 1);
	CHECK_OK(mq_unlink(name));
	CHECK_RECEIVES(second, "before", 1);
	CHECK_SENDS(second, "after", 2);
	CHECK_RECEIVES(first, "after", 2);
	return TEST_RESULT();
}
