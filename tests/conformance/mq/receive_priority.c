/* SPDX-License-Identifier: BSD-2-Clause */
/* The priority of the message is stored where msg_prio points. */
// spec: mq_receive 3
// variants: mq
#include <limits.h>

#include "mq.h"

int main(void)
{
	static const unsigned prios[] = {MQ_PRIO_MAX - 1, 4096, 255, 1, 0};
	mqd_t q = queue_of(5, SIZE);
	char in[SIZE];

	for (int i = 0; i < 5; i++)
		CHECK_SENDS(q, "m", prios[i]);
	for (int i = 0; i < 5; i++) {
		unsigned around[3] = {77, 77, 77};

		CHECK_EQ(mq_receive(q, in, SIZE, &around[1]), 1);
		CHECK_EQ(around[1], prios[i]);
		CHECK(around[0] == 77 && around[2] == 77);
	}
	return TEST_RESULT();
}
