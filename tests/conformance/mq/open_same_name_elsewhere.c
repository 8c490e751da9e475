/* SPDX-License-Identifier: BSD-2-Clause */
/* A process that opens the name gets the queue that another one made. */
// spec: mq_open 1
// variants: mq
#include "mq.h"

static char name[64];

static void answer(void)
{
	mqd_t q = mq_open(name, O_RDWR);

	CHECK_RECEIVES(q, "question", 3);
	CHECK_SENDS(q, "answer", 4);
}

int main(void)
{
	mqd_t q = new_queue(test_name(name, "elsewhere"), 0);

	CHECK_SENDS(q, "question", 3);
	join_child(start(answer));
	CHECK_RECEIVES(q, "answer", 4);
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
