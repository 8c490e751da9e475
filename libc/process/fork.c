/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fork: the handlers of pthread_atfork, then every lock of the library, so that
 * the child's copies are whole, then the kernel's fork with signals blocked: no
 * handler runs in the child before it knows its own thread's id.
 */
#include <atfork.h>
#include <errno_return.h>
#include <fork_hooks.h>
#include <port.h>
#include <thread.h>
#include <unistd.h>

struct part {
	void (*prepare)(void), (*parent)(void), (*child)(void);
};

#define PART(name)                                                         \
	{                                                                  \
		name##_fork_prepare, name##_fork_parent, name##_fork_child \
	}

static const struct part parts[] = {
        PART(mq), PART(atfork), PART(key), PART(exit), PART(environ), PART(stdio), PART(heap),
};

#define PARTS (sizeof parts / sizeof *parts)

static void take_locks(void)
{
	for (size_t i = 0; i < PARTS; i++)
		if (parts[i].prepare)
			parts[i].prepare();
}

static void release_locks(int in_child)
{
	for (size_t i = PARTS; i--;)
		if (parts[i].prepare)
			(in_child ? parts[i].child : parts[i].parent)();
}

/* The kernel's fork, and what must be right before any other code runs in the child. */
static long fork_thread(void)
{
	uint64_t all = ~(uint64_t)0, old;
	long pid;

	port_sigprocmask(SIG_SETMASK, &all, &old);
	pid = port_fork();
	if (pid == 0) {
		thread_self()->tid = (int)port_gettid();
		if (thread_fork_child)
			thread_fork_child();
	}
	port_sigprocmask(SIG_SETMASK, &old, NULL);
	return pid;
}

WEAK pid_t fork(void)
{
	size_t handlers = atfork_count ? atfork_count() : 0;
	long pid;

	if (handlers)
		atfork_call(handlers, BEFORE_FORK);
	take_locks();
	pid = fork_thread();
	release_locks(pid == 0);
	if (handlers)
		atfork_call(handlers, pid == 0 ? IN_CHILD : IN_PARENT);
	return (pid_t)errno_return(pid);
}

WEAK pid_t _Fork(void)
{
	return (pid_t)errno_return(fork_thread());
}

/* A child that only calls exec or _exit, as all it may do after vfork. */
WEAK pid_t vfork(void)
{
	return (pid_t)errno_return(fork_thread());
}
