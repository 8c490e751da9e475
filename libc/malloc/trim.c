/* SPDX-License-Identifier: BSD-2-Clause */
/* The whole heap: what it can give back, what lives in it. */
#include <malloc.h>
#include "heap.h"

WEAK int malloc_trim(size_t pad)
{
	return heap_trim(pad) != 0;
}

WEAK void malloc_walk(void (*visit)(const void *ptr, size_t size, void *arg), void *arg)
{
	struct heap_view view = {.visit = visit, .arg = arg};

	heap_walk(&view);
}
