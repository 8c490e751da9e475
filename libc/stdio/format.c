/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The walk through a format.  With %1$d all arguments are fetched first, in a pass
 * that finds out their types; without, one after another.
 */
#include <errno.h>
#include <limits.h>
#include <string.h>

#include <errno_return.h>
#include "format.h"

union value {
	intmax_t i;
	void *p;
	double d;
	long double ld;
};

enum value_type { TYPE_NONE, TYPE_INT, TYPE_LONG, TYPE_POINTER, TYPE_DOUBLE, TYPE_LONG_DOUBLE };

struct arguments {
	va_list next;
	bool by_position;
	enum value_type type[MAX_ARG + 1];
	union value value[MAX_ARG + 1];
	int error; /* errno at the start, for %m */
};

static enum value_type type_of(const struct spec *spec)
{
	if (strchr("%m", spec->conversion))
		return TYPE_NONE;
	if (strchr("sSpn", spec->conversion))
		return TYPE_POINTER;
	if (strchr("eEfFgGaA", spec->conversion))
		return spec->length == LEN_LONG_DOUBLE ? TYPE_LONG_DOUBLE : TYPE_DOUBLE;
	if (spec->conversion == 'c' || spec->conversion == 'C')
		return TYPE_INT;
	return spec->length == LEN_LONG || spec->length == LEN_LONG_DOUBLE ? TYPE_LONG : TYPE_INT;
}

static void fetch(struct arguments *args, enum value_type type, union value *out)
{
	switch (type) {
	case TYPE_INT:
		out->i = va_arg(args->next, int);
		break;
	case TYPE_LONG:
		out->i = va_arg(args->next, long);
		break;
	case TYPE_POINTER:
		out->p = va_arg(args->next, void *);
		break;
	case TYPE_DOUBLE:
		out->d = va_arg(args->next, double);
		break;
	case TYPE_LONG_DOUBLE:
		out->ld = va_arg(args->next, long double);
		break;
	case TYPE_NONE:
		break;
	}
}

static void argument(struct arguments *args, int position, enum value_type type, union value *out)
{
	if (args->by_position)
		*out = args->value[position];
	else
		fetch(args, type, out);
}

static int int_argument(struct arguments *args, int position)
{
	union value v;

	argument(args, position, TYPE_INT, &v);
	return (int)v.i;
}

/* Notes an argument's type; false when it is used without a position. */
static bool note(struct arguments *args, int position, enum value_type type)
{
	if (position == NEXT_ARG && type != TYPE_NONE)
		return false;
	if (position > 0)
		args->type[position] = type;
	return true;
}

/* Fetches every argument if the format's first conversion has a position.  False
 * for one that mixes both kinds or leaves a gap. */
static bool fetch_by_position(struct arguments *args, const char *p)
{
	bool gap = false;
	struct spec spec;

	while ((p = strchr(p, '%')) != NULL && (p = spec_parse(p + 1, &spec)) != NULL) {
		if (spec.conversion == '%')
			continue;
		if (!args->by_position && spec.arg == NEXT_ARG)
			return true;
		args->by_position = true;
		if (!note(args, spec.arg, type_of(&spec)) ||
		    !note(args, spec.width_arg, TYPE_INT) ||
		    !note(args, spec.precision_arg, TYPE_INT))
			return false;
	}
	for (int i = 1; i <= MAX_ARG; i++) {
		if (args->type[i] != TYPE_NONE && gap)
			return false;
		gap = args->type[i] == TYPE_NONE;
		fetch(args, args->type[i], &args->value[i]);
	}
	return true;
}

/* Width and precision that are arguments. */
static void resolve_sizes(struct arguments *args, struct spec *spec)
{
	if (spec->width_arg != NO_ARG) {
		int width = int_argument(args, spec->width_arg);

		if (width < 0) {
			spec->flags |= LEFT;
			width = width == INT_MIN ? INT_MAX : -width;
		}
		spec->width = width;
	}
	if (spec->precision_arg != NO_ARG) {
		int precision = int_argument(args, spec->precision_arg);

		spec->precision = precision < 0 ? -1 : precision;
	}
}

/* The value of the low bits as a signed number. */
static intmax_t sign_extend(intmax_t i, int bits)
{
	int above = 64 - bits;

	return (intmax_t)((uintmax_t)i << above) >> above;
}

static void write_signed(struct sink *s, const struct spec *spec, intmax_t i)
{
	if (spec->length == LEN_CHAR)
		i = sign_extend(i, 8);
	else if (spec->length == LEN_SHORT)
		i = sign_extend(i, 16);
	format_int(s, spec, i < 0, i < 0 ? -(uintmax_t)i : (uintmax_t)i);
}

static void write_unsigned(struct sink *s, const struct spec *spec, uintmax_t i)
{
	static const uintmax_t mask[] = {
	        [LEN_INT] = UINT_MAX,   [LEN_CHAR] = UCHAR_MAX,        [LEN_SHORT] = USHRT_MAX,
	        [LEN_LONG] = ULONG_MAX, [LEN_LONG_DOUBLE] = ULONG_MAX,
	};

	format_int(s, spec, false, i & mask[spec->length]);
}

