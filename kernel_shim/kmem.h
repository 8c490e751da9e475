/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's heap, and the memory functions of a freestanding program. */
#ifndef KERNEL_SHIM_KMEM_H
#define KERNEL_SHIM_KMEM_H

#include <stdbool.h>
#include <stddef.h>

#include "string.h"

/* After pmm_init, before any other; dies when there is too little memory. */
void kmem_init(void);

/* 16-byte aligned; NULL when memory is out or size is 0. */
void *kmalloc(size_t size);
/* Zeroed. */
void *kzalloc(size_t size);
/* NULL is ignored. */
void kfree(void *ptr);
/* Copy of a string; NULL when memory is out. */
char *kstrdup(const char *s);

/* Bytes that grow.  data is kmalloc'd. */
struct buffer {
	char *data;
	size_t size, capacity;
	bool failed; /* memory is out */
};

/* Makes room for n more, which count as used from now on, and says where; NULL: failed. */
void *buffer_add(struct buffer *b, size_t n);

/* Blocks that are allocated now: the leak report compares two of these. */
size_t kmem_live(void);
/* Pages that the heap holds, those of its page tables included: with pmm_free_pages they make a
 * sum in which no block shows. */
size_t kmem_pages(void);
/* Gives pages that hold no block back. */
void kmem_trim(void);

/* Always terminates dst; false when src was cut. */
bool kstrcpy(char *dst, const char *src, size_t size);

#endif
