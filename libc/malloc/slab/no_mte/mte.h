/* SPDX-License-Identifier: BSD-2-Clause */
/* Without memory tags: a pointer is an address.  ../mte/mte.h says what each call is for. */
#ifndef LOAM_SLAB_MTE_H
#define LOAM_SLAB_MTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline bool mte_open(void)
{
	return false;
}

static inline int mte_prot(void)
{
	return 0;
}

static inline uintptr_t mte_address(const void *ptr)
{
	return (uintptr_t)ptr;
}

static inline char *mte_pointer(char *p)
{
	return p;
}

static inline bool mte_is_stale(const void *ptr)
{
	(void)ptr;
	return false;
}

static inline void mte_store(char *p, size_t bytes)
{
	(void)p, (void)bytes;
}

static inline char *mte_renew(char *p, size_t bytes)
{
	(void)bytes;
	return p;
}

static inline void mte_renew_block(size_t g, size_t bytes)
{
	(void)g, (void)bytes;
}

#endif
