/* SPDX-License-Identifier: BSD-2-Clause */
/* A new queue takes messages of mq_msgsize bytes and not of one more. */
// spec: mq_open 5, O_CREAT
// variants: mq
#include "mq.h"

int main(void)
{
	static const char text[4097];

	for (long size = 1; size <= 4096; size *= 16) {
		mqd_t q = queue_of(1, size);

		CHECK_FAILS(mq_send(q, text, (size_t)size + 1, 0), EMSGSIZE);
		CHECK_OK(mq_send(q, text, (size_t)size, 0));
		CHECK_OK(mq_close(q));
	}
	return TEST_RESULT();
}
