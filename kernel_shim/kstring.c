/* SPDX-License-Identifier: BSD-2-Clause */
/* Memory and string functions of the kernel.  The empty asm statements keep the
 * compiler from turning a loop back into a call of the function it is in. */
#include "kmem.h"
#include <stdbool.h>
#include <stdint.h>

/* May alias anything. */
struct __attribute__((may_alias, packed)) word {
	uint64_t v;
};

#define HIDE(p) __asm__("" : "+r"(p))

void *memcpy(void *restrict dst, const void *restrict src, size_t n)
{
	unsigned char *d = dst;
	const unsigned char *s = src;

	for (; n >= 32; n -= 32, d += 32, s += 32) {
		struct word *dw = (struct word *)d;
		const struct word *sw = (const struct word *)s;

		dw[0] = sw[0];
		dw[1] = sw[1];
		dw[2] = sw[2];
		dw[3] = sw[3];
		HIDE(d);
	}
	for (; n; n--, d++, s++) {
		*d = *s;
		HIDE(d);
	}
	return dst;
}

void *memmove(void *dst, const void *src, size_t n)
{
	unsigned char *d = dst;
	const unsigned char *s = src;

	if ((uintptr_t)d - (uintptr_t)s >= n)
		return memcpy(dst, src, n);
	for (d += n, s += n; n; n--) {
		*--d = *--s;
		HIDE(d);
	}
	return dst;
}

void *memset(void *dst, int c, size_t n)
{
	unsigned char *d = dst;
	uint64_t v = (unsigned char)c * 0x0101010101010101ull;

	for (; n >= 32; n -= 32, d += 32) {
		struct word *w = (struct word *)d;

		w[0].v = v;
		w[1].v = v;
		w[2].v = v;
		w[3].v = v;
		HIDE(d);
	}
	for (; n; n--, d++) {
		*d = (unsigned char)c;
		HIDE(d);
	}
	return dst;
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = a, *y = b;

	for (; n; n--, x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}

size_t strlen(const char *s)
{
	const char *p = s;

	while (*p) {
		p++;
		HIDE(p);
	}
	return (size_t)(p - s);
}

int strcmp(const char *a, const char *b)
{
	return strncmp(a, b, SIZE_MAX);
}

int strncmp(const char *a, const char *b, size_t n)
{
	for (; n; n--, a++, b++)
		if (*a != *b || !*a)
			return (unsigned char)*a - (unsigned char)*b;
	return 0;
}

char *strchr(const char *s, int c)
{
	for (;; s++) {
		if (*s == (char)c)
			return (char *)(uintptr_t)s;
		if (!*s)
			return NULL;
	}
}

bool kstrcpy(char *dst, const char *src, size_t size)
{
	size_t n = strlen(src);

	if (size == 0)
		return false;
	if (n >= size) {
		memcpy(dst, src, size - 1);
		dst[size - 1] = '\0';
		return false;
	}
	memcpy(dst, src, n + 1);
	return true;
}
