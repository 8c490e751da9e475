/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_map: the heap as lines for tests/tools/loam_heap.py. */
#include <malloc.h>
#include "heap.h"
#include "print.h"

struct map {
	struct text text;
	int fd;
};

enum { LINE_MAX = 64 }; /* "heap-map 0x", two numbers of 64 bits and a newline */

static void line(const void *ptr, size_t size, void *arg)
{
	struct map *map = arg;
	struct text *t = &map->text;

	text_add(t, "heap-map ");
	text_hex(t, (uintptr_t)ptr);
	text_add(t, " ");
	text_number(t, size);
	text_add(t, "\n");
	if (t->n > sizeof t->line - LINE_MAX)
		text_write(t, map->fd);
}

WEAK void malloc_map(int fd)
{
	struct map map = {.text = {.n = 0}, .fd = fd};
	struct heap_view view = {.visit = line, .arg = &map};

	heap_walk(&view);
	text_write(&map.text, fd);
	text_add(&map.text, "heap-map end ");
	text_number(&map.text, view.taken + view.own_taken);
	text_add(&map.text, "\n");
	text_write(&map.text, fd);
}
