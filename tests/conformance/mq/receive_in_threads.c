/* SPDX-License-Identifier: BSD-2-Clause */
/* Several threads take messages from one descriptor: each message comes to one of them. */
// spec: mq_receive 1
// variants: mq
#include <pthread.h>

#include "mq.h"

enum { THREADS = 4, EACH = 50 };

static mqd_t q;
static _Atomic int seen[THREADS * EACH];

static void *receive(void *arg)
{
	char in[SIZE];
	int number;

	for (int i = 0; i < EACH; i++) {
		CHECK_EQ(mq_receive(q, in, SIZE, NULL), sizeof(number));
		memcpy(&number, in, sizeof(number));
		seen[number]++;
	}
	return arg;
}

int main(void)
{
	pthread_t thread[THREADS];

	q = any_queue(0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, receive, NULL), 0);
	for (int i = 0; i < THREADS * EACH; i++)
		CHECK_OK(mq_send(q, (char *)&i, sizeof(i), (unsigned)i % 5));
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(thread[i], NULL), 0);
	for (int i = 0; i < THREADS * EACH; i++)
		CHECK_EQ(seen[i], 1);
	return TEST_RESULT();
}
