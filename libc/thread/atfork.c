/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pthread_atfork's handlers, in blocks that only grow: fork walks them without
 * the lock, up to the number that there was when it began.
 */
#include <abi/errno.h>
#include <abi/limits.h>
#include <atfork.h>
#include <fork_hooks.h>
#include <own_pages.h>

#include "pthread_impl.h"

struct handlers {
	void (*call[3])(void); /* by enum atfork_when */
};

#define FIRST_COUNT 16
#define PAGE_COUNT  ((ABI_PAGE_SIZE - 3 * sizeof(void *)) / sizeof(struct handlers))

struct block {
	struct block *before, *after;
	size_t room;
	struct handlers *at;
};

static struct handlers first_at[FIRST_COUNT];
static struct block first = {.room = FIRST_COUNT, .at = first_at};

static struct lock lock = LOCK_INIT; /* guards adding */
static struct block *newest = &first;
static size_t newest_used, total; /* total: atomic */

static bool add_block(void)
{
	struct block *b = own_pages(ABI_PAGE_SIZE);

	if (!b)
		return false;
	b->before = newest;
	b->room = PAGE_COUNT;
	b->at = (struct handlers *)(b + 1);
	newest->after = b;
	newest = b;
	newest_used = 0;
	return true;
}

WEAK int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
	bool added;

	lock_take(&lock);
	added = newest_used < newest->room || add_block();
	if (added) {
		newest->at[newest_used++] = (struct handlers){{prepare, parent, child}};
		__atomic_store_n(&total, total + 1, __ATOMIC_RELEASE);
	}
	lock_release(&lock);
	return added ? 0 : ENOMEM;
}

static void call(struct handlers *h, enum atfork_when when)
{
	if (h->call[when])
		h->call[when]();
}

static void call_forwards(size_t count, enum atfork_when when)
{
	for (struct block *b = &first; count; b = b->after)
		for (size_t i = 0; i < b->room && count; i++, count--)
			call(&b->at[i], when);
}

static void call_backwards(size_t count, enum atfork_when when)
{
	struct block *b = &first;

	for (; count > b->room; b = b->after)
		count -= b->room;
	for (;;) {
		while (count)
			call(&b->at[--count], when);
		b = b->before;
		if (!b)
			return;
		count = b->room;
	}
}

size_t atfork_count(void)
{
	return __atomic_load_n(&total, __ATOMIC_ACQUIRE);
}

void atfork_call(size_t count, enum atfork_when when)
{
	if (when == BEFORE_FORK)
		call_backwards(count, when);
	else
		call_forwards(count, when);
}

void atfork_fork_prepare(void)
{
	lock_take(&lock);
}

void atfork_fork_parent(void)
{
	lock_release(&lock);
}

void atfork_fork_child(void)
{
	lock_reset(&lock);
}
