/* SPDX-License-Identifier: BSD-2-Clause */
/* The hooks of loam-heap.c in a program: a window of reserved addresses, pages by mprotect. */
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "loam-heap.h"

#define WINDOW_BYTES ((size_t)16 << 30)
#define PAGE_BYTES   ((size_t)4096)

bool loam_hook_get_pages(void *at, size_t n)
{
	return mprotect(at, n * PAGE_BYTES, PROT_READ | PROT_WRITE) == 0;
}

void loam_hook_give_pages(void *at, size_t n)
{
	madvise(at, n * PAGE_BYTES, MADV_DONTNEED);
	mprotect(at, n * PAGE_BYTES, PROT_NONE);
}

bool loam_hook_lock(uint32_t *lock, bool wait)
{
	while (__atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE)) {
		if (!wait)
			return false;
		sched_yield();
	}
	return true;
}

void loam_hook_unlock(uint32_t *lock)
{
	__atomic_store_n(lock, 0, __ATOMIC_RELEASE);
}

uint32_t loam_hook_thread_id(void)
{
	return (uint32_t)gettid();
}

void loam_hook_panic(const char *fault, const void *ptr)
{
	fprintf(stderr, "loam: %s: %p\n", fault, ptr);
	abort();
}

__attribute__((__constructor__(101))) static void open_window(void)
{
	void *window = mmap(NULL, WINDOW_BYTES, PROT_NONE,
	                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	if (window == MAP_FAILED || !loam_heap_init(window, WINDOW_BYTES))
		abort();
}
