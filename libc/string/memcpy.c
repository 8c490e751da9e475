/* SPDX-License-Identifier: BSD-2-Clause */
/* memcpy in C, for a CPU without its own. */
#include <string.h>

void *memcpy(void *restrict dest, const void *restrict src, size_t n)
{
	unsigned char *d = dest;
	const unsigned char *s = src;

	while (n--) {
		*d++ = *s++;
		/* Keeps compilers from making this loop a call of memcpy. */
		__asm__ volatile("" ::: "memory");
	}
	return dest;
}
