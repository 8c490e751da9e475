/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_close of a number that is no descriptor is EBADF. */
// spec: mq_close [EBADF]
// variants: mq
#include "mq.h"

int main(void)
{
	CHECK_FAILS(mq_close((mqd_t)-1), EBADF);
	CHECK_FAILS(mq_close(-2), EBADF);
	CHECK_FAILS(mq_close(900), EBADF);
	CHECK_FAILS(mq_close(1 << 30), EBADF);
	return TEST_RESULT();
}
