/* SPDX-License-Identifier: BSD-2-Clause */
/* Producers and consumers over one mutex and two conditions, some with time limits that are over:
 * nothing is lost, doubled or stuck. */
// timeout: 60
#include <pthread.h>

#include "clock.h"
#include "test.h"

#define PRODUCERS 3
#define CONSUMERS 3
#define EACH      4000
#define ROOM      4

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t not_empty = PTHREAD_COND_INITIALIZER, not_full = PTHREAD_COND_INITIALIZER;
static int queue[ROOM], used, first;
static unsigned char seen[PRODUCERS * EACH];
static int taken;

static void *produce(void *arg)
{
	int base = *(int *)arg * EACH;

	for (int i = 0; i < EACH; i++) {
		pthread_mutex_lock(&mutex);
		while (used == ROOM)
			pthread_cond_wait(&not_full, &mutex);
		queue[(first + used++) % ROOM] = base + i;
		pthread_cond_signal(&not_empty);
		pthread_mutex_unlock(&mutex);
	}
	return NULL;
}

/* Every third wait has a limit of a fraction of a millisecond. */
static void wait_for_one(int round)
{
	struct timespec limit;

	if (round % 3) {
		CHECK_EQ(pthread_cond_wait(&not_empty, &mutex), 0);
		return;
	}
	clock_gettime(CLOCK_REALTIME, &limit);
	limit.tv_nsec += 50000;
	if (limit.tv_nsec < 1000000000) {
		int e = pthread_cond_timedwait(&not_empty, &mutex, &limit);

		CHECK(e == 0 || e == ETIMEDOUT);
	}
}

static void *consume(void *arg)
{
	pthread_mutex_lock(&mutex);
	for (int round = 0; taken < PRODUCERS * EACH; round++) {
		while (used == 0 && taken < PRODUCERS * EACH)
			wait_for_one(round++);
		if (used == 0)
			break;
		seen[queue[first]]++;
		first = (first + 1) % ROOM;
		used--;
		if (++taken == PRODUCERS * EACH)
			pthread_cond_broadcast(&not_empty);
		pthread_cond_signal(&not_full);
	}
	pthread_mutex_unlock(&mutex);
	return arg;
}

int main(void)
{
	pthread_t p[PRODUCERS], c[CONSUMERS];
	int number[PRODUCERS];

	for (int i = 0; i < CONSUMERS; i++)
		CHECK_EQ(pthread_create(&c[i], NULL, consume, NULL), 0);
	for (int i = 0; i < PRODUCERS; i++) {
		number[i] = i;
		CHECK_EQ(pthread_create(&p[i], NULL, produce, &number[i]), 0);
	}
	for (int i = 0; i < PRODUCERS; i++)
		CHECK_EQ(pthread_join(p[i], NULL), 0);
	for (int i = 0; i < CONSUMERS; i++)
		CHECK_EQ(pthread_join(c[i], NULL), 0);
	for (int i = 0; i < PRODUCERS * EACH; i++)
		CHECK_EQ(seen[i], 1);
	return TEST_RESULT();
}
