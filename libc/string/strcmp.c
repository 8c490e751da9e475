/* SPDX-License-Identifier: BSD-2-Clause */
/* Comparing strings. */
#include <string.h>

int strcmp(const char *a, const char *b)
{
	for (; *a && *a == *b; a++)
		b++;
	return (unsigned char)*a - (unsigned char)*b;
}

int strncmp(const char *a, const char *b, size_t n)
{
	for (; n && *a && *a == *b; n--, a++)
		b++;
	return n ? (unsigned char)*a - (unsigned char)*b : 0;
}

int strcoll(const char *a, const char *b)
{
	return strcmp(a, b);
}

size_t strxfrm(char *restrict dest, const char *restrict src, size_t n)
{
	size_t length = strlen(src);

	if (n > length)
		memcpy(dest, src, length + 1);
	return length;
}
