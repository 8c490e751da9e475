/* SPDX-License-Identifier: BSD-2-Clause */
/* What glibc calls its heap's functions beside their usual names. */
#include <malloc.h>
#include "attributes.h"

#include <bits/begin.h>

void cfree(void *ptr);
void *__libc_malloc(size_t size);
void __libc_free(void *ptr);
void *__libc_calloc(size_t nmemb, size_t size);
void *__libc_realloc(void *ptr, size_t size);
void *__libc_reallocarray(void *ptr, size_t nmemb, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void *__libc_valloc(size_t size);
void *__libc_pvalloc(size_t size);
struct mallinfo __libc_mallinfo(void);
int __libc_mallopt(int option, int value);

#include <bits/end.h>

void __libc_free(void *ptr)
{
	free(ptr);
}

void cfree(void *ptr) ALIAS(__libc_free);

void *__libc_malloc(size_t size)
{
	return malloc(size);
}

void *__libc_calloc(size_t nmemb, size_t size)
{
	return calloc(nmemb, size);
}

void *__libc_realloc(void *ptr, size_t size)
{
	return realloc(ptr, size);
}

void *__libc_reallocarray(void *ptr, size_t nmemb, size_t size)
{
	return reallocarray(ptr, nmemb, size);
}

void *__libc_memalign(size_t alignment, size_t size)
{
	return memalign(alignment, size);
}

void *__libc_valloc(size_t size)
{
	return valloc(size);
}

void *__libc_pvalloc(size_t size)
{
	return pvalloc(size);
}

struct mallinfo __libc_mallinfo(void)
{
	return mallinfo();
}

int __libc_mallopt(int option, int value)
{
	return mallopt(option, value);
}
