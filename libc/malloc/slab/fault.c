/* SPDX-License-Identifier: BSD-2-Clause */
/* The end of a program that misused the heap: which fault, in which call, at which pointer. */
#include "fatal.h"
#include "../heap.h"
#include "slab.h"

static char *append(char *to, char *end, const char *text)
{
	while (*text && to < end)
		*to++ = *text++;
	*to = '\0';
	return to;
}

void heap_fault(const char *function, const char *fault, const void *ptr)
{
	char line[128], *end = line + sizeof(line) - 1;

	append(append(append(line, end, fault), end, " in "), end, function);
	loam_fatal(line, ptr);
}

static bool is_slot(size_t g)
{
	uint32_t page = page_of(g), head = slab_head(page);
	unsigned class = page_meta(head)->class;

	return (g - (size_t)head * PAGE_GRANULES) % (class_info[class].size / GRANULE) == 0;
}

/* In the range, no live block starts there. */
static const char *why_not(size_t g)
{
	uint32_t page = page_of(g);

	if (page_meta(page)->kind == PAGE_SLAB) {
		if (!is_slot(g))
			return HEAP_INTERIOR;
		return *state_of(g) == STATE_PARKED ? HEAP_DOUBLE_FREE : HEAP_NO_BLOCK;
	}
	return HEAP_NO_BLOCK;
}

void heap_fault_pointer(const char *function, const void *ptr)
{
	size_t g = granule_of((const void *)((uintptr_t)ptr & -GRANULE));

	if (g >= heap.limit)
		heap_fault(function, HEAP_NO_BLOCK, ptr);
	heap_fault(function, (uintptr_t)ptr % GRANULE ? HEAP_INTERIOR : why_not(g), ptr);
}
