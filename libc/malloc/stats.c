/* SPDX-License-Identifier: BSD-2-Clause */
/* What the heap holds, in numbers. */
#include <malloc.h>
#include "heap.h"
#include "print.h"

WEAK int malloc_trim(size_t pad)
{
	return heap_trim(pad) != 0;
}

WEAK void malloc_walk(void (*visit)(const void *ptr, size_t size, void *arg), void *arg)
{
	struct heap_view view = {.visit = visit, .arg = arg};

	heap_walk(&view);
}

WEAK struct mallinfo2 mallinfo2(void)
{
	struct heap_view view = {.visit = NULL};

	heap_walk(&view);
	return (struct mallinfo2){
	        .arena = view.taken,
	        .ordblks = view.spare,
	        .hblks = view.own_blocks,
	        .hblkhd = view.own_taken,
	        .uordblks = view.bytes,
	        .fordblks = view.taken - view.bytes,
	        .keepcost = view.trimmable,
	};
}

WEAK void malloc_stats(void)
{
	struct heap_view view = {.visit = NULL};
	struct text t = {.n = 0};

	heap_walk(&view);
	text_add(&t, "heap: ");
	text_number(&t, view.blocks + view.own_blocks);
	text_add(&t, " blocks of together ");
	text_number(&t, view.bytes + view.own_bytes);
	text_add(&t, " bytes, in ");
	text_number(&t, view.taken + view.own_taken);
	text_add(&t, " bytes from the kernel\n");
	text_write(&t, 2);
}
