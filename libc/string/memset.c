/* SPDX-License-Identifier: BSD-2-Clause */
/* memset in C, for a CPU without its own. */
#include <string.h>

void *memset(void *dest, int c, size_t n)
{
	unsigned char *d = dest;

	while (n--) {
		*d++ = (unsigned char)c;
		__asm__ volatile("" ::: "memory"); /* see memcpy */
	}
	return dest;
}
