/* SPDX-License-Identifier: BSD-2-Clause */
/* A new queue of messages without a byte is EINVAL, and is not made. */
// spec: mq_open [EINVAL]
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = 0};

	test_name(name, "zero");
	CHECK_FAILS(mq_open(name, O_RDWR | O_CREAT, 0600, &attr), EINVAL);
	CHECK_FAILS(mq_open(name, O_RDWR), ENOENT);
	return TEST_RESULT();
}
