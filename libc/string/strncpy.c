/* SPDX-License-Identifier: BSD-2-Clause */
/* Copying and appending at most n bytes of a string. */
#include <string.h>

#include <attributes.h>
#include "find.h"

size_t str_length_max(const char *s, size_t n)
{
	const char *end = memchr(s, 0, n);

	return end ? (size_t)(end - s) : n;
}

WEAK size_t strnlen(const char *s, size_t n)
{
	return str_length_max(s, n);
}

char *strncpy(char *restrict dest, const char *restrict src, size_t n)
{
	size_t length = str_length_max(src, n);

	memcpy(dest, src, length);
	memset(dest + length, 0, n - length);
	return dest;
}

char *strncat(char *restrict dest, const char *restrict src, size_t n)
{
	size_t length = str_length_max(src, n);
	char *end = dest + strlen(dest);

	memcpy(end, src, length);
	end[length] = 0;
	return dest;
}

WEAK char *stpncpy(char *restrict dest, const char *restrict src, size_t n)
{
	size_t length = str_length_max(src, n);

	memcpy(dest, src, length);
	memset(dest + length, 0, n - length);
	return dest + length;
}
