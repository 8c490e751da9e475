/* SPDX-License-Identifier: BSD-2-Clause */
/* Hundreds of messages of as many priorities come in their order. */
// spec: mq_send 2, mq_receive 1
// variants: mq
#include "mq.h"

enum { DEPTH = 400, STEP = 77 };

int main(void)
{
	mqd_t q = queue_of(DEPTH, sizeof(unsigned));
	unsigned got, prio;

	if (q == (mqd_t)-1 && errno == EINVAL)
		SKIP("the system has no queues of that depth");
	for (unsigned i = 0; i < DEPTH; i++) {
		unsigned n = i * 147 % DEPTH; /* each once, for 147 and 400 have no common factor */

		CHECK_OK(mq_send(q, (char *)&n, sizeof(n), n * STEP));
	}
	for (unsigned n = DEPTH; n-- > 0;) {
		CHECK_EQ(mq_receive(q, (char *)&got, sizeof(got), &prio), sizeof(got));
		CHECK_EQ(got, n);
		CHECK_EQ(prio, n * STEP);
	}
	return TEST_RESULT();
}
