/* SPDX-License-Identifier: BSD-2-Clause */
/* Who the calling thread is, and what fork does to that. */
#include <atfork.h>

#include "mutex.h"

int thread_count = 1;
unsigned thread_fork_generation;

static struct pthread main_thread;

struct pthread *pthread_current(void)
{
	struct thread *block = thread_self();

	if (unlikely(!block->pthread)) {
		main_thread.block = block;
		block->pthread = &main_thread;
	}
	return block->pthread;
}

WEAK pthread_t pthread_self(void)
{
	return pthread_handle(pthread_current());
}

WEAK int pthread_equal(pthread_t a, pthread_t b)
{
	return a == b;
}

/* Stacks of threads that the child does not have stay mapped: its own may point into them. */
void thread_fork_child(void)
{
	struct pthread *t = pthread_current();

	robust_forget(t->block);
	lock_reset(&t->lock);
	thread_count = 1;
	thread_fork_generation++;
}
