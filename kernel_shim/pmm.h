/* SPDX-License-Identifier: BSD-2-Clause */
/* Physical pages: every page frame of RAM has a reference count. */
#ifndef KERNEL_SHIM_PMM_H
#define KERNEL_SHIM_PMM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct boot_info;

/* Takes all RAM but the kernel, the initrd and the count array itself.
 * Panics when the machine has too little. */
void pmm_init(const struct boot_info *boot);

/* One zeroed page with one reference; 0 when memory is out. */
uint64_t pmm_alloc(void);
/* The same, contents undefined. */
uint64_t pmm_alloc_raw(void);
/* Drops a reference; the last one frees the page. */
void pmm_free(uint64_t pa);
void pmm_ref(uint64_t pa);
unsigned pmm_refs(uint64_t pa);

size_t pmm_free_pages(void);
size_t pmm_total_pages(void);
/* The last RESERVE_PAGES are left: what a program asks for fails, so that what it needs to go
 * on (a page of its stack) is still there. */
bool pmm_is_low(void);

#endif
