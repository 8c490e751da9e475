/* SPDX-License-Identifier: BSD-2-Clause */
/* Functions that know or ask a block's size. */
#include <malloc.h>
#include <string.h>
#include "checked.h"
#include "fatal.h"
#include "heap.h"

WEAK size_t malloc_usable_size(void *ptr)
{
	return ptr ? heap_usable(ptr) : 0;
}

WEAK void free_sized(void *ptr, size_t size)
{
	if (ptr && heap_requested(ptr) != size)
		loam_fatal(HEAP_WRONG_SIZE, ptr);
	free(ptr);
}

WEAK void free_aligned_sized(void *ptr, size_t alignment, size_t size)
{
	if (ptr && (!is_power_of_two(alignment) || (uintptr_t)ptr & (alignment - 1)))
		loam_fatal(HEAP_WRONG_SIZE, ptr);
	if (ptr && heap_requested(ptr) != size)
		loam_fatal(HEAP_WRONG_SIZE, ptr);
	free(ptr);
}

WEAK void freezero(void *ptr, size_t size)
{
	if (!ptr)
		return;
	if (size > heap_requested(ptr))
		loam_fatal(HEAP_WRONG_SIZE, ptr);
	memset(ptr, 0, size);
	free(ptr);
}
