/* SPDX-License-Identifier: BSD-2-Clause */
#include <string.h>
#include "checked.h"
#include "heap.h"

/* Bytes: up to here malloc's fast path is worth more than pages known to be zero. */
#define SMALL 1024

void *calloc(size_t nmemb, size_t size)
{
	size_t bytes;
	void *p;

	if (!checked_mul(nmemb, size, &bytes))
		return heap_result(NULL);
	if (bytes > SMALL)
		return heap_result(heap_alloc(HEAP_ALIGN, bytes, true));
	p = malloc(bytes);
	return p ? memset(p, 0, bytes) : NULL;
}
