/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals rain on threads that lock, wait, sleep and end: no lock is lost, no wait returns
 * early. */
// timeout: 60
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

#define WORKERS 3
#define ROUNDS  1500

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static pthread_barrier_t barrier;
static long count;
static _Atomic long handled;
static _Atomic int running = WORKERS;
static pthread_t workers[WORKERS];

static void handler(int sig)
{
	(void)sig;
	handled++;
}

static void *end_at_once(void *arg)
{
	return arg;
}

static void *work(void *arg)
{
	struct timespec brief = {0, 1000};
	pthread_t t;

	while (!handled)
		sched_yield();
	for (int i = 0; i < ROUNDS; i++) {
		pthread_mutex_lock(&mutex);
		count++;
		pthread_cond_broadcast(&cond);
		if (i % 64 == 0)
			nanosleep(&brief, NULL);
		pthread_mutex_unlock(&mutex);
		if (i % 8 == 0)
			CHECK(pthread_barrier_wait(&barrier) <= 0);
		if (i % 128 == 0) {
			CHECK_EQ(pthread_create(&t, NULL, end_at_once, NULL), 0);
			CHECK_EQ(pthread_join(t, NULL), 0);
		}
	}
	running--;
	return arg;
}

/* Workers that have ended are not joined yet: pthread_kill may name them. */
static void *storm(void *arg)
{
	while (running) {
		for (int i = 0; i < WORKERS; i++)
			CHECK_EQ(pthread_kill(workers[i], SIGUSR1), 0);
		sched_yield();
	}
	return arg;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	pthread_t s;

	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	pthread_barrier_init(&barrier, NULL, WORKERS);
	for (int i = 0; i < WORKERS; i++)
		CHECK_EQ(pthread_create(&workers[i], NULL, work, NULL), 0);
	CHECK_EQ(pthread_create(&s, NULL, storm, NULL), 0);
	pthread_mutex_lock(&mutex);
	while (count < WORKERS * ROUNDS)
		CHECK_EQ(pthread_cond_wait(&cond, &mutex), 0);
	pthread_mutex_unlock(&mutex);
	CHECK_EQ(pthread_join(s, NULL), 0);
	for (int i = 0; i < WORKERS; i++)
		CHECK_EQ(pthread_join(workers[i], NULL), 0);
	CHECK_EQ(count, WORKERS * ROUNDS);
	return TEST_RESULT();
}
