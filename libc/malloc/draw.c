/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * malloc_draw: the heap as text.  The range from the first live byte to the last
 * is cut into at most ROWS * COLUMNS cells, a character each.  One walk finds the
 * range, another fills the cells; a block that comes in between and lies outside
 * is not drawn.
 */
#include <malloc.h>
#include <mte.h>
#include "heap.h"
#include "print.h"

enum { ROWS = 16, COLUMNS = 64, CELLS = ROWS * COLUMNS };

struct picture {
	uintptr_t low, high; /* the range; low is a multiple of cell */
	size_t cell;         /* bytes, a power of two */
	size_t used[CELLS];  /* live bytes in each */
};

static void widen(const void *ptr, size_t size, void *arg)
{
	struct picture *pic = arg;
	uintptr_t at = mte_address(ptr);

	if (at < pic->low)
		pic->low = at;
	if (at + size > pic->high)
		pic->high = at + size;
}

static void fill(const void *ptr, size_t size, void *arg)
{
	struct picture *pic = arg;
	uintptr_t at = mte_address(ptr), end = at + size;

	while (at < end && at >= pic->low && at < pic->high) {
		size_t cell = (at - pic->low) / pic->cell;
		uintptr_t edge = pic->low + (cell + 1) * pic->cell;

		pic->used[cell] += (edge < end ? edge : end) - at;
		at = edge;
	}
}

static void choose_cell(struct picture *pic)
{
	for (pic->cell = HEAP_ALIGN; (pic->high - pic->low) / pic->cell >= CELLS - 1;)
		pic->cell *= 2;
	pic->low &= -pic->cell;
}

static const char *face(size_t used, size_t cell)
{
	if (!used)
		return ".";
	if (used == cell)
		return "#";
	return used < cell / 2 ? "-" : "+";
}

static void draw_row(const struct picture *pic, size_t row, int fd)
{
	uintptr_t start = pic->low + row * COLUMNS * pic->cell;
	struct text t = {.n = 0};
	size_t sum = 0;

	text_hex(&t, start);
	text_add(&t, " ");
	for (size_t i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
		text_add(&t, face(pic->used[i], pic->cell));
		sum += pic->used[i];
	}
	text_add(&t, "\n");
	if (sum)
		text_write(&t, fd);
}

WEAK void malloc_draw(int fd)
{
	struct picture pic = {.low = UINTPTR_MAX};
	struct heap_view range = {.visit = widen, .arg = &pic};
	struct heap_view cells = {.visit = fill, .arg = &pic};
	struct text t = {.n = 0};

	heap_walk(&range);
	if (pic.low < pic.high) {
		choose_cell(&pic);
		heap_walk(&cells);
	}
	text_add(&t, "heap: ");
	text_number(&t, cells.blocks + cells.own_blocks);
	text_add(&t, " live blocks, a character is ");
	text_number(&t, pic.cell);
	text_add(&t, " bytes: . free, - below half, + above, # full\n");
	text_write(&t, fd);
	for (size_t row = 0; row < ROWS; row++)
		draw_row(&pic, row, fd);
}
