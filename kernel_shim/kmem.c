/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The kernel's heap: libloam's, as one file (libc/sdk/amalgam), in a window of addresses whose
 * pages come from the pmm one by one.  The kernel lock is its lock (LOAM_HEAP_SERIAL).  A double
 * free, a wrong pointer and a write past a block's end are panics that name the fault.
 */
#include "kmem.h"
#include "arch.h"
#include "console.h"
#include "loam-heap.h"
#include "pagetable.h"
#include "pmm.h"

#define WINDOW_BYTES (4ul << 30)

static size_t live, held;

/* ---- the heap's hooks ------------------------------------------------------------- */

static void unmap(uintptr_t va, size_t n)
{
	for (size_t i = 0; i < n; i++)
		pmm_free(window_unmap(va + i * PAGE_SIZE));
	arch_window_flush(va, n);
}

static bool map(uintptr_t va, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		uint64_t pa = pmm_alloc();

		if (pa && window_map(va + i * PAGE_SIZE, pa))
			continue;
		if (pa)
			pmm_free(pa);
		unmap(va, i);
		return false;
	}
	return true;
}

bool loam_hook_get_pages(void *at, size_t n)
{
	size_t before = pmm_free_pages();
	bool done = n <= before && map((uintptr_t)at, n);

	held += before - pmm_free_pages();
	return done;
}

void loam_hook_give_pages(void *at, size_t n)
{
	unmap((uintptr_t)at, n);
	held -= n;
}

void loam_hook_panic(const char *fault, const void *ptr)
{
	panic("%s: %p", fault, ptr);
}

/* ---- what others call ----------------------------------------------------------- */

void kmem_init(void)
{
	if (!loam_heap_init((void *)ARCH_WINDOW, WINDOW_BYTES))
		die("too little memory");
	kfree(kmalloc(1)); /* the window is now in the top table that all address spaces copy */
}

void *kmalloc(size_t size)
{
	void *p = size ? loam_malloc(size) : NULL;

	live += p != NULL;
	return p;
}

void *kzalloc(size_t size)
{
	void *p = size ? loam_calloc(1, size) : NULL;

	live += p != NULL;
	return p;
}

void kfree(void *ptr)
{
	live -= ptr != NULL;
	loam_free(ptr);
}

char *kstrdup(const char *s)
{
	size_t n = strlen(s) + 1;
	char *copy = kmalloc(n);

	return copy ? memcpy(copy, s, n) : NULL;
}

void *buffer_add(struct buffer *b, size_t n)
{
	size_t capacity = b->capacity ? b->capacity : 256;
	char *data = b->data;

	while (capacity < b->size + n)
		capacity *= 2;
	if (capacity != b->capacity) {
		data = kmalloc(capacity);
		b->failed |= !data;
		if (!data)
			return NULL;
		memcpy(data, b->data, b->size);
		kfree(b->data);
		b->data = data;
		b->capacity = capacity;
	}
	b->size += n;
	return data + b->size - n;
}

size_t kmem_live(void)
{
	return live;
}

size_t kmem_pages(void)
{
	return held;
}

void kmem_trim(void)
{
	loam_malloc_trim(0);
}
