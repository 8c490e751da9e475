/* SPDX-License-Identifier: BSD-2-Clause */
/* HARDEN=1: what malloc looks at each time; the rest is harden.c's. */
#ifndef LOAM_SLAB_HARDEN_H
#define LOAM_SLAB_HARDEN_H

#include "../heap.h"
#include "slab.h"

/* Memory of 16 bytes and a multiple of it, by two words at once. */
#define WORDS uint64_t __attribute__((__vector_size__(16)))

/* A free slot or run that is about to be handed out: that it was not written to.  The last
 * words come first, so that it does not matter whether there is an even number of them. */
static inline void harden_check(const void *ptr, size_t bytes)
{
	const WORDS *p = ptr, *last = p + bytes / sizeof(*p) - 1;
	WORDS any = *last;

	for (; p < last; p += 2)
		any |= p[0] | p[1];
	if (unlikely(any[0] | any[1]))
		heap_fault("malloc", HEAP_WRITE_AFTER_FREE, ptr);
}

#endif
