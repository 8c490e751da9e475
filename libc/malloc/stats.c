/* SPDX-License-Identifier: BSD-2-Clause */
/* What the heap holds, in numbers. */
#include <limits.h>
#include <malloc.h>
#include "heap.h"
#include "print.h"

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

static int as_int(size_t n)
{
	return n > INT_MAX ? INT_MAX : (int)n;
}

WEAK struct mallinfo mallinfo(void)
{
	struct mallinfo2 m = mallinfo2();

	return (struct mallinfo){
	        .arena = as_int(m.arena),
	        .ordblks = as_int(m.ordblks),
	        .hblks = as_int(m.hblks),
	        .hblkhd = as_int(m.hblkhd),
	        .uordblks = as_int(m.uordblks),
	        .fordblks = as_int(m.fordblks),
	        .keepcost = as_int(m.keepcost),
	};
}

WEAK int mallopt(int option, int value)
{
	(void)option;
	(void)value;
	return 1;
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
