/* SPDX-License-Identifier: BSD-2-Clause */
/* Whoever sleeps on a robust mutex wakes when its owner's thread ends, or when it is given up for
 * good. */
#include <pthread.h>
#include <semaphore.h>

#include "clock.h"
#include "test.h"

#ifdef LIBC_HOST
#define WAITERS 2 /* glibc's ENOTRECOVERABLE wakes no third one */
#else
#define WAITERS 3
#endif

static pthread_mutex_t mutex;
static sem_t held, go;

static void *take_and_end(void *arg)
{
	CHECK_EQ(pthread_mutex_lock(&mutex), 0);
	sem_post(&held);
	while (sem_wait(&go))
		;
	return arg;
}

static void *wait_for_it(void *arg)
{
	*(int *)arg = pthread_mutex_lock(&mutex);
	if (*(int *)arg == EOWNERDEAD)
		CHECK_EQ(pthread_mutex_unlock(&mutex), 0); /* gone for good */
	return NULL;
}

int main(void)
{
	int told[WAITERS], owner_died = 0, lost = 0;
	pthread_mutexattr_t attr;
	pthread_t owner, t[WAITERS];

	sem_init(&held, 0, 0);
	sem_init(&go, 0, 0);
	pthread_mutexattr_init(&attr);
	pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST);
	pthread_mutex_init(&mutex, &attr);
	CHECK_EQ(pthread_create(&owner, NULL, take_and_end, NULL), 0);
	while (sem_wait(&held))
		;
	for (int i = 0; i < WAITERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, wait_for_it, &told[i]), 0);
	clock_sleep_ms(50);
	sem_post(&go);
	for (int i = 0; i < WAITERS; i++) {
		CHECK_EQ(pthread_join(t[i], NULL), 0);
		owner_died += told[i] == EOWNERDEAD;
		lost += told[i] == ENOTRECOVERABLE;
	}
	CHECK_EQ(owner_died, 1);
	CHECK_EQ(lost, WAITERS - 1);
	CHECK_EQ(pthread_join(owner, NULL), 0);
	return TEST_RESULT();
}
