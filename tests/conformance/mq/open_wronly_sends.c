/* SPDX-License-Identifier: BSD-2-Clause */
/* O_WRONLY is enough to send. */
// spec: mq_open 4, O_WRONLY
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "wronly"), 0);

	CHECK_SENDS(mq_open(name, O_WRONLY), "m", 7);
	CHECK_RECEIVES(q, "m", 7);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
