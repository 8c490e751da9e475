/* SPDX-License-Identifier: BSD-2-Clause */
/* Semaphores count; each refusal is named by errno. */
#include <limits.h>
#include <semaphore.h>

#include "clock.h"
#include "test.h"

int main(void)
{
	struct timespec start, limit, bad = {0, 1000000000};
	int value;
	sem_t sem;

	CHECK_FAILS(sem_init(&sem, 0, (unsigned)INT_MAX + 1), EINVAL);
	CHECK_EQ(sem_init(&sem, 0, 2), 0);
	CHECK_EQ(sem_wait(&sem), 0);
	CHECK_EQ(sem_trywait(&sem), 0);
	CHECK_FAILS(sem_trywait(&sem), EAGAIN);
	CHECK_EQ(sem_post(&sem), 0);
	CHECK_EQ(sem_getvalue(&sem, &value), 0);
	CHECK_EQ(value, 1);
#ifndef LIBC_HOST
	CHECK_EQ(sem_timedwait(&sem, &bad), 0); /* need not wait, need not look */
	CHECK_EQ(sem_post(&sem), 0);
#endif
	CHECK_EQ(sem_wait(&sem), 0);
	CHECK_FAILS(sem_timedwait(&sem, &bad), EINVAL);

	clock_gettime(CLOCK_MONOTONIC, &start);
	limit = clock_in_ms(CLOCK_REALTIME, 50);
	CHECK_FAILS(sem_timedwait(&sem, &limit), ETIMEDOUT);
	limit = clock_in_ms(CLOCK_MONOTONIC, 50);
	CHECK_FAILS(sem_clockwait(&sem, CLOCK_MONOTONIC, &limit), ETIMEDOUT);
	CHECK(clock_ms_since(CLOCK_MONOTONIC, &start) >= 90);

	CHECK_EQ(sem_destroy(&sem), 0);
	CHECK_EQ(sem_init(&sem, 0, INT_MAX), 0);
	CHECK_FAILS(sem_post(&sem), EOVERFLOW);
	CHECK_EQ(sem_getvalue(&sem, &value), 0);
	CHECK_EQ(value, INT_MAX);
	return TEST_RESULT();
}
