/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * An invalid time does not matter to a call that does not wait. Linux, and glibc with it,
 * looks at the time first.
 */
// spec: mq_receive 8, [EINVAL]
// needs: loam
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec wrong = {1, 1000000000};
	mqd_t q = any_queue(0), hurries = any_queue(O_NONBLOCK);
	char in[SIZE];

	CHECK_SENDS(q, "m", 4);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &wrong), 1);
	CHECK_FAILS(mq_timedreceive(hurries, in, SIZE, NULL, &wrong), EAGAIN);
	return TEST_RESULT();
}
