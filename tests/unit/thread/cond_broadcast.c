/* SPDX-License-Identifier: BSD-2-Clause */
/* A broadcast wakes everybody; the condition can be destroyed at once, with the mutex held. */
#include <pthread.h>

#include "test.h"

#define WAITERS 6
#define ROUNDS  50

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrived = PTHREAD_COND_INITIALIZER;
static pthread_cond_t *go;
static int waiting, released;

static void *waiter(void *arg)
{
	pthread_mutex_lock(&mutex);
	waiting++;
	pthread_cond_signal(&arrived);
	while (!released)
		CHECK_EQ(pthread_cond_wait(go, &mutex), 0);
	pthread_mutex_unlock(&mutex);
	return arg;
}

static void release_all(void)
{
	pthread_mutex_lock(&mutex);
	while (waiting < WAITERS)
		pthread_cond_wait(&arrived, &mutex);
	released = 1;
	CHECK_EQ(pthread_cond_broadcast(go), 0);
	CHECK_EQ(pthread_cond_destroy(go), 0);
	memset(go, 0xff, sizeof *go);
	pthread_mutex_unlock(&mutex);
}

int main(void)
{
	pthread_t t[WAITERS];
	pthread_cond_t cond;

	go = &cond;
	for (int round = 0; round < ROUNDS; round++) {
		waiting = released = 0;
		CHECK_EQ(pthread_cond_init(go, NULL), 0);
		for (int i = 0; i < WAITERS; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, waiter, NULL), 0);
		release_all();
		for (int i = 0; i < WAITERS; i++)
			CHECK_EQ(pthread_join(t[i], NULL), 0);
	}
	return TEST_RESULT();
}
