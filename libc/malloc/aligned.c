/* SPDX-License-Identifier: BSD-2-Clause */
/* Blocks at multiples of more than HEAP_ALIGN. */
#include <abi/limits.h>
#include <malloc.h>
#include "checked.h"
#include "heap.h"

/* Returns an error number; errno stays. */
static int aligned(void **memptr, size_t alignment, size_t size)
{
	void *p;

	if (!is_power_of_two(alignment))
		return EINVAL;
	p = heap_alloc(alignment < HEAP_ALIGN ? HEAP_ALIGN : alignment, size, false);
	if (!p)
		return ENOMEM;
	*memptr = p;
	return 0;
}

static void *aligned_result(size_t alignment, size_t size)
{
	void *p = NULL;
	int err = aligned(&p, alignment, size);

	if (err)
		errno_fail(err);
	return p;
}

int posix_memalign(void **memptr, size_t alignment, size_t size)
{
	return alignment % sizeof(void *) ? EINVAL : aligned(memptr, alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
	return aligned_result(alignment, size);
}

WEAK void *memalign(size_t alignment, size_t size)
{
	return aligned_result(alignment, size);
}

WEAK void *valloc(size_t size)
{
	return aligned_result(ABI_PAGE_SIZE, size);
}

WEAK void *pvalloc(size_t size)
{
	size_t whole;

	if (!checked_round_up(size ? size : 1, ABI_PAGE_SIZE, &whole))
		return heap_result(NULL);
	return aligned_result(ABI_PAGE_SIZE, whole);
}
