/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a heap (libc/malloc/<MALLOC>/) gives to the functions of <stdlib.h> and
 * <malloc.h>.  It defines malloc and free themselves, so that nothing stands
 * between a caller and its fast path; all others are made of the calls below.
 *
 * Sizes are bytes; any value may be passed, and what cannot be had (more than
 * PTRDIFF_MAX, memory out) is NULL and changes nothing.  None of these touches
 * errno: the caller does, with heap_result.  Where a pointer is taken, it must
 * be a live block, otherwise the process ends with one of the lines below.
 */
#ifndef LOAM_HEAP_H
#define LOAM_HEAP_H

#include <abi/errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "attributes.h"
#include "errno_return.h"

#define HEAP_ALIGN 16 /* of every block, bytes */

/* The faults, as loam_fatal prints them before the pointer that was passed. */
#define HEAP_DOUBLE_FREE      "heap: double free"
#define HEAP_NO_BLOCK         "heap: invalid pointer (double free, or never allocated)"
#define HEAP_INTERIOR         "heap: invalid pointer (into the middle of a block)"
#define HEAP_OVERFLOW         "heap: overflow (write past the end of the block)"
#define HEAP_CORRUPT          "heap: corrupt (the header below the block was overwritten)"
#define HEAP_OWN_DATA         "heap: corrupt (its own data was overwritten)"
#define HEAP_WRITE_AFTER_FREE "heap: write after free"
#define HEAP_STALE            "heap: double free (the block has another owner by now)"
#define HEAP_WRONG_SIZE       "heap: wrong size or alignment given for the block"

/* A walk over the live blocks: what to call for each, and the sums when it is over. */
struct heap_view {
	void (*visit)(const void *ptr, size_t size, void *arg); /* or NULL; the heap is locked */
	/* Or NULL: what the blocks lie in, each before its blocks.  slot is the size of the equal
	 * slots that it consists of, 0 if its blocks differ.  A mapping of its own has none. */
	void (*span)(const void *start, size_t size, size_t slot, void *arg);
	void *arg;
	size_t blocks;     /* live blocks that share regions */
	size_t bytes;      /* asked for in those */
	size_t taken;      /* memory taken from the kernel for regions */
	size_t own_blocks; /* live blocks that are mappings of their own */
	size_t own_bytes;  /* asked for in those */
	size_t own_taken;  /* memory in those */
	size_t spare;      /* free blocks in regions */
	size_t trimmable;  /* bytes that heap_trim(0) would give back */
};

/* As malloc, but at a multiple of align, a power of two of at least HEAP_ALIGN, and
 * with size bytes of zeros if zero says so. */
void *heap_alloc(size_t align, size_t size, bool zero);
/* As realloc of a live block; NULL leaves it whole. */
void *heap_resize(void *ptr, size_t size);
/* The size last asked for. */
size_t heap_requested(void *ptr);
/* How much the block can hold: at least what was asked for. */
size_t heap_usable(void *ptr);
/* Gives back what can be, but pad bytes; returns how many bytes went. */
size_t heap_trim(size_t pad);
/* All but visit and arg must be 0 before. */
void heap_walk(struct heap_view *view);

/* What a public function returns: ptr, with errno set when it is NULL. */
static inline void *heap_result(void *ptr)
{
	if (unlikely(!ptr))
		errno_fail(ENOMEM);
	return ptr;
}

#endif
