/* SPDX-License-Identifier: BSD-2-Clause */
/* C11's names for threads, keys and once. */
#include <abi/errno.h>
#include <threads.h>

#include "pthread_impl.h"

_Static_assert(ONCE_FLAG_INIT == PTHREAD_ONCE_INIT, "one object, two names");
_Static_assert(TSS_DTOR_ITERATIONS == PTHREAD_DESTRUCTOR_ITERATIONS, "one limit, two names");

static void run_c11(void *arg)
{
	struct pthread *t = arg;

	thread_exit((void *)(intptr_t)t->start.c11(t->arg));
}

int thrd_create(thrd_t *thread, thrd_start_t start, void *arg)
{
	struct pthread what = {.start.c11 = start, .arg = arg};
	int e = thread_create(thread, NULL, run_c11, &what);

	if (e)
		return e == EAGAIN ? thrd_nomem : thrd_error;
	return thrd_success;
}

thrd_t thrd_current(void)
{
	return pthread_handle(pthread_current());
}

int thrd_equal(thrd_t a, thrd_t b)
{
	return a == b;
}

int thrd_detach(thrd_t thread)
{
	return pthread_detach(thread) ? thrd_error : thrd_success;
}

int thrd_join(thrd_t thread, int *value)
{
	void *result;

	if (pthread_join(thread, &result))
		return thrd_error;
	if (value)
		*value = (int)(intptr_t)result;
	return thrd_success;
}

_Noreturn void thrd_exit(int value)
{
	thread_exit((void *)(intptr_t)value);
}

int thrd_sleep(const struct timespec *duration, struct timespec *remaining)
{
	long r = port_clock_nanosleep(CLOCK_REALTIME, 0, duration, remaining);

	if (r == 0)
		return 0;
	return r == -EINTR ? -1 : -2;
}

void thrd_yield(void)
{
	port_yield();
}

int tss_create(tss_t *key, tss_dtor_t destructor)
{
	return pthread_key_create(key, destructor) ? thrd_error : thrd_success;
}

void tss_delete(tss_t key)
{
	pthread_key_delete(key);
}

int tss_set(tss_t key, void *value)
{
	return pthread_setspecific(key, value) ? thrd_error : thrd_success;
}

void *tss_get(tss_t key)
{
	return pthread_getspecific(key);
}

void call_once(once_flag *flag, void (*init)(void))
{
	pthread_once(flag, init);
}
