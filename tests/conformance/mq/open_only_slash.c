/* SPDX-License-Identifier: BSD-2-Clause */
/* A slash alone names no queue. */
// spec: mq_open [ENOENT]
// variants: mq
#include "mq.h"

int main(void)
{
	CHECK_FAILS(mq_open("/", O_RDWR), ENOENT);
	CHECK_FAILS(mq_open("/", O_RDWR | O_CREAT, 0600, NULL), ENOENT);
	return TEST_RESULT();
}
