/* SPDX-License-Identifier: BSD-2-Clause */
/* The buffer may begin and end anywhere in memory, across pages too. */
// spec: mq_receive 1
// variants: mq
#include "mq.h"

int main(void)
{
	static char out[256], area[3 * 4096];
	mqd_t q = queue_of(1, 256);

	for (int i = 0; i < 256; i++)
		out[i] = (char)(i * 13 + 1);
	for (size_t at = 4096 - 260; at < 4096 + 10; at += 27) {
		memset(area, 'x', sizeof(area));
		CHECK_OK(mq_send(q, out, 256, 0));
		CHECK_EQ(mq_receive(q, area + at, 256, NULL), 256);
		CHECK_EQ(memcmp(area + at, out, 256), 0);
		CHECK_EQ(area[at - 1], 'x');
		CHECK_EQ(area[at + 256], 'x');
	}
	return TEST_RESULT();
}
