/* SPDX-License-Identifier: BSD-2-Clause */
/* The serial thread may destroy the barrier and reuse its memory though others are still
 * leaving. */
#include <pthread.h>

#include "test.h"

#define THREADS 4

struct round {
	pthread_barrier_t barrier;
	_Atomic int left;
};

static void *pass(void *arg)
{
	struct round *r = arg;

	if (pthread_barrier_wait(&r->barrier) == PTHREAD_BARRIER_SERIAL_THREAD) {
		CHECK_EQ(pthread_barrier_destroy(&r->barrier), 0);
		memset(&r->barrier, 0xff, sizeof r->barrier);
	}
	r->left++;
	return NULL;
}

int main(void)
{
	pthread_t t[THREADS];
	struct round r;

	for (int round = 0; round < 100; round++) {
		r.left = 0;
		CHECK_EQ(pthread_barrier_init(&r.barrier, NULL, THREADS), 0);
		for (int i = 0; i < THREADS; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, pass, &r), 0);
		for (int i = 0; i < THREADS; i++)
			CHECK_EQ(pthread_join(t[i], NULL), 0);
		CHECK_EQ(r.left, THREADS);
	}
	return TEST_RESULT();
}
