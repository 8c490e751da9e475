/* SPDX-License-Identifier: BSD-2-Clause */
#include "checked.h"
#include "heap.h"

void *calloc(size_t nmemb, size_t size)
{
	size_t bytes;

	return heap_result(checked_mul(nmemb, size, &bytes) ? heap_alloc(HEAP_ALIGN, bytes, true)
	                                                    : NULL);
}
