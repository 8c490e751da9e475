/* SPDX-License-Identifier: BSD-2-Clause */
/* The heap's functions as they are called in the library that traces: the Makefile renames them. */
#ifndef LOAM_HEAP_PLAIN_H
#define LOAM_HEAP_PLAIN_H

#include <stddef.h>

void *plain_malloc(size_t size);
void plain_free(void *ptr);
void *plain_calloc(size_t nmemb, size_t size);
void *plain_realloc(void *ptr, size_t size);
void *plain_reallocf(void *ptr, size_t size);
void *plain_reallocarray(void *ptr, size_t nmemb, size_t size);
void *plain_recallocarray(void *ptr, size_t nmemb, size_t size);
int plain_posix_memalign(void **memptr, size_t alignment, size_t size);
void *plain_aligned_alloc(size_t alignment, size_t size);
void *plain_memalign(size_t alignment, size_t size);
void *plain_valloc(size_t size);
void *plain_pvalloc(size_t size);
void plain_free_sized(void *ptr, size_t size);
void plain_free_aligned_sized(void *ptr, size_t alignment, size_t size);
void plain_freezero(void *ptr, size_t size);

#endif
