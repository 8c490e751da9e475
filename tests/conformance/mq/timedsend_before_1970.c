/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A time before the Epoch has passed, and is valid. Linux, and glibc with it, takes it for
 * invalid.
 */
// spec: mq_send 5, 7
// needs: loam
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec before = {-1, 0}, long_before = {-3000000000, 999999999};
	mqd_t q = any_queue(0);

	for (int i = 0; i < MESSAGES; i++)
		CHECK_OK(mq_timedsend(q, "m", 1, 0, &before));
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &before), ETIMEDOUT);
	CHECK_FAILS(mq_timedsend(q, "m", 1, 0, &long_before), ETIMEDOUT);
	return TEST_RESULT();
}
