/* SPDX-License-Identifier: BSD-2-Clause */
/* Parsing one conversion of printf. */
#include <limits.h>
#include <string.h>

#include "format.h"

static unsigned flag_of(char c)
{
	static const char letters[] = "-+ #0";
	const char *p = c ? strchr(letters, c) : NULL;

	return p ? 1u << (p - letters) : 0;
}

/* A decimal number, or -1 where none is; -2 when it is no int. */
static int number(const char **p)
{
	int n = -1;

	for (; **p >= '0' && **p <= '9'; ++*p) {
		if (n == -1)
			n = 0;
		if (n >= 0 &&
		    (__builtin_mul_overflow(n, 10, &n) || __builtin_add_overflow(n, **p - '0', &n)))
			n = -2;
	}
	return n;
}

/* The position in "3$", else NEXT_ARG and *p stays; NO_ARG when it is out of range. */
static int position(const char **p)
{
	const char *q = *p;
	int n = number(&q);

	if (n == -1 || *q != '$')
		return NEXT_ARG;
	*p = q + 1;
	return n >= 1 && n <= MAX_ARG ? n : NO_ARG;
}

/* A number or a star; false when it is wrong. */
static bool size(const char **p, int *value, int *arg)
{
	*arg = NO_ARG;
	if (**p != '*') {
		*value = number(p);
		return *value != -2;
	}
	++*p;
	*arg = position(p);
	return *arg != NO_ARG;
}

/* w8 to w64; 0 when it is another. */
static const char *exact_length(const char *p, enum length *out)
{
	static const enum length of_bits[] = {LEN_CHAR, LEN_SHORT, LEN_INT, LEN_LONG};
	int bits;

	p += *p == 'f'; /* wf8: the fast types are chosen by the compiler */
	bits = number(&p);
	for (int i = 0; i < 4; i++)
		if (bits == 8 << i) {
			*out = of_bits[i];
			return p;
		}
	return NULL;
}

static const char *length(const char *p, enum length *out)
{
	switch (*p++) {
	case 'h':
		*out = *p == 'h' ? LEN_CHAR : LEN_SHORT;
		return p + (*p == 'h');
	case 'l':
		*out = LEN_LONG;
		return p + (*p == 'l');
	case 'j':
	case 'z':
	case 't':
		*out = LEN_LONG;
		return p;
	case 'L':
		*out = LEN_LONG_DOUBLE;
		return p;
	case 'w':
		return exact_length(p, out);
	}
	*out = LEN_INT;
	return p - 1;
}

const char *spec_parse(const char *p, struct spec *out)
{
	unsigned flag;

	*out = (struct spec){.precision = -1, .precision_arg = NO_ARG};
	out->arg = position(&p);
	while ((flag = flag_of(*p)) != 0 || *p == '\'') {
		out->flags |= flag;
		p++;
	}
	if (out->arg == NO_ARG || !size(&p, &out->width, &out->width_arg))
		return NULL;
	if (*p == '.') {
		p++;
		if (!size(&p, &out->precision, &out->precision_arg))
			return NULL;
		if (out->precision == -1 && out->precision_arg == NO_ARG)
			out->precision = 0;
	}
	p = length(p, &out->length);
	if (!p || !*p || !strchr("diuoxXbBcCsSpnmeEfFgGaA%", *p))
		return NULL;
	out->conversion = *p;
	return p + 1;
}
