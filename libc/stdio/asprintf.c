/* SPDX-License-Identifier: BSD-2-Clause */
/* printf to memory from malloc. */
#include <stdio.h>
#include <stdlib.h>

#include <attributes.h>

static int format_new(char **s, const char *format, va_list ap)
{
	va_list again;
	int n;

	*s = NULL;
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0)
		return -1;
	*s = malloc((size_t)n + 1);
	return *s ? vsnprintf(*s, (size_t)n + 1, format, ap) : -1;
}

WEAK int vasprintf(char **restrict s, const char *restrict format, va_list ap)
{
	return format_new(s, format, ap);
}

WEAK int asprintf(char **restrict s, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = format_new(s, format, ap);
	va_end(ap);
	return r;
}
