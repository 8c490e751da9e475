/* SPDX-License-Identifier: BSD-2-Clause */
/* Only the calling thread waits: another one of the process makes room for it. */
// spec: mq_send 3
// variants: mq
#include <pthread.h>

#include "mq.h"

static mqd_t q;

static void *send(void *arg)
{
	CHECK_SENDS(q, "from the thread", 0);
	return arg;
}

int main(void)
{
	pthread_t thread;

	q = any_queue(0);
	fill(q);
	CHECK_EQ(pthread_create(&thread, NULL, send, NULL), 0);
	for (int i = 0; i < MESSAGES; i++)
		CHECK_RECEIVES(q, "filler", 1);
	CHECK_RECEIVES(q, "from the thread", 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	return TEST_RESULT();
}
