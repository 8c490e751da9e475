/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A time before the Epoch has passed, and is valid. Linux, and glibc with it, takes it for
 * invalid.
 */
// spec: mq_receive 6, 8
// needs: loam
// variants: mq
#include "mq.h"

int main(void)
{
	const struct timespec before = {-1, 0}, long_before = {-3000000000, 999999999};
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_SENDS(q, "m", 0);
	CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &before), 1);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &before), ETIMEDOUT);
	CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &long_before), ETIMEDOUT);
	return TEST_RESULT();
}
