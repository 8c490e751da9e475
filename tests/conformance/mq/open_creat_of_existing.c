/* SPDX-License-Identifier: BSD-2-Clause */
/* O_CREAT has no effect when the queue exists: its messages and attributes stay. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct mq_attr attr = {.mq_maxmsg = MESSAGES + 1, .mq_msgsize = SIZE + 1}, got;
	mqd_t q = new_queue(test_name(name, "existing"), 0), other;

	CHECK_SENDS(q, "m", 1);
	CHECK_OK(other = mq_open(name, O_RDWR | O_CREAT, 0600, &attr));
	CHECK_OK(mq_getattr(other, &got));
	CHECK_EQ(got.mq_maxmsg, MESSAGES);
	CHECK_EQ(got.mq_msgsize, SIZE);
	CHECK_RECEIVES(other, "m", 1);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
