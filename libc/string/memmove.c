/* SPDX-License-Identifier: BSD-2-Clause */
/* memmove in C, for a CPU without its own. */
#include <stdint.h>
#include <string.h>

void *memmove(void *dest, const void *src, size_t n)
{
	unsigned char *d = dest;
	const unsigned char *s = src;

	if ((uintptr_t)d - (uintptr_t)s >= n) /* also when d is below s */
		return memcpy(dest, src, n);
	while (n--) {
		d[n] = s[n];
		__asm__ volatile("" ::: "memory"); /* see memcpy */
	}
	return dest;
}
