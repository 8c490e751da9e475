/* SPDX-License-Identifier: BSD-2-Clause */
/* printf to memory. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <attributes.h>
#include "format.h"

struct memory_sink {
	struct sink sink;
	char *to;
	size_t room; /* bytes left, the zero byte's not counted */
};

static void write_memory(struct sink *s, const char *text, size_t n)
{
	struct memory_sink *m = (struct memory_sink *)s;

	if (n > m->room)
		n = m->room;
	memcpy(m->to, text, n);
	m->to += n;
	m->room -= n;
}

int vsnprintf(char *restrict s, size_t size, const char *restrict format, va_list ap)
{
	char nothing;
	struct memory_sink m = {
	        .sink.write = write_memory, .to = size ? s : &nothing, .room = size ? size - 1 : 0};
	int r = format_to(&m.sink, format, ap);

	*m.to = 0;
	return r;
}

int snprintf(char *restrict s, size_t size, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vsnprintf(s, size, format, ap);
	va_end(ap);
	return r;
}

int vsprintf(char *restrict s, const char *restrict format, va_list ap)
{
	return vsnprintf(s, SIZE_MAX, format, ap);
}

int sprintf(char *restrict s, const char *restrict format, ...)
{
	va_list ap;
	int r;

	va_start(ap, format);
	r = vsprintf(s, format, ap);
	va_end(ap);
	return r;
}
