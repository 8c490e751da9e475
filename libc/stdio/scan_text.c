/* SPDX-License-Identifier: BSD-2-Clause */
/* Text for scanf: %c, %s, %[set]. */
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan.h"

/* Where the bytes of a field go: the caller's memory, memory of its own, nowhere. */
struct text {
	char *to;
	size_t n, room;
	bool allocate, failed;
};

static void append(struct text *t, int c)
{
	char *bigger;

	if (t->allocate && t->n == t->room && !t->failed) {
		t->room = t->room ? t->room * 2 : 32;
		bigger = realloc(t->to, t->room);
		t->failed = !bigger;
		if (bigger)
			t->to = bigger;
	}
	if (t->to && !t->failed)
		t->to[t->n] = (char)c;
	t->n++;
}

/* The bytes of %[...]: ends at the bracket that is not the first; a-z is a range. */
static void read_set(const char *p, bool in[256])
{
	bool inverted = *p == '^';

	memset(in, inverted, 256);
	p += inverted;
	for (const char *first = p; *p && (*p != ']' || p == first); p++) {
		unsigned char from = (unsigned char)*p, to = from;

		if (p[1] == '-' && p[2] && p[2] != ']') {
			to = (unsigned char)p[2];
			p += 2;
		}
		for (unsigned c = from; c <= to; c++)
			in[c] = !inverted;
	}
}

static void set_of(const struct scan_spec *spec, bool in[256])
{
	if (spec->conversion == '[') {
		read_set(spec->set, in);
		return;
	}
	for (int c = 0; c < 256; c++)
		in[c] = spec->conversion == 'c' || !isspace(c);
}

static enum scan_result finish(struct text *t, const struct scan_spec *spec, void *to)
{
	if (spec->conversion != 'c')
		append(t, 0);
	if (t->failed) {
		free(t->to);
		return SCAN_NO_INPUT;
	}
	if (t->allocate && to)
		*(char **)to = t->to;
	return SCAN_STORED;
}

enum scan_result scan_text(struct input *in, const struct scan_spec *spec, void *to)
{
	struct text t = {.allocate = spec->allocate && to};
	bool wanted[256];
	int c;

	if (!t.allocate)
		t.to = to;
	set_of(spec, wanted);
	while ((c = scan_take(in)) != EOF && wanted[c])
		append(&t, c);
	scan_give_back(in, c);
	/* %c wants all that its width says. */
	if (!t.n || (spec->conversion == 'c' && in->width)) {
		if (t.allocate)
			free(t.to);
		return t.n ? SCAN_MISMATCH : scan_nothing(in);
	}
	return finish(&t, spec, to);
}
