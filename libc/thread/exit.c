/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The end of a thread.  From signals_block on nothing of the user's runs any
 * more; from the change of state on the memory may go at any moment if the
 * thread was joinable, and goes by its own hand if it was detached.
 */
#include <stdlib.h>

#include "heap_thread.h"
#include "mutex.h"
#include "pthread_impl.h"

static void run_cleanup_handlers(struct pthread *t)
{
	while (t->cleanup) {
		struct __cleanup *c = t->cleanup;

		t->cleanup = c->__outer;
		c->__run(c->__arg);
	}
}

static void leave_user_code(struct pthread *t)
{
	run_cleanup_handlers(t);
	if (thread_run_tls_destructors)
		thread_run_tls_destructors();
	if (thread_run_destructors)
		thread_run_destructors();
	if (__atomic_sub_fetch(&thread_count, 1, __ATOMIC_SEQ_CST) == 0) {
		thread_count = 1;
		exit(0);
	}
}

/* The kernel must write nothing here any more; then the memory can go. */
static _Noreturn void end_and_free(struct pthread *t)
{
	static int nowhere;
	long r = port_set_tid_address(&nowhere);

	robust_unregister(t->block);
	if (r < 0 || !t->map)
		port_thread_exit(NULL, 0);
	port_thread_exit(t->map, t->map_size);
}

_Noreturn void thread_exit(void *value)
{
	struct pthread *t = pthread_current();
	uint64_t unused;

	t->result = value;
	leave_user_code(t);
	signals_block(&unused);
	if (heap_thread_exit)
		heap_thread_exit();
	lock_take(&t->lock);
	t->gone = true;
	lock_release(&t->lock);
	robust_release_all(t->block);
	if (__atomic_exchange_n(&t->state, EXITED, __ATOMIC_SEQ_CST) == DETACHED)
		end_and_free(t);
	port_thread_exit(NULL, 0);
}

WEAK _Noreturn void pthread_exit(void *value)
{
	thread_exit(value);
}
