/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's heap, and the memory functions of a freestanding program. */
#ifndef KERNEL_SHIM_KMEM_H
#define KERNEL_SHIM_KMEM_H

#include <stddef.h>

/* 16-byte aligned (page aligned from half a page up); NULL when memory is out
 * or size is 0. */
void *kmalloc(size_t size);
/* Zeroed. */
void *kzalloc(size_t size);
/* NULL is ignored. */
void kfree(void *ptr);
/* Copy of a string; NULL when memory is out. */
char *kstrdup(const char *s);

/* Blocks that are allocated now: the leak report compares two of these. */
size_t kmem_live(void);
/* Gives pages that hold no block back, so that two readings of
 * pmm_free_pages can be compared. */
void kmem_trim(void);

void *memcpy(void *restrict dst, const void *restrict src, size_t n);
void *memmove(void *dst, const void *src, size_t n);
void *memset(void *dst, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);
size_t strlen(const char *s);
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, size_t n);
char *strchr(const char *s, int c);
/* Always terminates dst; false when src was cut. */
_Bool kstrcpy(char *dst, const char *src, size_t size);

#endif
