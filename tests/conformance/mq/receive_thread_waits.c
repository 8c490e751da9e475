/* SPDX-License-Identifier: BSD-2-Clause */
/* Only the calling thread waits: another one of the process sends what it waits for. */
// spec: mq_receive 4
// variants: mq
#include <pthread.h>

#include "mq.h"

static mqd_t q;

static void *receive(void *arg)
{
	CHECK_RECEIVES(q, "for the thread", 4);
	return arg;
}

int main(void)
{
	pthread_t thread;

	q = any_queue(0);
	CHECK_EQ(pthread_create(&thread, NULL, receive, NULL), 0);
	CHECK_SENDS(q, "for the thread", 4);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
