/* SPDX-License-Identifier: BSD-2-Clause */
/* Mutex, condition and semaphore on the stack of the one who waits, gone as soon as it is woken:
 * the waker touches none of them afterwards, and no wake is lost in reused memory. */
// timeout: 60
#include <pthread.h>
#include <semaphore.h>

#include "test.h"

#define ROUNDS 5000

struct request {
	pthread_mutex_t mutex;
	pthread_cond_t cond;
	sem_t sem;
	int done;
};

static sem_t posted, taken;
static struct request *slot;

static void *answer(void *arg)
{
	for (int i = 0; i < ROUNDS; i++) {
		struct request *r;

		while (sem_wait(&posted))
			;
		r = slot;
		sem_post(&taken);
		if (i % 2) {
			sem_post(&r->sem);
			continue;
		}
		pthread_mutex_lock(&r->mutex);
		r->done = 1;
		pthread_cond_signal(&r->cond);
		pthread_mutex_unlock(&r->mutex);
	}
	return arg;
}

static void wait_for_answer(struct request *r)
{
	pthread_mutex_lock(&r->mutex);
	while (!r->done)
		CHECK_EQ(pthread_cond_wait(&r->cond, &r->mutex), 0);
	pthread_mutex_unlock(&r->mutex);
}

static void ask(int i)
{
	struct request r = {.mutex = PTHREAD_MUTEX_INITIALIZER, .cond = PTHREAD_COND_INITIALIZER};

	sem_init(&r.sem, 0, 0);
	slot = &r;
	sem_post(&posted);
	while (sem_wait(&taken))
		;
	if (i % 2)
		while (sem_wait(&r.sem))
			;
	else
		wait_for_answer(&r);
	CHECK_EQ(pthread_cond_destroy(&r.cond), 0);
	CHECK_EQ(pthread_mutex_destroy(&r.mutex), 0);
	CHECK_EQ(sem_destroy(&r.sem), 0);
	memset(&r, 0xff, sizeof r);
}

int main(void)
{
	pthread_t t;

	sem_init(&posted, 0, 0);
	sem_init(&taken, 0, 0);
	CHECK_EQ(pthread_create(&t, NULL, answer, NULL), 0);
	for (int i = 0; i < ROUNDS; i++)
		ask(i);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
