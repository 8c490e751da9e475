/* SPDX-License-Identifier: BSD-2-Clause */
/* strlen: aligned words until one has a zero byte. */
#include <string.h>

#include "word.h"

size_t strlen(const char *s)
{
	const char *p = s;

	for (; !is_word_aligned(p); p++)
		if (!*p)
			return (size_t)(p - s);
	while (!word_has_zero(*(const word *)(const void *)p))
		p += sizeof(word);
	while (*p)
		p++;
	return (size_t)(p - s);
}
