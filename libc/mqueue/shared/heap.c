/* SPDX-License-Identifier: BSD-2-Clause */
/* A heap of four children a node: few levels, each in one or two cache lines. */
#include "shared.h"

enum { CHILDREN = 4 };

void mq_heap_push(struct mq_ranked *heap, size_t count, struct mq_ranked entry)
{
	size_t at = count;

	while (at) {
		size_t parent = (at - 1) / CHILDREN;

		if (heap[parent].key <= entry.key)
			break;
		heap[at] = heap[parent];
		at = parent;
	}
	heap[at] = entry;
}

static size_t least_child(const struct mq_ranked *heap, size_t first, size_t count)
{
	size_t least = first, end = first + CHILDREN < count ? first + CHILDREN : count;

	for (size_t i = first + 1; i < end; i++)
		if (heap[i].key < heap[least].key)
			least = i;
	return least;
}

void mq_heap_pop(struct mq_ranked *heap, size_t count)
{
	struct mq_ranked last = heap[--count];
	size_t at = 0;

	for (size_t first = 1; first < count; first = CHILDREN * at + 1) {
		size_t child = least_child(heap, first, count);

		if (last.key <= heap[child].key)
			break;
		heap[at] = heap[child];
		at = child;
	}
	heap[at] = last;
}
