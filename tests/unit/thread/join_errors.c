/* SPDX-License-Identifier: BSD-2-Clause */
/* What join and detach refuse: oneself, a detached thread, one that has not ended in time. */
#include <pthread.h>
#include <semaphore.h>

#include "clock.h"
#include "test.h"

static sem_t go;

static void *wait_for_go(void *arg)
{
	while (sem_wait(&go))
		;
	return arg;
}

int main(void)
{
	struct timespec past = clock_in_ms(CLOCK_REALTIME, -1000), soon, start;
	pthread_t t;
	void *value;

	sem_init(&go, 0, 0);
	CHECK_EQ(pthread_join(pthread_self(), NULL), EDEADLK);
	CHECK_EQ(pthread_create(&t, NULL, wait_for_go, &go), 0);
	CHECK_EQ(pthread_tryjoin_np(t, &value), EBUSY);
	CHECK_EQ(pthread_timedjoin_np(t, &value, &past), ETIMEDOUT);
	clock_gettime(CLOCK_MONOTONIC, &start);
	soon = clock_in_ms(CLOCK_REALTIME, 50);
	CHECK_EQ(pthread_timedjoin_np(t, &value, &soon), ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 45);
	sem_post(&go);
	soon = clock_in_ms(CLOCK_REALTIME, 60000);
	CHECK_EQ(pthread_timedjoin_np(t, &value, &soon), 0);
	CHECK_EQ(value, &go);

	CHECK_EQ(pthread_create(&t, NULL, wait_for_go, NULL), 0);
	CHECK_EQ(pthread_detach(t), 0);
	CHECK_EQ(pthread_detach(t), EINVAL);
	CHECK_EQ(pthread_join(t, NULL), EINVAL);
	sem_post(&go);
	return TEST_RESULT();
}
