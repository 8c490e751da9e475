/* SPDX-License-Identifier: BSD-2-Clause */
/* Comparing strings without regard to case. */
#include <ctype.h>
#include <strings.h>

#include <attributes.h>

WEAK int strncasecmp(const char *a, const char *b, size_t n)
{
	int x = 0, y = 0;

	for (; n; n--) {
		x = tolower((unsigned char)*a++);
		y = tolower((unsigned char)*b++);
		if (x != y || !x)
			break;
	}
	return x - y;
}

WEAK int strcasecmp(const char *a, const char *b)
{
	int x, y;

	do {
		x = tolower((unsigned char)*a++);
		y = tolower((unsigned char)*b++);
	} while (x == y && x);
	return x - y;
}
