/* SPDX-License-Identifier: BSD-2-Clause */
/* A descriptor that was opened with O_WRONLY does not receive. */
// spec: mq_receive [EBADF], mq_open 4
// variants: mq
#include "mq.h"

int main(void)
{
	char name[64], in[SIZE];
	struct timespec soon = in_ms(20);
	mqd_t both = new_queue(test_name(name, "wronly"), 0), q = mq_open(name, O_WRONLY);

	CHECK_SENDS(both, "kept", 0);
	CHECK_FAILS(mq_receive(q, in, SIZE, NULL), EBADF);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &soon), EBADF);
	CHECK_RECEIVES(both, "kept", 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
