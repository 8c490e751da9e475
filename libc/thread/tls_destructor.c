/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Destructors of C++ thread_local objects, which the compiler's run-time
 * registers by __cxa_thread_atexit_impl; last registered, first run.  Kept
 * in blocks of pages of their own, so that no heap is needed.
 */
#include <abi/limits.h>
#include <own_pages.h>

#include "pthread_impl.h"

struct entry {
	void (*run)(void *);
	void *object;
};

#define ENTRIES ((ABI_PAGE_SIZE - 2 * sizeof(void *)) / sizeof(struct entry))

struct block {
	struct block *outer;
	size_t used;
	struct entry entries[ENTRIES];
};

_Static_assert(sizeof(struct block) <= ABI_PAGE_SIZE, "a block is one page");

static _Thread_local struct block *newest;

int __cxa_thread_atexit_impl(void (*run)(void *), void *object, void *module);

static bool add_block(void)
{
	struct block *b = own_pages(ABI_PAGE_SIZE);

	if (!b)
		return false;
	b->outer = newest;
	newest = b;
	return true;
}

__attribute__((visibility("default"))) int __cxa_thread_atexit_impl(void (*run)(void *),
                                                                    void *object, void *module)
{
	(void)module; /* of a library that could be unloaded: there is none */
	if ((!newest || newest->used == ENTRIES) && !add_block())
		return -1;
	newest->entries[newest->used++] = (struct entry){run, object};
	return 0;
}

/* A destructor may register another one. */
void thread_run_tls_destructors(void)
{
	while (newest) {
		struct block *b = newest;

		if (b->used) {
			struct entry e = b->entries[--b->used];

			e.run(e.object);
		} else {
			newest = b->outer;
			port_munmap(b, ABI_PAGE_SIZE);
		}
	}
}
