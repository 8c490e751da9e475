/* SPDX-License-Identifier: BSD-2-Clause */
/* What the functions here check before the kernel is asked. */
#ifndef LOAM_PAGES_H
#define LOAM_PAGES_H

#include <abi/errno.h>
#include <abi/limits.h>
#include "checked.h"

static inline bool is_page(const void *addr)
{
	return (uintptr_t)addr % ABI_PAGE_SIZE == 0;
}

/* Rounds *len up to whole pages.  0, or -ENOMEM: no range is that long. */
static inline long whole_pages(size_t *len)
{
	if (*len > PTRDIFF_MAX)
		return -ENOMEM;
	*len = round_up(*len, ABI_PAGE_SIZE);
	return 0;
}

/* The same, and -EINVAL when addr is no page. */
static inline long page_range(const void *addr, size_t *len)
{
	return is_page(addr) ? whole_pages(len) : -EINVAL;
}

#endif
