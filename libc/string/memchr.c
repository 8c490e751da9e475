/* SPDX-License-Identifier: BSD-2-Clause */
/* Search in memory, forwards in aligned words. */
#include <string.h>

#include <attributes.h>
#include "word.h"

void *memchr(const void *s, int c, size_t n)
{
	const unsigned char *p = s, byte = (unsigned char)c;
	uint64_t pattern = word_of(c);

	for (; n && !is_word_aligned(p); n--, p++)
		if (*p == byte)
			return (void *)p;
	for (; n >= sizeof(word) && !word_has_zero(*(const word *)(const void *)p ^ pattern);
	     n -= sizeof(word))
		p += sizeof(word);
	for (; n; n--, p++)
		if (*p == byte)
			return (void *)p;
	return NULL;
}

WEAK void *memrchr(const void *s, int c, size_t n)
{
	const unsigned char *p = s;

	while (n--)
		if (p[n] == (unsigned char)c)
			return (void *)(p + n);
	return NULL;
}

WEAK void *rawmemchr(const void *s, int c)
{
	return memchr(s, c, SIZE_MAX - (uintptr_t)s);
}
