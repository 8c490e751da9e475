/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * HARDEN=mte: memory tags.  Each block's memory has a tag of its own and so have the
 * pointers to it; the CPU compares them at each access.  A block gets another tag when it
 * is taken from its slab and when it is freed, so that a pointer from before no longer
 * fits.  Tag 0 is that of all other memory.  Included by slab.h.
 */
#ifndef LOAM_SLAB_MTE_H
#define LOAM_SLAB_MTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <memtag_arch.h>

extern bool mte_on; /* the machine has tags; set before the first block exists */

/* Before a thread's first block: has its accesses checked.  Whether there are tags. */
bool mte_open(void);
/* What mmap and mprotect need for memory that can have tags. */
int mte_prot(void);

/* ptr without its tag. */
static inline uintptr_t mte_address(const void *ptr)
{
	return (uintptr_t)ptr & ~ARCH_TAG_MASK;
}

/* An address of the heap's with the tag that it has in memory. */
static inline char *mte_pointer(char *p)
{
	return mte_on ? arch_tag_load(p) : p;
}

/* ptr points to a live block's start, but has another tag: it was freed in the meantime. */
static inline bool mte_is_stale(const void *ptr)
{
	return mte_on && arch_tag_load((char *)ptr) != ptr;
}

/* Gives memory the tag of p. */
void mte_store(char *p, size_t bytes);
/* Gives memory another tag; returns p with it. */
char *mte_renew(char *p, size_t bytes);
/* The same for a block of the range, with a tag that those beside it do not have. */
void mte_renew_block(size_t g, size_t bytes);

#endif
