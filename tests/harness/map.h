/* SPDX-License-Identifier: BSD-2-Clause */
/* What tests of mappings are made of: fresh pages, and looks at what is mapped. */
#ifndef TEST_MAP_H
#define TEST_MAP_H

#include <stdint.h>
#include <sys/mman.h>

#include "test.h"

enum { PAGE = 4096, RW = PROT_READ | PROT_WRITE, ANON = MAP_PRIVATE | MAP_ANONYMOUS };

/* A length that no mapping can have; volatile, or the compiler would warn of it. */
static const volatile size_t too_long = (size_t)PTRDIFF_MAX + 1;

/* Fresh zero pages. */
static inline char *map_pages(size_t pages, int prot, int flags)
{
	char *p = mmap(NULL, pages * PAGE, prot, flags | MAP_ANONYMOUS, -1, 0);

	CHECK(p != MAP_FAILED);
	return p;
}

/* Private ones, to read and write, with their number in each: 1, 2, ... */
static inline char *numbered_pages(size_t pages)
{
	char *p = map_pages(pages, RW, MAP_PRIVATE);

	for (size_t i = 0; i < pages; i++)
		p[i * PAGE] = (char)(i + 1);
	return p;
}

/* An address with so many free pages. */
static inline char *free_pages(size_t pages)
{
	char *p = map_pages(pages, PROT_NONE, MAP_PRIVATE);

	CHECK_OK(munmap(p, pages * PAGE));
	return p;
}

/* Whether the page is mapped, whatever its protection. */
static inline int is_mapped(void *page)
{
	return msync(page, PAGE, MS_ASYNC) == 0;
}

/* Whether all n bytes are value. */
static inline int all_bytes(const char *p, size_t n, char value)
{
	while (n && *p == value)
		p++, n--;
	return n == 0;
}

#endif
