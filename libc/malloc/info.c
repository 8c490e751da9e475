/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_info: the one function of the heap that needs stdio (fputs), which whoever
 * has a stream to pass has. */
#include <malloc.h>
#include "heap.h"
#include "print.h"

static void element(struct text *t, const char *type, size_t count, size_t size)
{
	text_add(t, "<total type=\"");
	text_add(t, type);
	text_add(t, "\" count=\"");
	text_number(t, count);
	text_add(t, "\" size=\"");
	text_number(t, size);
	text_add(t, "\"/>\n");
}

WEAK int malloc_info(int options, FILE *stream)
{
	struct heap_view view = {.visit = NULL};
	struct text t = {.n = 0};

	if (options)
		return (int)errno_fail(EINVAL);
	heap_walk(&view);
	text_add(&t, "<malloc version=\"1\">\n");
	element(&t, "live", view.blocks, view.bytes);
	element(&t, "mmap", view.own_blocks, view.own_bytes);
	element(&t, "free", view.spare, view.taken - view.bytes);
	text_add(&t, "<system size=\"");
	text_number(&t, view.taken + view.own_taken);
	text_add(&t, "\"/>\n</malloc>\n");
	t.line[t.n] = 0;
	return fputs(t.line, stream) < 0 ? -1 : 0;
}
