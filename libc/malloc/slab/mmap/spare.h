/* SPDX-License-Identifier: BSD-2-Clause */
/* Freed mappings of large blocks, under the lock of large.c. */
#ifndef LOAM_SLAB_SPARE_H
#define LOAM_SLAB_SPARE_H

#include "../slab.h"

#define GUARD (HARDEN ? PAGE_SIZE : 0) /* above each mapping, not counted in its size */

/* A mapping of *bytes or, then in *bytes, somewhat more; NULL: there is none.  live: bytes of
 * all large blocks. */
char *spare_take(size_t *bytes, size_t live);
void spare_add(char *p, size_t bytes, size_t live);
/* Unmaps until at most keep bytes are left; returns how many. */
size_t spare_trim(size_t keep);
size_t spare_bytes(void);
/* For heap_is_valid: one that cannot be, or NULL. */
const void *spare_invalid(void);

#endif
