/* SPDX-License-Identifier: BSD-2-Clause */
/* Nobody passes a barrier before the last has come; one is told to be the serial one. */
#include <pthread.h>

#include "test.h"

#define THREADS 5
#define ROUNDS  100

static pthread_barrier_t barrier;
static _Atomic int came, serial;

static void *rounds(void *arg)
{
	for (int i = 1; i <= ROUNDS; i++) {
		int e;

		came++;
		e = pthread_barrier_wait(&barrier);
		CHECK(came >= i * THREADS);
		CHECK(e == 0 || e == PTHREAD_BARRIER_SERIAL_THREAD);
		if (e)
			serial++;
		pthread_barrier_wait(&barrier);
	}
	return arg;
}

int main(void)
{
	pthread_t t[THREADS];

	CHECK_EQ(pthread_barrier_init(&barrier, NULL, 0), EINVAL);
	CHECK_EQ(pthread_barrier_init(&barrier, NULL, THREADS), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, rounds, NULL), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(serial, ROUNDS);
	CHECK_EQ(pthread_barrier_destroy(&barrier), 0);
	return TEST_RESULT();
}
