/* SPDX-License-Identifier: BSD-2-Clause */
/* A program that brings its own malloc and memcpy has the library use them. */
// needs: loam
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Alignas(16) char pool[1 << 20];
static size_t used;
static int copies, blocks;

void *malloc(size_t n)
{
	char *p = pool + used;

	blocks++;
	used += (n + 15) / 16 * 16;
	return used <= sizeof pool ? p : NULL;
}

void free(void *p)
{
	blocks -= p != NULL;
}

void *calloc(size_t count, size_t size)
{
	return malloc(count * size); /* the pool is zero and used once */
}

void *realloc(void *old, size_t n)
{
	char *p = malloc(n);

	for (size_t i = 0; old && p && i < n; i++)
		p[i] = ((char *)old)[i];
	free(old);
	return p;
}

void *memcpy(void *restrict dest, const void *restrict src, size_t n)
{
	volatile char *d = dest;

	copies++;
	for (size_t i = 0; i < n; i++)
		d[i] = ((const char *)src)[i];
	return dest;
}

static int is_ours(const void *p)
{
	return (uintptr_t)p - (uintptr_t)pool < sizeof pool;
}

int main(void)
{
	char *copy = strdup("text"), *line = NULL;
	char moved[] = "abcdef";

	if (!is_ours(copy) || strcmp(copy, "text") != 0 || !copies)
		return 2;
	if (asprintf(&line, "%d", 42) != 2 || !is_ours(line) || setenv("A", "b", 1) != 0)
		return 3;
	free(copy);
	memmove(moved + 1, moved, 5);
	return strcmp(moved, "aabcde") != 0 || strcmp(getenv("A"), "b") != 0 || blocks < 1;
}
