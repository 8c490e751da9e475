/* SPDX-License-Identifier: BSD-2-Clause */
/* The message may begin and end anywhere in memory, across pages too. */
// spec: mq_send 1
// variants: mq
#include "mq.h"

int main(void)
{
	static char area[3 * 4096], in[256];
	mqd_t q = queue_of(1, 256);

	for (size_t i = 0; i < sizeof(area); i++)
		area[i] = (char)(i * 13);
	for (size_t at = 4096 - 130; at < 4096 + 130; at += 13) {
		CHECK_OK(mq_send(q, area + at, 129, 0));
		CHECK_EQ(mq_receive(q, in, sizeof(in), NULL), 129);
		CHECK_EQ(memcmp(in, area + at, 129), 0);
	}
	return TEST_RESULT();
}
