/* SPDX-License-Identifier: BSD-2-Clause */
/* memcmp: eight bytes at a time until they differ. */
#include <string.h>

#include "word.h"

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = a, *y = b;

	for (; n >= sizeof(word) && load_word(x) == load_word(y); n -= sizeof(word))
		x += sizeof(word), y += sizeof(word);
	for (; n; n--, x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}
