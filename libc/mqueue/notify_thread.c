/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * SIGEV_THREAD.  One helper thread a process, made with the first registration,
 * reads cookies from a descriptor; each names a registration, which either ended
 * or is due: then a thread of its own runs the program's function.  This is the
 * only file here that needs pthread_create.
 *
 * After fork the child has no helper and must not read from the parent's
 * descriptor: it makes both anew.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/mq_notify.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include "backend.h"
#include "fork_hooks.h"
#include "lock.h"
#include "notify_thread.h"

/* A registration: belongs to the kernel until its cookie comes back. */
struct call {
	void (*function)(union sigval);
	union sigval value;
	uint64_t mask; /* of the thread that registered */
	pthread_attr_t attr;
};

union cookie {
	struct call *call;
	unsigned char bytes[NOTIFY_COOKIE_LEN]; /* the last one says why it came */
};

static struct lock lock = LOCK_INIT; /* guards the two below */
static int descriptor = -1;
static long owner; /* the process whose helper reads from it */

void mq_fork_prepare(void)
{
	lock_take(&lock);
}

void mq_fork_parent(void)
{
	lock_release(&lock);
}

void mq_fork_child(void)
{
	lock_reset(&lock);
}

static void *run(void *arg)
{
	struct call *call = arg, copy = *call;

	free(call);
	port_sigprocmask(SIG_SETMASK, &copy.mask, NULL);
	copy.function(copy.value);
	return NULL;
}

static void answer(const union cookie *cookie)
{
	struct call *call = cookie->call;
	pthread_t thread;

	if (cookie->bytes[NOTIFY_COOKIE_LEN - 1] != NOTIFY_WOKENUP ||
	    pthread_create(&thread, &call->attr, run, call))
		free(call);
}

static void *help(void *arg)
{
	int fd = (int)(intptr_t)arg;
	union cookie cookie;
	long n;

	do {
		n = port_read(fd, &cookie, sizeof(cookie));
		if (n == sizeof(cookie))
			answer(&cookie);
	} while (n > 0 || n == -EINTR);
	/* Somebody closed it: the next registration finds none. */
	lock_take(&lock);
	if (descriptor == fd)
		descriptor = -1;
	lock_release(&lock);
	return NULL;
}

/* The signals blocked here are in the threads, too, that it makes, until run. */
long notify_start_thread(void *(*start)(void *), void *arg)
{
	const uint64_t all = UINT64_MAX;
	pthread_attr_t attr;
	pthread_t thread;
	uint64_t old;
	int err;

	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	port_sigprocmask(SIG_SETMASK, &all, &old);
	err = pthread_create(&thread, &attr, start, arg);
	port_sigprocmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attr);
	return -err;
}

/* The lock is held.  The descriptor, with a helper that reads from it, or -errno. */
static long ready_descriptor(void)
{
	long fd, err;

	if (descriptor >= 0 && owner == port_getpid())
		return descriptor;
	if (descriptor >= 0)
		port_close(descriptor);
	descriptor = -1;
	fd = mq_backend()->notify_descriptor();
	if (fd < 0)
		return fd;
	err = notify_start_thread(help, (void *)(intptr_t)fd);
	if (err) {
		port_close((int)fd);
		return err;
	}
	owner = port_getpid();
	return descriptor = (int)fd;
}

/* Returns NULL when memory is out. */
static struct call *new_call(const struct sigevent *ev)
{
	struct call *call = malloc(sizeof(*call));

	if (!call)
		return NULL;
	call->function = ev->sigev_notify_function;
	call->value = ev->sigev_value;
	port_sigprocmask(SIG_BLOCK, NULL, &call->mask);
	if (ev->sigev_notify_attributes)
		call->attr = *ev->sigev_notify_attributes;
	else
		pthread_attr_init(&call->attr);
	pthread_attr_setdetachstate(&call->attr, PTHREAD_CREATE_DETACHED);
	return call;
}

static long register_call(mqd_t mqd, struct call *call, int fd)
{
	union cookie cookie = {.bytes = {0}};
	struct abi_sigevent ev = {
	        .sigev_notify = SIGEV_THREAD,
	        .sigev_signo = fd,
	        .sigev_value = {.sival_ptr = &cookie},
	};

	cookie.call = call;
	return mq_backend()->notify(mqd, &ev);
}

long mq_notify_by_thread(mqd_t mqd, const struct sigevent *ev)
{
	long r = mq_backend()->attributes(mqd, NULL, NULL);
	struct call *call;

	if (r < 0)
		return r;
	call = new_call(ev);
	if (!call)
		return -ENOMEM;
	lock_take(&lock);
	r = ready_descriptor();
	if (r >= 0)
		r = register_call(mqd, call, (int)r);
	lock_release(&lock);
	if (r < 0)
		free(call);
	return r;
}
