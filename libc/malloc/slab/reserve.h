/* SPDX-License-Identifier: BSD-2-Clause */
/* What a thread keeps in full magazines, for magazine.c. */
#ifndef LOAM_SLAB_RESERVE_H
#define LOAM_SLAB_RESERVE_H

#include "slab.h"

/* A full magazine from the thread's own, or else from what other groups freed; NULL: none. */
struct magazine *reserve_take(unsigned class);
/* Keeps a full magazine; beyond the thread's bound others go back to their slabs. */
void reserve_add(struct magazine *m, unsigned class);
/* What other groups freed becomes the thread's. */
void reserve_open_inbox(unsigned class);
/* Before so many are filled with new memory. */
void reserve_growing(unsigned magazines);
/* All go back, runs of pages too. */
void reserve_drop(void);
/* Full magazines that a thread may have a use for: 6 MiB and a quarter of the heap, shared among
 * the threads. */
unsigned reserve_share(void);

/* For debug/valid.c: the thread's own of a class, linked, and how many they should be. */
const struct magazine *reserve_of(unsigned class, unsigned *count);

/* magazine.c.  The blocks go back to their slabs, the empty magazine is kept. */
void magazine_empty(struct magazine *full, unsigned class);

#endif
