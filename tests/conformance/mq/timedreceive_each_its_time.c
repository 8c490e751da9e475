/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Of several receivers each has its own time; a message that comes goes to one that still
 * waits.
 */
// spec: mq_receive 5, 6
// variants: mq
#include "mq.h"

enum { RECEIVERS = 3 };

static mqd_t q;
static int number;

static void receive(void)
{
	struct timespec limit = in_ms(number < RECEIVERS - 1 ? 20 * (number + 1) : 60000);
	char in[SIZE];

	if (number < RECEIVERS - 1) {
		CHECK_FAILS(mq_timedreceive(q, in, SIZE, NULL, &limit), ETIMEDOUT);
		CHECK(is_past(&limit));
	} else {
		CHECK_EQ(mq_timedreceive(q, in, SIZE, NULL, &limit), 1);
		CHECK(!is_past(&limit));
	}
}

int main(void)
{
	pid_t pid[RECEIVERS];

	q = any_queue(0);
	for (number = 0; number < RECEIVERS; number++)
		pid[number] = start(receive);
	for (int i = 0; i < RECEIVERS - 1; i++)
		join_child(pid[i]);
	CHECK_SENDS(q, "m", 0);
	join_child(pid[RECEIVERS - 1]);
	return TEST_RESULT();
}
