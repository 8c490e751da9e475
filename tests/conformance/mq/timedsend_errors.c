/* SPDX-License-Identifier: BSD-2-Clause */
/* The errors of mq_send come whatever the time is. */
// spec: mq_send [EBADF], [EINVAL], [EMSGSIZE]
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	struct timespec later = in_ms(60000);
	char text[SIZE + 1] = {0};
	mqd_t q = any_queue(0);

	CHECK_FAILS(mq_timedsend(q, text, SIZE + 1, 0, &later), EMSGSIZE);
	CHECK_FAILS(mq_timedsend(q, text, 1, MQ_PRIO_MAX, &later), EINVAL);
	CHECK_FAILS(mq_timedsend((mqd_t)-1, text, 1, 0, &later), EBADF);
	CHECK_FAILS(mq_timedsend(STDERR_FILENO, text, 1, 0, &later), EBADF);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
