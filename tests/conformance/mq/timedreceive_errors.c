/* SPDX-License-Identifier: BSD-2-Clause */
/* The errors of mq_receive come whatever the time is. */
// spec: mq_receive [EBADF], [EMSGSIZE]
// variants: mq
#include "mq.h"

int main(void)
{
	struct timespec later = in_ms(60000);
	mqd_t q = any_queue(0);
	char in[SIZE];

	CHECK_FAILS(mq_timedreceive(q, in, SIZE - 1, NULL, &later), EMSGSIZE);
	CHECK_FAILS(mq_timedreceive((mqd_t)-1, in, SIZE, NULL, &later), EBADF);
	CHECK_FAILS(mq_timedreceive(STDERR_FILENO, in, SIZE, NULL, &later), EBADF);
	return TEST_RESULT();
}
