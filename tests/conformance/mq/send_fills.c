/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue takes mq_maxmsg messages without waiting, whatever their lengths and priorities. */
// spec: mq_send 2
// variants: mq
#include "mq.h"

int main(void)
{
	static const char text[64];
	mqd_t q = queue_of(10, 64);

	for (unsigned i = 0; i < 10; i++)
		CHECK_OK(mq_send(q, text, i % 3 ? 64 : i, i * 3000));
	CHECK_COUNT(q, 10);
	return TEST_RESULT();
}
