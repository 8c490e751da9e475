/* SPDX-License-Identifier: BSD-2-Clause */
/* A queue may be open for sending many times, in one process and in several. */
// spec: mq_open 4, O_WRONLY
// variants: mq
#include "mq.h"

static char name[64];

static void send(void)
{
	mqd_t first = mq_open(name, O_WRONLY), second = mq_open(name, O_WRONLY);

	CHECK_SENDS(first, "first", 2);
	CHECK_SENDS(second, "second", 1);
}

int main(void)
{
	mqd_t q = new_queue(test_name(name, "many"), 0);

	for (int i = 0; i < 3; i++) {
		join_child(start(send));
		CHECK_RECEIVES(q, "first", 2);
		CHECK_RECEIVES(q, "second", 1);
	}
	CHECK_OK(mq_unlink(name));
	return TEST_RESULT();
}
