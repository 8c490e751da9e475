/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor that was opened with O_RDONLY does not send. */
// spec: mq_send [EBADF], mq_open 4
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64];
	struct timespec soon = in_ms(20);
	mqd_t both = new_queue(test_name(name, "rdonly"), 0), q = mq_open(name, O_RDONLY);

	CHECK_FAILS(mq_send(q, "m", 1, 0), EBADF);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &soon), EBADF);
	CHECK_COUNT(both, 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
