/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * SIGEV_THREAD: for each registration a thread that sleeps on the registration's id
 * until it moves, and then sends the cookie down a pipe, whose other end is the
 * descriptor that mq_notify's helper reads from.  It has a mapping of its own,
 * for the queue may be closed before it looks.
 *
 * What is known of a watcher stays in a list that only grows and is used again, so
 * that no lock is needed, in a child of fork neither.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/mman.h>
#include <abi/mq_notify.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "../notify_thread.h"
#include "shared.h"

struct watch {
	struct watch *next;
	int busy, removed;        /* atomic */
	struct mq_header *header; /* mapped once more */
	int id, pipe;
	unsigned char cookie[NOTIFY_COOKIE_LEN];
};

static struct watch *watches; /* atomic */
static int writing_end = -1;  /* atomic */

long mq_shared_notify_descriptor(void)
{
	int ends[2], old;
	long r = port_pipe(ends, O_CLOEXEC);

	if (r < 0)
		return r;
	old = __atomic_exchange_n(&writing_end, ends[1], __ATOMIC_ACQ_REL);
	if (old >= 0)
		port_close(old);
	return ends[0];
}

/* The cookie begins with a pointer, and so tells the process's registrations apart. */
uint64_t mq_watch_value(const void *cookie)
{
	uint64_t value;

	memcpy(&value, cookie, sizeof value);
	return value;
}

static struct watch *first(void)
{
	return __atomic_load_n(&watches, __ATOMIC_ACQUIRE);
}

void mq_watch_removed(uint64_t value)
{
	for (struct watch *w = first(); w; w = w->next)
		if (__atomic_load_n(&w->busy, __ATOMIC_ACQUIRE) &&
		    mq_watch_value(w->cookie) == value)
			__atomic_store_n(&w->removed, 1, __ATOMIC_RELEASE);
}

static struct watch *new_watch(void)
{
	struct watch *w;

	for (w = first(); w; w = w->next)
		if (!__atomic_exchange_n(&w->busy, 1, __ATOMIC_ACQ_REL))
			return w;
	w = calloc(1, sizeof *w);
	if (!w)
		return NULL;
	w->busy = 1;
	w->next = first();
	while (!__atomic_compare_exchange_n(&watches, &w->next, w, false, __ATOMIC_ACQ_REL,
	                                    __ATOMIC_ACQUIRE))
		;
	return w;
}

static void end(struct watch *w)
{
	port_munmap(w->header, sizeof *w->header);
	__atomic_store_n(&w->busy, 0, __ATOMIC_RELEASE);
}

static void *watch(void *arg)
{
	struct watch *w = arg;
	const int *id = &w->header->notice.id;
	int now;

	while (now = __atomic_load_n(id, __ATOMIC_ACQUIRE), (now & INT_MAX) == w->id)
		if (port_futex_wait(id, now, NULL, 1) == -ENOSYS)
			port_yield();
	w->cookie[NOTIFY_COOKIE_LEN - 1] =
	        __atomic_load_n(&w->removed, __ATOMIC_ACQUIRE) ? NOTIFY_REMOVED : NOTIFY_WOKENUP;
	port_write(w->pipe, w->cookie, sizeof w->cookie);
	end(w);
	return NULL;
}

void *mq_watch_new(int fd, const void *cookie)
{
	struct watch *w = new_watch();

	if (!w)
		return NULL;
	w->header = port_mmap(NULL, sizeof *w->header, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (port_is_error(w->header)) {
		__atomic_store_n(&w->busy, 0, __ATOMIC_RELEASE);
		return NULL;
	}
	w->removed = 0;
	w->pipe = __atomic_load_n(&writing_end, __ATOMIC_ACQUIRE);
	memcpy(w->cookie, cookie, sizeof w->cookie);
	return w;
}

void mq_watch_drop(void *watcher)
{
	end(watcher);
}

long mq_watch_start(void *watcher, int id)
{
	struct watch *w = watcher;
	long r;

	w->id = id;
	r = notify_start_thread(watch, w);
	if (r < 0)
		end(w);
	return r;
}
