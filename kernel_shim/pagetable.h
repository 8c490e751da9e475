/* SPDX-License-Identifier: BSD-2-Clause */
/* Page tables: single pages of a user address space, and of the kernel heap's window. */
#ifndef KERNEL_SHIM_PAGETABLE_H
#define KERNEL_SHIM_PAGETABLE_H

#include "arch.h"

/* An empty address space, in which the kernel is mapped.  -ENOMEM. */
int page_tables_init(struct arch_aspace *as);
/* Leaves must have been unmapped.  No CPU uses it afterwards. */
void page_tables_free(struct arch_aspace *as);

/* set replaces what was there and may need a table: -ENOMEM.  get: false when nothing is
 * mapped.  prot is ARCH_*; 0 keeps the page but lets nobody in (PROT_NONE), and get still
 * reports it.  None of them flushes a TLB. */
int page_set(struct arch_aspace *as, uintptr_t va, uint64_t pa, unsigned prot);
bool page_get(const struct arch_aspace *as, uintptr_t va, uint64_t *pa, unsigned *prot);
void page_clear(struct arch_aspace *as, uintptr_t va);

/* The first page that is mapped in [va, end), or end: walks over huge sparse ranges skip
 * missing tables. */
uintptr_t page_next(const struct arch_aspace *as, uintptr_t va, uintptr_t end);
#define for_each_page(va, as, start, end)                                               \
	for (uintptr_t va = page_next(as, start, end), va##_end = (end); va < va##_end; \
	     va = page_next(as, va + PAGE_SIZE, va##_end))

/* The window is in every address space that is made after the first map.  map: false when there
 * is no memory for a table.  unmap returns the page, which is the caller's, and flushes nothing. */
bool window_map(uintptr_t va, uint64_t pa);
uint64_t window_unmap(uintptr_t va);

#endif
