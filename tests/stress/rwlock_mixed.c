/* SPDX-License-Identifier: BSD-2-Clause */
/* Readers, writers and those that give up early on one read-write lock: writers are alone. */
// timeout: 60
#include <pthread.h>

#include "clock.h"
#include "test.h"

#define THREADS 5
#define ROUNDS  3000

static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;
static volatile long a, b;
static _Atomic int inside;

static void write_it(void)
{
	CHECK_EQ(++inside, 1);
	a++;
	b++;
	inside--;
}

static void read_it(void)
{
	CHECK_EQ(inside, 0);
	CHECK_EQ(a, b);
}

static void timed(int writing)
{
	struct timespec limit = clock_in_ms(CLOCK_REALTIME, 0);
	int e = writing ? pthread_rwlock_timedwrlock(&lock, &limit)
	                : pthread_rwlock_timedrdlock(&lock, &limit);

	if (e == ETIMEDOUT)
		return;
	CHECK_EQ(e, 0);
	if (writing)
		write_it();
	else
		read_it();
	CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
}

static void *work(void *arg)
{
	for (int i = 0; i < ROUNDS; i++) {
		if (i % 11 == 0) {
			timed(i % 2);
			continue;
		}
		if (i % 4 == 0) {
			CHECK_EQ(pthread_rwlock_wrlock(&lock), 0);
			write_it();
		} else {
			CHECK_EQ(pthread_rwlock_rdlock(&lock), 0);
			read_it();
		}
		CHECK_EQ(pthread_rwlock_unlock(&lock), 0);
	}
	return arg;
}

int main(void)
{
	pthread_t t[THREADS];

	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, work, NULL), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(a, b);
	CHECK_EQ(pthread_rwlock_destroy(&lock), 0);
	return TEST_RESULT();
}
