/* SPDX-License-Identifier: BSD-2-Clause */
/* Copies of strings in memory from malloc. */
#include <stdlib.h>
#include <string.h>

#include <attributes.h>
#include "find.h"

static char *copy(const char *s, size_t n)
{
	char *p = malloc(n + 1);

	if (!p)
		return NULL;
	p[n] = 0;
	return memcpy(p, s, n);
}

WEAK char *strdup(const char *s)
{
	return copy(s, strlen(s));
}

WEAK char *strndup(const char *s, size_t n)
{
	return copy(s, str_length_max(s, n));
}
