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

/* What page_meta says inside a run may be of an earlier time: so nothing is taken for sure. */
static bool in_slot(size_t g)
{
	uint32_t head = slab_head(page_of(g));
	const struct page_meta *m = page_meta(head);

	return m->kind == PAGE_SLAB &&
	       (g - (size_t)head * PAGE_GRANULES) % (class_info[m->class].size / GRANULE) != 0;
}

/* In the range, no live block starts there. */
static const char *why_not(size_t g)
{
	enum page_kind kind = page_meta(page_of(g))->kind;

	if (kind == PAGE_SLAB && in_slot(g))
		return HEAP_INTERIOR;
	if ((kind == PAGE_SLAB || kind == PAGE_RUN) && *state_of(g) == STATE_PARKED)
		return HEAP_DOUBLE_FREE;
	return HEAP_NO_BLOCK;
}

void heap_fault_pointer(const char *function, const void *ptr)
{
	size_t g = granule_of((const void *)((uintptr_t)ptr & -GRANULE));

	if (g >= heap.limit)
		heap_fault(function, HEAP_NO_BLOCK, ptr);
	heap_fault(function, (uintptr_t)ptr % GRANULE ? HEAP_INTERIOR : why_not(g), ptr);
}
