/* SPDX-License-Identifier: BSD-2-Clause */
/* The scanf family's variadic members. */
#include <stdarg.h>
#include <stdio.h>

int vscanf(const char *restrict format, va_list ap)
{
	return vfscanf(stdin, format, ap);
}

int scanf(const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vfscanf(stdin, format, ap);
	va_end(ap);
	return r;
}

int fscanf(FILE *restrict f, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vfscanf(f, format, ap);
	va_end(ap);
	return r;
}

int sscanf(const char *restrict s, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vsscanf(s, format, ap);
	va_end(ap);
	return r;
}
