/* SPDX-License-Identifier: BSD-2-Clause */
/* Copying and appending within a buffer's size. */
#include <string.h>

#include <attributes.h>
#include "find.h"

static size_t copy_cut(char *restrict dest, const char *restrict src, size_t size)
{
	size_t length = strlen(src), n = length;

	if (!size)
		return length;
	if (n > size - 1)
		n = size - 1;
	memcpy(dest, src, n);
	dest[n] = 0;
	return length;
}

WEAK size_t strlcpy(char *restrict dest, const char *restrict src, size_t size)
{
	return copy_cut(dest, src, size);
}

WEAK size_t strlcat(char *restrict dest, const char *restrict src, size_t size)
{
	size_t used = str_length_max(dest, size);

	return used + copy_cut(dest + used, src, size - used);
}
