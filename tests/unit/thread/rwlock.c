/* SPDX-License-Identifier: BSD-2-Clause */
/* Many readers or one writer; the refusals of each. */
#include <pthread.h>

#include "clock.h"
#include "test.h"

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;

static void *while_read(void *arg)
{
	struct timespec soon = clock_in_ms(CLOCK_REALTIME, 20), bad = {0, -1};

	CHECK_EQ(pthread_rwlock_tryrdlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_trywrlock(&lock), EBUSY);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_timedwrlock(&lock, &soon), ETIMEDOUT);
	CHECK_EQ(pthread_rwlock_timedwrlock(&lock, &bad), EINVAL);
#ifndef LIBC_HOST
	CHECK_EQ(pthread_rwlock_timedrdlock(&lock, &bad), 0); /* need not wait, need not look */
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
#endif
	return arg;
}

static void *while_written(void *arg)
{
	struct timespec soon = clock_in_ms(CLOCK_MONOTONIC, 20);

	CHECK_EQ(pthread_rwlock_tryrdlock(&lock), EBUSY);
	CHECK_EQ(pthread_rwlock_trywrlock(&lock), EBUSY);
	CHECK_EQ(pthread_rwlock_clockrdlock(&lock, CLOCK_MONOTONIC, &soon), ETIMEDOUT);
	CHECK_EQ(pthread_rwlock_clockwrlock(&lock, CLOCK_MONOTONIC, &soon), ETIMEDOUT);
	return arg;
}

static void in_thread(void *(*f)(void *))
{
	pthread_t t;

	CHECK_EQ(pthread_create(&t, NULL, f, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
}

int main(void)
{
	CHECK_EQ(pthread_rwlock_rdlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_rdlock(&lock), 0);
	in_thread(while_read);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_wrlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_wrlock(&lock), EDEADLK);
	CHECK_EQ(pthread_rwlock_rdlock(&lock), EDEADLK);
	in_thread(while_written);
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	CHECK_EQ(pthread_rwlock_destroy(&lock), 0);
	return TEST_RESULT();
}
