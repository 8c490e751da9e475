/* SPDX-License-Identifier: BSD-2-Clause */
/* For sources without mappings of their own: no block is large, all are runs of pages. */
#ifndef LOAM_SLAB_NO_LARGE_H
#define LOAM_SLAB_NO_LARGE_H

struct heap_view;

static inline void *large_alloc(size_t size, size_t align, bool *zero)
{
	(void)size, (void)align, (void)zero;
	return NULL;
}

static inline bool large_free(void *ptr)
{
	(void)ptr;
	return false;
}

static inline bool large_requested(const void *ptr, size_t *size, size_t *usable)
{
	(void)ptr, (void)size, (void)usable;
	return false;
}

static inline void *large_resize(void *ptr, size_t size)
{
	(void)ptr, (void)size;
	return NULL;
}

static inline const void *large_invalid(void)
{
	return NULL;
}

static inline size_t large_trim(size_t pad)
{
	(void)pad;
	return 0;
}

static inline void large_walk(struct heap_view *view)
{
	(void)view;
}

#endif
