/* SPDX-License-Identifier: BSD-2-Clause */
/* What pages.c asks of each source of memory, with the space lock held. */
#ifndef LOAM_SLAB_SOURCE_CALLS_H
#define LOAM_SLAB_SOURCE_CALLS_H

/* Opens the source: sets heap but for limit.  Returns memory for the first
 * magazines and its size, or NULL; heap.base stays NULL when there is no memory. */
struct magazine *source_open(size_t *size);
/* Makes at least n pages from number end on usable, with their arrays.  Returns how
 * many, the first of them in *first and whether all hold zeros; 0: memory is out. */
uint32_t source_extend(uint32_t end, uint32_t n, uint32_t *first, bool *zero);
/* The pages' contents go back to the kernel; they read as zeros afterwards. */
bool source_discard(uint32_t page, uint32_t n);
/* The pages [page, end), the last of the range, are free: gives them up if it can. */
bool source_shrink(uint32_t page, uint32_t end);
/* With SOURCE_COMMITS free pages that are not dirty have no memory: this gives it to them, zeros;
 * false: there is none. */
#ifndef SOURCE_COMMITS
#define SOURCE_COMMITS 0
#endif
bool source_commit(uint32_t page, uint32_t n);
/* Around fork, inside the heap's other locks. */
void source_fork_prepare(void);
void source_fork_parent(void);
void source_fork_child(void);

#endif
