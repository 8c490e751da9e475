/* SPDX-License-Identifier: BSD-2-Clause */
/* Copying and appending strings. */
#include <string.h>

#include <attributes.h>
#include "find.h"

/* Returns the zero byte's place in dest. */
char *str_copy(char *restrict dest, const char *restrict src)
{
	size_t n = strlen(src);

	memcpy(dest, src, n + 1);
	return dest + n;
}

char *strcpy(char *restrict dest, const char *restrict src)
{
	str_copy(dest, src);
	return dest;
}

char *strcat(char *restrict dest, const char *restrict src)
{
	str_copy(dest + strlen(dest), src);
	return dest;
}

WEAK char *stpcpy(char *restrict dest, const char *restrict src)
{
	return str_copy(dest, src);
}