static void write_text(struct sink *s, const struct spec *spec, const char *text)
{
	struct spec field = *spec;
	const char *end;
	size_t n;

	if (!text)
		text = spec->precision >= 0 && spec->precision < 6 ? "" : "(null)";
	end = spec->precision < 0 ? NULL : memchr(text, 0, (size_t)spec->precision);
	n = end                   ? (size_t)(end - text)
	    : spec->precision < 0 ? strlen(text)
	                          : (size_t)spec->precision;
	field.flags &= ~(unsigned)ZERO;
	sink_field(s, &field, "", 0, text, n);
}

/* Wide characters: the only locale's are ASCII. */
static bool write_wide(struct sink *s, const struct spec *spec, const wchar_t *text, size_t max)
{
	struct spec field = *spec;
	size_t n = 0;

	field.flags &= ~(unsigned)ZERO;
	while (n < max && text[n]) {
		if ((unsigned)text[n++] > 127) {
			errno_fail(EILSEQ);
			return false;
		}
	}
	if (!(field.flags & LEFT) && spec->width > 0 && (size_t)spec->width > n)
		sink_fill(s, ' ', (size_t)spec->width - n);
	for (size_t i = 0; i < n; i++)
		sink_fill(s, (char)text[i], 1);
	if (field.flags & LEFT && spec->width > 0 && (size_t)spec->width > n)
		sink_fill(s, ' ', (size_t)spec->width - n);
	return true;
}

static bool write_string(struct sink *s, const struct spec *spec, const union value *v)
{
	bool wide = spec->conversion == 'S' || spec->length == LEN_LONG;

	if (wide && v->p)
		return write_wide(s, spec, v->p,
		                  spec->precision < 0 ? SIZE_MAX : (size_t)spec->precision);
	write_text(s, spec, v->p);
	return true;
}

static bool write_char(struct sink *s, const struct spec *spec, int c)
{
	struct spec field = *spec;
	char byte = (char)c;

	if ((spec->conversion == 'C' || spec->length == LEN_LONG) && (unsigned)c > 127) {
		errno_fail(EILSEQ);
		return false;
	}
	field.flags &= ~(unsigned)ZERO;
	sink_field(s, &field, "", 0, &byte, 1);
	return true;
}

static void write_float(struct sink *s, const struct spec *spec, const union value *v)
{
	struct float_bits bits = spec->length == LEN_LONG_DOUBLE ? float_bits_of_long_double(v->ld)
	                                                         : float_bits_of_double(v->d);

	format_float(s, spec, &bits);
}

static void store_count(const struct spec *spec, void *where, size_t total)
{
	switch (spec->length) {
	case LEN_CHAR:
		*(signed char *)where = (signed char)total;
		break;
	case LEN_SHORT:
		*(short *)where = (short)total;
		break;
	case LEN_INT:
		*(int *)where = (int)total;
		break;
	default:
		*(long *)where = (long)total;
	}
}

/* False when the conversion failed, with errno set. */
static bool convert(struct sink *s, const struct spec *spec, const union value *v, int error)
{
	switch (spec->conversion) {
	case 'd':
	case 'i':
		write_signed(s, spec, v->i);
		return true;
	case 'p':
		format_int(s, spec, false, (uintptr_t)v->p);
		return true;
	case 'c':
	case 'C':
		return write_char(s, spec, (int)v->i);
	case 's':
	case 'S':
		return write_string(s, spec, v);
	case 'm':
		write_text(s, spec, strerror(error));
		return true;
	case 'n':
		store_count(spec, v->p, s->total);
		return true;
	case '%':
		sink_write(s, "%", 1);
		return true;
	}
	if (strchr("eEfFgGaA", spec->conversion))
		write_float(s, spec, v);
	else
		write_unsigned(s, spec, (uintmax_t)v->i);
	return true;
}

static int walk(struct sink *s, const char *p, struct arguments *args)
{
	struct spec spec;
	union value v = {0};

	while (*p) {
		size_t plain = strcspn(p, "%");

		sink_write(s, p, plain);
		p += plain;
		if (!*p)
			break;
		p = spec_parse(p + 1, &spec);
		if (!p)
			return (int)errno_fail(EINVAL);
		resolve_sizes(args, &spec);
		argument(args, spec.arg, type_of(&spec), &v);
		if (!convert(s, &spec, &v, args->error))
			return -1;
		if (s->total > INT_MAX)
			return (int)errno_fail(EOVERFLOW);
	}
	return s->total > INT_MAX ? (int)errno_fail(EOVERFLOW) : (int)s->total;
}

int format_to(struct sink *s, const char *format, va_list ap)
{
	struct arguments args = {.error = errno};
	int r;

	va_copy(args.next, ap);
	if (fetch_by_position(&args, format))
		r = walk(s, format, &args);
	else
		r = (int)errno_fail(EINVAL);
	va_end(args.next);
	return r;
}
