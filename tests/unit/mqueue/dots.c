/* SPDX-License-Identifier: BSD-2-Clause */
/* "/." and "/.." are no queues. */
// variants: mq
#include "queue.h"

int main(void)
{
	CHECK_FAILS(mq_open("/.", O_RDWR | O_CREAT, 0600, NULL), EACCES);
	CHECK_FAILS(mq_open("/..", O_RDWR | O_CREAT, 0600, NULL), EACCES);
	return TEST_RESULT();
}
