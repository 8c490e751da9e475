/* SPDX-License-Identifier: BSD-2-Clause */
/* The walk through scanf's format. */
#include <ctype.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <errno.h>
#include <errno_return.h>
#include "file.h"
#include "scan.h"

int scan_take(struct input *in)
{
	int c = in->width ? in->get(in) : EOF;

	if (c == EOF) {
		in->ended |= in->width != 0;
		return EOF;
	}
	in->width--;
	in->count++;
	return c;
}

void scan_give_back(struct input *in, int c)
{
	if (c == EOF)
		return;
	in->unget(in, c);
	in->width++;
	in->count--;
}

enum scan_result scan_nothing(const struct input *in)
{
	return in->ended ? SCAN_NO_INPUT : SCAN_MISMATCH;
}

static void skip_space(struct input *in)
{
	int c;

	in->width = SIZE_MAX;
	do
		c = scan_take(in);
	while (isspace(c));
	scan_give_back(in, c);
}

static const char *parse_length(const char *p, enum scan_length *out)
{
	switch (*p++) {
	case 'h':
		*out = *p == 'h' ? SCAN_CHAR : SCAN_SHORT;
		return p + (*p == 'h');
	case 'l':
		*out = *p == 'l' ? SCAN_LONG_DOUBLE : SCAN_LONG;
		return p + (*p == 'l');
	case 'j':
	case 'z':
	case 't':
		*out = SCAN_LONG;
		return p;
	case 'L':
		*out = SCAN_LONG_DOUBLE;
		return p;
	}
	return p - 1;
}

/* Returns what follows the conversion; NULL when it is wrong. */
static const char *parse(const char *p, struct scan_spec *out)
{
	*out = (struct scan_spec){0};
	out->skip = *p == '*';
	p += out->skip;
	for (; isdigit((unsigned char)*p); p++)
		out->width = out->width * 10 + (size_t)(*p - '0');
	out->allocate = *p == 'm';
	p = parse_length(p + out->allocate, &out->length);
	out->conversion = *p;
	if (!*p || !strchr("diuoxXbpeEfFgGaAcs[n%", *p))
		return NULL;
	if (*p++ != '[')
		return p;
	out->set = p;
	p += *p == '^';
	p = *p ? strchr(p + 1, ']') : NULL;
	return p ? p + 1 : NULL;
}

static void store_count(const struct scan_spec *spec, void *to, size_t count)
{
	switch (spec->length) {
	case SCAN_CHAR:
		*(signed char *)to = (signed char)count;
		break;
	case SCAN_SHORT:
		*(short *)to = (short)count;
		break;
	case SCAN_INT:
		*(int *)to = (int)count;
		break;
	default:
		*(long *)to = (long)count;
	}
}

static unsigned base_of(char conversion)
{
	switch (conversion) {
	case 'd':
	case 'u':
		return 10;
	case 'o':
		return 8;
	case 'b':
		return 2;
	case 'i':
		return 0;
	}
	return 16;
}

/* Reads one field; to is NULL to skip it. */
static enum scan_result scan_field(struct input *in, struct scan_spec *spec, void *to)
{
	if (!strchr("c[", spec->conversion))
		skip_space(in);
	in->width = spec->width ? spec->width : spec->conversion == 'c' ? 1 : SIZE_MAX;
	switch (spec->conversion) {
	case 'c':
	case 's':
	case '[':
		return scan_text(in, spec, to);
	case 'p':
		spec->length = SCAN_LONG;
		break;
	}
	if (strchr("eEfFgGaA", spec->conversion))
		return scan_float(in, spec, to);
	return scan_integer(in, spec, base_of(spec->conversion), to);
}

/* A byte of the format that is no conversion. */
static enum scan_result match(struct input *in, char want)
{
	int c;

	in->width = SIZE_MAX;
	c = scan_take(in);
	if (c == (unsigned char)want)
		return SCAN_STORED;
	scan_give_back(in, c);
	return c == EOF ? SCAN_NO_INPUT : SCAN_MISMATCH;
}

/* The arguments that are left; in a structure, so that functions may take them on. */
struct targets {
	va_list next;
};

/* Does what one conversion says; *stored counts what was stored. */
static enum scan_result convert(struct input *in, struct scan_spec *spec, struct targets *targets,
                                int *stored)
{
	enum scan_result r;
	void *to;

	if (spec->conversion == '%') {
		skip_space(in);
		return match(in, '%');
	}
	to = spec->skip ? NULL : va_arg(targets->next, void *);
	if (spec->conversion == 'n') {
		if (to)
			store_count(spec, to, in->count);
		return SCAN_STORED;
	}
	r = scan_field(in, spec, to);
	*stored += r == SCAN_STORED && to;
	return r;
}

static int scan(struct input *in, const char *p, struct targets *targets)
{
	enum scan_result r = SCAN_STORED;
	struct scan_spec spec;
	int stored = 0;

	while (*p && r == SCAN_STORED) {
		if (isspace((unsigned char)*p)) {
			skip_space(in);
			p++;
		} else if (*p != '%') {
			r = match(in, *p++);
		} else {
			p = parse(p + 1, &spec);
			if (!p)
				return stored ? stored : (int)errno_fail(EINVAL);
			r = convert(in, &spec, targets, &stored);
		}
	}
	return r == SCAN_NO_INPUT && !stored ? EOF : stored;
}

struct string_input {
	struct input in;
	const char *p;
};

static int get_string(struct input *in)
{
	struct string_input *s = (struct string_input *)in;

	return *s->p ? (unsigned char)*s->p++ : EOF;
}

static void unget_string(struct input *in, int c)
{
	(void)c;
	((struct string_input *)in)->p--;
}

int vsscanf(const char *restrict s, const char *restrict format, va_list ap)
{
	struct string_input in = {.in = {.get = get_string, .unget = unget_string}, .p = s};
	struct targets targets;
	int r;

	va_copy(targets.next, ap);
	r = scan(&in.in, format, &targets);
	va_end(targets.next);
	return r;
}

struct file_input {
	struct input in;
	FILE *f;
};

static int get_file(struct input *in)
{
	return file_get(((struct file_input *)in)->f);
}

static void unget_file(struct input *in, int c)
{
	file_unget(((struct file_input *)in)->f, c);
}

int vfscanf(FILE *restrict f, const char *restrict format, va_list ap)
{
	struct file_input in = {.in = {.get = get_file, .unget = unget_file}, .f = f};
	struct targets targets;
	int r;

	va_copy(targets.next, ap);
	file_lock(f);
	r = scan(&in.in, format, &targets);
	file_unlock(f);
	va_end(targets.next);
	return r;
}
