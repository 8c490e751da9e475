/* SPDX-License-Identifier: BSD-2-Clause */
/* Writing padded text to a sink. */
#include <string.h>

#include "format.h"

void sink_write(struct sink *s, const char *text, size_t n)
{
	s->write(s, text, n);
	s->total += n;
}

void sink_fill(struct sink *s, char c, size_t n)
{
	char run[32];

	memset(run, c, sizeof run);
	for (; n > sizeof run; n -= sizeof run)
		sink_write(s, run, sizeof run);
	sink_write(s, run, n);
}

void sink_field(struct sink *s, const struct spec *spec, const char *prefix, size_t zeros,
                const char *text, size_t n)
{
	size_t before = strlen(prefix), body = before + zeros + n;
	size_t pad = spec->width > 0 && (size_t)spec->width > body ? (size_t)spec->width - body : 0;

	if (spec->flags & ZERO && !(spec->flags & LEFT)) {
		zeros += pad;
		pad = 0;
	}
	if (!(spec->flags & LEFT))
		sink_fill(s, ' ', pad);
	sink_write(s, prefix, before);
	sink_fill(s, '0', zeros);
	sink_write(s, text, n);
	if (spec->flags & LEFT)
		sink_fill(s, ' ', pad);
}
