/* SPDX-License-Identifier: BSD-2-Clause */
/* The slabs of a class that have free slots, for slabs.c and supply.c. */
#ifndef LOAM_SLAB_LISTS_H
#define LOAM_SLAB_LISTS_H

#include "lock.h"
#include "slab.h"

struct class_lists {
	struct lock lock;
	uint32_t partial[GROUPS]; /* the one given to last first */
	uint32_t sparse[GROUPS];  /* those at most a quarter full: mixed.c may have them */
	uint32_t idle;            /* those without a block: their pages are for who wants some */
} __attribute__((__aligned__(64)));
extern struct class_lists lists[CLASSES];

/* Everything below with the class's lock held. */
/* Into the list where its page_meta says that it belongs, and out of it. */
void slab_list(uint32_t page, unsigned class);
void slab_unlist(uint32_t page, unsigned class);
/* A slab with free slots that is in the group's list now, without new memory.  0: none. */
uint32_t slab_find(unsigned class, unsigned group);
/* One of free pages; resident: only of those that take no memory from the kernel. */
uint32_t slab_new(unsigned class, unsigned group, bool resident);
/* A slab in no list that has no block any more. */
void slab_retire(uint32_t page, unsigned class);
/* Sparse slabs of all classes but one become mixed, those that group may use and where no other
 * thread is busy. */
void slab_mix(unsigned but, unsigned group);

#endif
