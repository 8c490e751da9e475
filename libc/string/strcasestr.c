/* SPDX-License-Identifier: BSD-2-Clause */
/* Substring search without regard to case. */
#include <ctype.h>
#include <string.h>

#include <attributes.h>

static size_t same(const char *a, const char *b)
{
	size_t n = 0;

	while (b[n] && tolower((unsigned char)a[n]) == tolower((unsigned char)b[n]))
		n++;
	return n;
}

WEAK char *strcasestr(const char *haystack, const char *needle)
{
	for (size_t n = strlen(needle);; haystack++) {
		if (same(haystack, needle) == n)
			return (char *)haystack;
		if (!*haystack)
			return NULL;
	}
}
