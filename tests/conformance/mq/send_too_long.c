/* SPDX-License-Identifier: BSD-2-Clause */
/* A message longer than mq_msgsize is EMSGSIZE and is not queued. */
// spec: mq_send 1, [EMSGSIZE]
// variants: mq
#include <stdint.h>

#include "mq.h"

int main(void)
{
	mqd_t q = any_queue(O_NONBLOCK);
	static char out[SIZE * 200];

	CHECK_FAILS(mq_send(q, out, SIZE + 1, 0), EMSGSIZE);
	CHECK_FAILS(mq_send(q, out, sizeof(out), 0), EMSGSIZE);
	CHECK_FAILS(mq_send(q, out, (size_t)1 << 32, 0), EMSGSIZE);
	CHECK_FAILS(mq_send(q, out, SIZE_MAX, 0), EMSGSIZE);
	CHECK_COUNT(q, 0);
	fill(q);
	CHECK_FAILS(mq_send(q, out, SIZE + 1, 0), EMSGSIZE);
	CHECK_COUNT(q, MESSAGES);
	return TEST_RESULT();
}
