/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * OpenBSD's recallocarray, under the name that <stdlib.h> gives it with
 * _OPENBSD_SOURCE.  The caller tells the old count.  Always a new block, so that
 * nothing of the old contents survives outside it.
 */
#include <string.h>
#include "checked.h"
#include "fatal.h"
#include "heap.h"

void *__recallocarray_openbsd(void *ptr, size_t old_nmemb, size_t nmemb, size_t size);

static void *move_and_clear(void *ptr, size_t old, size_t bytes)
{
	void *fresh = heap_alloc(HEAP_ALIGN, bytes, true);

	if (fresh) {
		memcpy(fresh, ptr, old < bytes ? old : bytes);
		memset(ptr, 0, old);
		free(ptr);
	}
	return heap_result(fresh);
}

__attribute__((__visibility__("default"))) void *
__recallocarray_openbsd(void *ptr, size_t old_nmemb, size_t nmemb, size_t size)
{
	size_t old, bytes;

	if (!ptr)
		return calloc(nmemb, size);
	if (!checked_mul(nmemb, size, &bytes))
		return heap_result(NULL);
	if (!checked_mul(old_nmemb, size, &old)) {
		errno_fail(EINVAL);
		return NULL;
	}
	if (old != heap_requested(ptr))
		loam_fatal(HEAP_WRONG_SIZE, ptr);
	return move_and_clear(ptr, old, bytes);
}
