/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Floating-point numbers in decimal, every digit exact: the number is turned into a
 * decimal (decimal.h), rounded at the last digit wanted, and written out.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "decimal.h"
#include "format.h"

/* Leaves room for the arithmetic with powers of ten; more would be no int's length anyway. */
enum { MAX_PRECISION = INT_MAX - 32768 };

/* The result's layout: digits of d from 10^top of the value downwards. */
struct layout {
	const struct decimal *d;
	int top;      /* power of ten of the first digit */
	int fraction; /* digits after the point */
	bool point;
	char tail[12]; /* "e+05" or nothing */
};

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static const char *sign_of(const struct spec *spec, bool negative)
{
	if (negative)
		return "-";
	return spec->flags & PLUS ? "+" : spec->flags & SPACE ? " " : "";
}

static void write_not_finite(struct sink *s, const struct spec *spec,
                             const struct float_bits *value)
{
	bool upper = is_upper(spec->conversion), nan = value->kind == FLOAT_NAN;
	const char *text = nan ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf");
	struct spec field = *spec;

	field.flags &= ~(unsigned)ZERO;
	sink_field(s, &field, sign_of(spec, value->negative), 0, text, 3);
}

/* Digits of the value from 10^from down to 10^to. */
static void write_digits(struct sink *s, const struct decimal *d, int from, int to)
{
	int last = to < -d->scale ? -d->scale : to; /* below that only zeros */
	char text[64];
	size_t n = 0;

	for (int power = from; power >= last; power--) {
		text[n++] = (char)('0' + decimal_digit(d, power + d->scale));
		if (n == sizeof text) {
			sink_write(s, text, n);
			n = 0;
		}
	}
	if (n)
		sink_write(s, text, n);
	if (from < last)
		last = from + 1;
	sink_fill(s, '0', last > to ? (size_t)(last - to) : 0);
}

static void write_layout(struct sink *s, const struct spec *spec, bool negative,
                         const struct layout *l)
{
	const char *sign = sign_of(spec, negative);
	int units = l->tail[0] ? l->top : 0; /* power of ten in front of the point */
	size_t tail = strlen(l->tail);
	size_t body =
	        strlen(sign) + (size_t)(l->top - units) + 1 + l->point + (size_t)l->fraction + tail;
	size_t pad = spec->width > 0 && (size_t)spec->width > body ? (size_t)spec->width - body : 0;

	if (!(spec->flags & (LEFT | ZERO)))
		sink_fill(s, ' ', pad);
	sink_write(s, sign, strlen(sign));
	if (spec->flags & ZERO && !(spec->flags & LEFT))
		sink_fill(s, '0', pad);
	write_digits(s, l->d, l->top, units);
	sink_write(s, ".", l->point);
	write_digits(s, l->d, units - 1, units - l->fraction);
	sink_write(s, l->tail, tail);
	if (spec->flags & LEFT)
		sink_fill(s, ' ', pad);
}

/* Power of ten of the first digit; 0 for zero. */
static int first_power(const struct decimal *d)
{
	return d->count ? decimal_length(d) - 1 - d->scale : 0;
}

static void write_exponent(char *tail, char letter, int exponent)
{
	char digits[6];
	int n = 0;

	*tail++ = letter;
	*tail++ = exponent < 0 ? '-' : '+';
	for (exponent = abs(exponent); exponent || n < 2; exponent /= 10)
		digits[n++] = (char)('0' + exponent % 10);
	while (n)
		*tail++ = digits[--n];
	*tail = 0;
}

/* Rounds to the given digits after the first, or after the point; returns the first's power. */
static int round_to(struct decimal *d, int digits, bool scientific)
{
	/* In 64 bits: a precision may be as large as an int. */
	int64_t place = (int64_t)d->scale - digits + (scientific ? first_power(d) : 0);

	if (place > 0)
		decimal_round(d, (int)place);
	return first_power(d);
}

/* How many of the n digits that end at 10^last are zeros at the end. */
static int zeros_at_end(const struct decimal *d, int last, int n)
{
	int zeros = 0;

	while (zeros < n && !decimal_digit(d, last + zeros + d->scale))
		zeros++;
	return zeros;
}

/* %g: fills the layout of the rounded number; precision counts significant digits. */
static void general(struct layout *l, const struct spec *spec, struct decimal *d, int precision)
{
	bool keep = spec->flags & ALTERNATE, scientific;
	int power = round_to(d, precision - 1, true);

	scientific = power < -4 || power >= precision;
	l->top = power < 0 && !scientific ? 0 : power;
	l->fraction = scientific ? precision - 1 : precision - 1 - power;
	if (!keep) {
		int last = (scientific ? power : 0) - l->fraction;
		/* No digit lies below 10^-scale: only zeros, however many were asked for. */
		int beyond = last < -d->scale ? -d->scale - last : 0;

		if (beyond > l->fraction)
			beyond = l->fraction;
		l->fraction -= beyond;
		l->fraction -= zeros_at_end(d, last + beyond, l->fraction);
	}
	if (scientific)
		write_exponent(l->tail, is_upper(spec->conversion) ? 'E' : 'e', power);
}

static void format_decimal(struct sink *s, const struct spec *spec, const struct float_bits *value,
                           uint32_t *limbs)
{
	int precision = spec->precision < 0 ? 6 : spec->precision;
	struct decimal d;
	struct layout l = {.d = &d, .fraction = precision};

	if (precision > MAX_PRECISION)
		l.fraction = precision = MAX_PRECISION;
	decimal_set(&d, limbs, value);
	switch (spec->conversion) {
	case 'f':
	case 'F':
		l.top = round_to(&d, precision, false);
		if (l.top < 0)
			l.top = 0;
		break;
	case 'e':
	case 'E':
		l.top = round_to(&d, precision, true);
		write_exponent(l.tail, spec->conversion, l.top);
		break;
	default:
		general(&l, spec, &d, precision ? precision : 1);
	}
	l.point = l.fraction > 0 || spec->flags & ALTERNATE;
	write_layout(s, spec, value->negative, &l);
}

/* Two functions, so that only a long double takes 5 KiB of stack. */
static __attribute__((__noinline__)) void format_double(struct sink *s, const struct spec *spec,
                                                        const struct float_bits *value)
{
	uint32_t limbs[DOUBLE_LIMBS];

	format_decimal(s, spec, value, limbs);
}

static __attribute__((__noinline__)) void
format_long_double(struct sink *s, const struct spec *spec, const struct float_bits *value)
{
	uint32_t limbs[LONG_DOUBLE_LIMBS];

	format_decimal(s, spec, value, limbs);
}

void format_float(struct sink *s, const struct spec *spec, const struct float_bits *value)
{
	if (value->kind != FLOAT_FINITE)
		write_not_finite(s, spec, value);
	else if (spec->conversion == 'a' || spec->conversion == 'A')
		format_hex_float(s, spec, value);
	else if (value->digits == 53)
		format_double(s, spec, value);
	else
		format_long_double(s, spec, value);
}
