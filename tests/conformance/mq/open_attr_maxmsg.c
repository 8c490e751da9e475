/* SPDX-License-Identifier: BSD-2-Clause */
/* A new queue has room for mq_maxmsg messages and not for one more. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

int main(void)
{
	for (long maxmsg = 1; maxmsg <= 9; maxmsg += 4) {
		mqd_t q = queue_of(maxmsg, 16);
		struct mq_attr off = {.mq_flags = O_NONBLOCK};

		CHECK_OK(mq_setattr(q, &off, NULL));
		for (long i = 0; i < maxmsg; i++)
			CHECK_SENDS(q, "m", 0);
		CHECK_FAILS(mq_send(q, "m", 1, 0), EAGAIN);
		CHECK_OK(mq_close(q));
	}
	return TEST_RESULT();
}
