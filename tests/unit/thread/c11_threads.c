/* SPDX-License-Identifier: BSD-2-Clause */
/* C11's threads, mutexes, conditions, keys and once. */
// spec: C23 7.28
#include <threads.h>

#include "clock.h"
#include "test.h"

static mtx_t mutex;
static cnd_t cond;
static tss_t key;
static once_flag once = ONCE_FLAG_INIT;
static int ready, inits, destroyed;

static void init(void)
{
	inits++;
}

static void destroy(void *value)
{
	destroyed += *(int *)value;
}

static int thread(void *arg)
{
	call_once(&once, init);
	CHECK_EQ(tss_get(key), NULL);
	CHECK_EQ(tss_set(key, arg), thrd_success);
	CHECK_EQ(mtx_lock(&mutex), thrd_success);
	while (!ready)
		CHECK_EQ(cnd_wait(&cond, &mutex), thrd_success);
	CHECK_EQ(mtx_unlock(&mutex), thrd_success);
	if (*(int *)arg)
		thrd_exit(-3);
	return 4;
}

static int try_it(void *arg)
{
	struct timespec soon = clock_in_ms(CLOCK_REALTIME, 20);

	(void)arg;
	CHECK_EQ(mtx_timedlock(&mutex, &soon), thrd_timedout);
	return mtx_trylock(&mutex);
}

static void check_locks(void)
{
	struct timespec soon = clock_in_ms(CLOCK_REALTIME, 20);
	thrd_t t;
	int e;

	CHECK_EQ(mtx_init(&mutex, mtx_timed | mtx_recursive), thrd_success);
	CHECK_EQ(mtx_lock(&mutex), thrd_success);
	CHECK_EQ(mtx_trylock(&mutex), thrd_success);
	CHECK_EQ(mtx_unlock(&mutex), thrd_success);
	CHECK_EQ(thrd_create(&t, try_it, NULL), thrd_success);
	CHECK_EQ(thrd_join(t, &e), thrd_success);
	CHECK_EQ(e, thrd_busy);
	CHECK_EQ(cnd_timedwait(&cond, &mutex, &soon), thrd_timedout);
	CHECK_EQ(mtx_unlock(&mutex), thrd_success);
	mtx_destroy(&mutex);
}

int main(void)
{
	int zero = 0, one = 1, a, b;
	thrd_t t[2];

	CHECK_EQ(mtx_init(&mutex, mtx_plain), thrd_success);
	CHECK_EQ(cnd_init(&cond), thrd_success);
	CHECK_EQ(tss_create(&key, destroy), thrd_success);
	CHECK_EQ(thrd_create(&t[0], thread, &zero), thrd_success);
	CHECK_EQ(thrd_create(&t[1], thread, &one), thrd_success);
	CHECK(!thrd_equal(t[0], t[1]) && thrd_equal(thrd_current(), thrd_current()));
	mtx_lock(&mutex);
	ready = 1;
	CHECK_EQ(cnd_broadcast(&cond), thrd_success);
	mtx_unlock(&mutex);
	CHECK_EQ(thrd_join(t[0], &a), thrd_success);
	CHECK_EQ(thrd_join(t[1], &b), thrd_success);
	CHECK_EQ(a, 4);
	CHECK_EQ(b, -3);
	CHECK_EQ(inits, 1);
	CHECK_EQ(destroyed, 1);
	CHECK_EQ(thrd_sleep(&(struct timespec){0, 1000}, NULL), 0);
	check_locks();
	return TEST_RESULT();
}
