/* SPDX-License-Identifier: BSD-2-Clause */
/* An unlinked queue lives until its last descriptor goes; its name may be used anew. */
// variants: mq
#include "queue.h"

int main(void)
{
	char name[64], in[SIZE];
	mqd_t old = new_queue(test_name(name, "lives"), O_NONBLOCK), new;

	CHECK_OK(mq_send(old, "old", 3, 0));
	CHECK_OK(mq_unlink(name));
	new = new_queue(name, O_NONBLOCK);
	CHECK_FAILS(mq_receive(new, in, SIZE, NULL), EAGAIN);
	CHECK_OK(mq_send(new, "newer", 5, 0));
	CHECK_EQ(mq_receive(old, in, SIZE, NULL), 3);
	CHECK_EQ(mq_receive(new, in, SIZE, NULL), 5);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
