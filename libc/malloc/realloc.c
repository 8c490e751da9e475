/* SPDX-License-Identifier: BSD-2-Clause */
/* The functions that change a block's size. */
#include <string.h>
#include "checked.h"
#include "fatal.h"
#include "heap.h"

/* realloc but for errno. */
static void *resize(void *ptr, size_t size)
{
	return ptr ? heap_resize(ptr, size) : heap_alloc(HEAP_ALIGN, size, false);
}

static void *resize_array(void *ptr, size_t nmemb, size_t size)
{
	size_t bytes;

	return checked_mul(nmemb, size, &bytes) ? resize(ptr, bytes) : NULL;
}

void *realloc(void *ptr, size_t size)
{
	return heap_result(resize(ptr, size));
}

WEAK void *reallocf(void *ptr, size_t size)
{
	void *moved = heap_result(resize(ptr, size));

	if (!moved)
		free(ptr);
	return moved;
}

WEAK void *reallocarray(void *ptr, size_t nmemb, size_t size)
{
	return heap_result(resize_array(ptr, nmemb, size));
}

/* What is past the old size is cleared here: whatever lay there before, slack included. */
WEAK void *recallocarray(void *ptr, size_t nmemb, size_t size)
{
	size_t old = ptr ? heap_requested(ptr) : 0;
	char *moved;

	if (!ptr)
		return calloc(nmemb, size);
	moved = heap_result(resize_array(ptr, nmemb, size));
	if (moved && nmemb * size > old)
		memset(moved + old, 0, nmemb * size - old);
	return moved;
}
