/* SPDX-License-Identifier: BSD-2-Clause */
/* Threads that create, join and detach threads, all at once; no stack, id or result is mixed up. */
// timeout: 60
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>

#include "test.h"

#define WORKERS 4
#define ROUNDS  600

static _Atomic int detached_ran;
static _Thread_local uintptr_t mine;

static void *answer(void *arg)
{
	CHECK_EQ(mine, 0);
	mine = (uintptr_t)arg;
	sched_yield();
	return (void *)(mine * 3);
}

static void *on_its_own(void *arg)
{
	CHECK_EQ(mine, 0);
	mine = (uintptr_t)arg;
	detached_ran++;
	return NULL;
}

static void *work(void *arg)
{
	uintptr_t base = (uintptr_t)arg * 100000;
	void *value;

	for (uintptr_t i = 1; i <= ROUNDS; i++) {
		pthread_t a, b;

		CHECK_EQ(pthread_create(&a, NULL, answer, (void *)(base + i)), 0);
		CHECK_EQ(pthread_create(&b, NULL, on_its_own, (void *)(base + i)), 0);
		CHECK_EQ(pthread_detach(b), 0);
		CHECK_EQ(pthread_join(a, &value), 0);
		CHECK_EQ((uintptr_t)value, (base + i) * 3);
	}
	return NULL;
}

int main(void)
{
	pthread_t t[WORKERS];

	for (uintptr_t i = 0; i < WORKERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, work, (void *)(i + 1)), 0);
	for (int i = 0; i < WORKERS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	while (detached_ran < WORKERS * ROUNDS)
		sched_yield();
	return TEST_RESULT();
}
