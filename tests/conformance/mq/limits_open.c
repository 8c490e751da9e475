/* SPDX-License-Identifier: BSD-2-Clause */
/* A process can have _POSIX_MQ_OPEN_MAX, 8, queues open at once; sysconf tells of no less. */
// spec: limits.h, sysconf _SC_MQ_OPEN_MAX
// variants: mq
#include "mq.h"

int main(void)
{
	mqd_t q[8];
	long most = sysconf(_SC_MQ_OPEN_MAX);

	CHECK(most == -1 || most >= 8);
	for (int i = 0; i < 8; i++)
		CHECK_OK(q[i] = queue_of(1, SIZE));
	for (int i = 0; i < 8; i++)
		CHECK_SENDS(q[i], "m", (unsigned)i);
	for (int i = 0; i < 8; i++)
		CHECK_RECEIVES(q[i], "m", (unsigned)i);
	return TEST_RESULT();
}
