/* SPDX-License-Identifier: BSD-2-Clause */
/* Calls that succeed leave errno alone. */
// spec: mq_open RETURN VALUE
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], in[SIZE];
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = SIZE};
	mqd_t q = -1;

	test_name(name, "errno");
	CHECK_KEEPS_ERRNO(q = mq_open(name, O_RDWR | O_CREAT, 0600, &attr));
	CHECK_KEEPS_ERRNO(mq_open(name, O_RDWR));
	CHECK_KEEPS_ERRNO(mq_send(q, "m", 1, 0));
	CHECK_KEEPS_ERRNO(mq_receive(q, in, SIZE, NULL));
	CHECK_KEEPS_ERRNO(mq_getattr(q, &attr));
	CHECK_KEEPS_ERRNO(mq_setattr(q, &attr, NULL));
	CHECK_KEEPS_ERRNO(mq_unlink(name));
	CHECK_KEEPS_ERRNO(mq_close(q));
	return TEST_RESULT();
}
