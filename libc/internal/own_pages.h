/* SPDX-License-Identifier: BSD-2-Clause */
/* Zeroed memory for what the library itself keeps, and which is not the heap's. */
#ifndef LOAM_OWN_PAGES_H
#define LOAM_OWN_PAGES_H

#include <stddef.h>

/* Whole pages for len bytes, NULL when there is no memory: a mapping or, where the kernel has
 * none, memory from the break, which is then never given back. */
void *own_pages(size_t len);

#endif
