/* SPDX-License-Identifier: BSD-2-Clause */
/* Messages stay in a queue that nobody has open, until it is opened again. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64], in[SIZE];
	mqd_t q = new_queue(test_name(name, "keeps"), 0);

	CHECK_OK(mq_send(q, "kept", 4, 9));
	CHECK_OK(mq_close(q));
	q = mq_open(name, O_RDONLY | O_NONBLOCK);
	CHECK_EQ(mq_receive(q, in, SIZE, NULL), 4);
	CHECK_EQ(memcmp(in, "kept", 4), 0);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
