/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * An invalid time does not matter to a call that does not wait. Linux, and glibc with it,
 * looks at the time first.
 */
// spec: mq_send 7, [EINVAL]
// needs: loam
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec wrong = {1, 1000000000};
	mqd_t q = any_queue(0), hurries = any_queue(O_NONBLOCK);

	CHECK_OK(mq_timedsend(q, "m", 1, 4, &wrong));
	CHECK_RECEIVES(q, "m", 4);
	fill(hurries);
	CHECK_FAILS(mq_timedsend(hurries, "m", 1, 4, &wrong), EAGAIN);
	return TEST_RESULT();
}
