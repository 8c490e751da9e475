/* SPDX-License-Identifier: BSD-2-Clause */
/* The first or last place of a byte in a string. */
#include <string.h>

#include <attributes.h>
#include "find.h"
#include "word.h"

/* The first c or the zero byte. */
char *str_find(const char *s, int c)
{
	uint64_t pattern = word_of(c), w;

	for (; !is_word_aligned(s); s++)
		if (!*s || *s == (char)c)
			return (char *)s;
	for (;; s += sizeof(word)) {
		w = *(const word *)(const void *)s;
		if (word_has_zero(w) || word_has_zero(w ^ pattern))
			break;
	}
	while (*s && *s != (char)c)
		s++;
	return (char *)s;
}

char *strchr(const char *s, int c)
{
	char *p = str_find(s, c);

	return *p == (char)c ? p : NULL;
}

char *strrchr(const char *s, int c)
{
	size_t n = strlen(s) + 1;

	while (n--)
		if (s[n] == (char)c)
			return (char *)s + n;
	return NULL;
}

WEAK char *strchrnul(const char *s, int c)
{
	return str_find(s, c);
}

WEAK char *index(const char *s, int c)
{
	return strchr(s, c);
}

WEAK char *rindex(const char *s, int c)
{
	return strrchr(s, c);
}
