/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_map: the heap as lines for tests/tools/loam_heap.py. */
#include <malloc.h>
#include <mte.h>
#include "heap.h"
#include "print.h"

struct map {
	struct text text;
	int fd;
};

enum { LINE_MAX = 80 }; /* "heap-map span 0x", three numbers of 64 bits and a newline */

static struct text *line(struct map *map, const char *word, const void *ptr, size_t size)
{
	struct text *t = &map->text;

	if (t->n > sizeof t->line - LINE_MAX)
		text_write(t, map->fd);
	text_add(t, word);
	text_hex(t, mte_address(ptr));
	text_add(t, " ");
	text_number(t, size);
	return t;
}

static void block_line(const void *ptr, size_t size, void *arg)
{
	text_add(line(arg, "heap-map ", ptr, size), "\n");
}

static void span_line(const void *start, size_t size, size_t slot, void *arg)
{
	struct text *t = line(arg, "heap-map span ", start, size);

	text_add(t, " ");
	text_number(t, slot);
	text_add(t, "\n");
}

WEAK void malloc_map(int fd)
{
	struct map map = {.text = {.n = 0}, .fd = fd};
	struct heap_view view = {.visit = block_line, .span = span_line, .arg = &map};

	heap_walk(&view);
	text_write(&map.text, fd);
	text_add(&map.text, "heap-map end ");
	text_number(&map.text, view.taken + view.own_taken);
	text_add(&map.text, "\n");
	text_write(&map.text, fd);
}
