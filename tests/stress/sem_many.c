/* SPDX-License-Identifier: BSD-2-Clause */
/* As many takes as posts on one semaphore, by many threads, some with limits that are over. */
// timeout: 60
#include <pthread.h>
#include <semaphore.h>

#include "clock.h"
#include "test.h"

#define THREADS 4
#define ROUNDS  5000

static sem_t sem;
static _Atomic long took;

static void *post(void *arg)
{
	for (int i = 0; i < ROUNDS; i++) {
		CHECK_EQ(sem_post(&sem), 0);
		if (i % 50 == 0)
			sched_yield();
	}
	return arg;
}

static void *take(void *arg)
{
	struct timespec limit;

	for (int i = 0; i < ROUNDS; i++) {
		while (i % 5 == 0) {
			limit = clock_in_ms(CLOCK_REALTIME, 0);
			if (sem_timedwait(&sem, &limit) == 0)
				break;
			CHECK(errno == ETIMEDOUT);
		}
		if (i % 5)
			CHECK_EQ(sem_wait(&sem), 0);
		took++;
	}
	return arg;
}

int main(void)
{
	pthread_t p[THREADS], t[THREADS];
	int value = -1;

	sem_init(&sem, 0, 0);
	for (int i = 0; i < THREADS; i++) {
		CHECK_EQ(pthread_create(&t[i], NULL, take, NULL), 0);
		CHECK_EQ(pthread_create(&p[i], NULL, post, NULL), 0);
	}
	for (int i = 0; i < THREADS; i++) {
		CHECK_EQ(pthread_join(t[i], NULL), 0);
		CHECK_EQ(pthread_join(p[i], NULL), 0);
	}
	CHECK_EQ(took, THREADS * ROUNDS);
	CHECK_EQ(sem_getvalue(&sem, &value), 0);
	CHECK_EQ(value, 0);
	return TEST_RESULT();
}
