/* SPDX-License-Identifier: BSD-2-Clause */
/* The rarer memory functions. */
#include <string.h>
#include <strings.h>

#include <attributes.h>

WEAK void *memccpy(void *restrict dest, const void *restrict src, int c, size_t n)
{
	const void *end = memchr(src, c, n);
	size_t length = end ? (size_t)((const char *)end - (const char *)src) + 1 : n;

	memcpy(dest, src, length);
	return end ? (char *)dest + length : NULL;
}

WEAK void *mempcpy(void *restrict dest, const void *restrict src, size_t n)
{
	return (char *)memcpy(dest, src, n) + n;
}

WEAK int bcmp(const void *a, const void *b, size_t n)
{
	return memcmp(a, b, n);
}

WEAK void bcopy(const void *src, void *dest, size_t n)
{
	memmove(dest, src, n);
}

WEAK void bzero(void *s, size_t n)
{
	memset(s, 0, n);
}

/* The assembly reads the memory, for all that the compiler knows. */
static void *set_for_good(void *s, int c, size_t n)
{
	memset(s, c, n);
	__asm__ volatile("" : : "r"(s) : "memory");
	return s;
}

WEAK void *memset_explicit(void *dest, int c, size_t n)
{
	return set_for_good(dest, c, n);
}

WEAK void explicit_bzero(void *s, size_t n)
{
	set_for_good(s, 0, n);
}

WEAK int timingsafe_bcmp(const void *a, const void *b, size_t n)
{
	const volatile unsigned char *x = a, *y = b;
	int difference = 0;

	while (n--)
		difference |= x[n] ^ y[n];
	return difference;
}

WEAK int ffs(int i)
{
	return __builtin_ffs(i);
}

WEAK int ffsl(long i)
{
	return __builtin_ffsl(i);
}

WEAK int ffsll(long long i)
{
	return __builtin_ffsll(i);
}
