/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a program may ask of the heap beyond <stdlib.h>.  Sizes are bytes.
 * Every function may be called by several threads, none from a signal handler,
 * and none changes errno unless it fails.  Misuse that no error can report (a
 * pointer that is not a live block, a block whose end was overwritten) ends
 * the process with one line on standard error and SIGABRT.
 */
#ifndef LOAM_MALLOC_H
#define LOAM_MALLOC_H

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

/* What the heap holds.  Linux (glibc). */
struct mallinfo2 {
	size_t arena;    /* memory taken from the kernel as regions */
	size_t ordblks;  /* free blocks */
	size_t smblks;   /* 0 */
	size_t hblks;    /* blocks that are mappings of their own */
	size_t hblkhd;   /* memory in those */
	size_t usmblks;  /* 0 */
	size_t fsmblks;  /* 0 */
	size_t uordblks; /* in live blocks */
	size_t fordblks; /* taken from the kernel, but not in live blocks */
	size_t keepcost; /* what malloc_trim(0) could give back */
};

/* The same as int; what is too large is INT_MAX.  SVID, Linux. */
struct mallinfo {
	int arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
};

/* Options of mallopt.  SVID, Linux. */
#define M_MXFAST         1
#define M_TRIM_THRESHOLD (-1)
#define M_TOP_PAD        (-2)
#define M_MMAP_THRESHOLD (-3)
#define M_MMAP_MAX       (-4)
#define M_CHECK_ACTION   (-5)
#define M_PERTURB        (-6)
#define M_ARENA_TEST     (-7)
#define M_ARENA_MAX      (-8)

#include <bits/begin.h>

/* A block of size bytes at a multiple of alignment, a power of two.  NULL:
 * EINVAL or ENOMEM.  BSD, Linux; aligned_alloc is the standard's. */
void *memalign(size_t alignment, size_t size);
/* Aligned to a page; pvalloc rounds size up to whole pages.  NULL: ENOMEM.  BSD, Linux. */
void *valloc(size_t size);
void *pvalloc(size_t size);

/* How many bytes of a live block may be used, at least the size asked for; 0 for
 * NULL.  Linux. */
size_t malloc_usable_size(void *ptr);

/* Gives memory back to the kernel, but pad bytes of what could be; returns 1
 * if any went, else 0.  Linux. */
int malloc_trim(size_t pad);

struct mallinfo2 mallinfo2(void);
struct mallinfo mallinfo(void);

/* Taken and without effect: this heap has none of those settings.  1.  SVID, Linux. */
int mallopt(int option, int value);

/* A few lines of totals on standard error.  Linux. */
void malloc_stats(void);

/* The totals as XML on stream; 0, or -1 with EINVAL (options is not 0) or the
 * stream's error.  Linux. */
int malloc_info(int options, FILE *stream);

/*
 * Calls visit for every live block, in no special order, with its address, the
 * size asked for and arg.  The heap is locked meanwhile: visit may not allocate
 * or free, it would wait for ever.  Ours.
 */
void malloc_walk(void (*visit)(const void *ptr, size_t size, void *arg), void *arg);

/* Draws the heap on descriptor fd, at most 16 lines: what lives between its first
 * and its last live byte, rows without any left out.  Uses 8 KiB of stack.  Ours. */
void malloc_draw(int fd);

/* Writes a line `heap-map ADDRESS SIZE` for each live block to descriptor fd, `heap-map span
 * ADDRESS SIZE SLOT` for memory that is cut into slots of SLOT bytes (0: of different sizes), and
 * last `heap-map end BYTES` with what was taken from the kernel: what tests/tools/loam_heap.py
 * draws as a picture.  The heap is locked meanwhile; may block as write does.  Ours. */
void malloc_map(int fd);

#include <bits/end.h>

#endif
