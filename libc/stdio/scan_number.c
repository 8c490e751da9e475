/* SPDX-License-Identifier: BSD-2-Clause */
/* Numbers for scanf. */
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan.h"

static unsigned digit_value(int c)
{
	if (isdigit(c))
		return (unsigned)(c - '0');
	return isalpha(c) ? (unsigned)(c | 32) - 'a' + 10 : 99;
}

static void store_integer(const struct scan_spec *spec, void *to, uintmax_t value)
{
	switch (spec->length) {
	case SCAN_CHAR:
		*(unsigned char *)to = (unsigned char)value;
		break;
	case SCAN_SHORT:
		*(unsigned short *)to = (unsigned short)value;
		break;
	case SCAN_INT:
		*(unsigned *)to = (unsigned)value;
		break;
	default:
		*(uintmax_t *)to = value;
	}
}

/* Reads a sign; returns the byte after it. */
static int take_sign(struct input *in, bool *negative)
{
	int c = scan_take(in);

	*negative = c == '-';
	return c == '-' || c == '+' ? scan_take(in) : c;
}

/*
 * Reads 0x or 0b where the base allows it; returns the byte after.  *digits counts the 0 of
 * an octal number, or of a prefix that ends the field.
 */
static int take_prefix(struct input *in, int c, unsigned *base, int *digits)
{
	int letter;

	if (c != '0' || (*base != 0 && *base != 16 && *base != 2)) {
		*base = *base ? *base : 10;
		return c;
	}
	*digits = 1;
	c = scan_take(in);
	letter = c | 32;
	if (c != EOF && ((letter == 'x' && *base != 2) || (letter == 'b' && *base != 16))) {
		*base = letter == 'x' ? 16 : 2;
		*digits = 0;
		return scan_take(in);
	}
	*base = *base ? *base : 8;
	return c;
}

/* The value that the digits say; what strtol gives when it is too large. */
static uintmax_t signed_value(const struct scan_spec *spec, bool negative, uintmax_t magnitude,
                              bool too_large)
{
	bool is_signed = spec->conversion == 'd' || spec->conversion == 'i';
	uintmax_t limit = is_signed ? (uintmax_t)INTMAX_MAX + negative : UINTMAX_MAX;

	if (too_large || magnitude > limit)
		return is_signed && negative ? -limit : limit;
	return negative ? -magnitude : magnitude;
}

enum scan_result scan_integer(struct input *in, const struct scan_spec *spec, unsigned base,
                              void *to)
{
	size_t start = in->count;
	bool negative, too_large = false;
	uintmax_t magnitude = 0;
	int digits = 0, c = take_sign(in, &negative);

	for (c = take_prefix(in, c, &base, &digits); digit_value(c) < base; c = scan_take(in)) {
		too_large |= __builtin_mul_overflow(magnitude, base, &magnitude) ||
		             __builtin_add_overflow(magnitude, digit_value(c), &magnitude);
		digits = 1;
	}
	scan_give_back(in, c);
	if (!digits)
		return in->count == start ? scan_nothing(in) : SCAN_MISMATCH;
	if (to)
		store_integer(spec, to, signed_value(spec, negative, magnitude, too_large));
	return SCAN_STORED;
}

/* The text of a floating-point number; a longer one ends where this does. */
struct number_text {
	char text[1024];
	size_t n;
	int c; /* the next byte, not taken yet */
};

static void accept(struct input *in, struct number_text *t)
{
	if (t->n == sizeof t->text - 1) {
		scan_give_back(in, t->c);
		t->c = EOF;
		return;
	}
	t->text[t->n++] = (char)t->c;
	t->c = scan_take(in);
}

static bool is_letter(int c, int letter)
{
	return c != EOF && (c | 32) == letter;
}

static void accept_sign(struct input *in, struct number_text *t)
{
	if (t->c == '-' || t->c == '+')
		accept(in, t);
}

static void accept_digits(struct input *in, struct number_text *t, int (*is_digit)(int))
{
	while (is_digit(t->c))
		accept(in, t);
}

/* As far as the letters of the word go. */
static void accept_word(struct input *in, struct number_text *t, const char *word)
{
	while (*word && is_letter(t->c, *word)) {
		accept(in, t);
		word++;
	}
}

/* nan may be followed by (letters_digits). */
static void accept_nan(struct input *in, struct number_text *t)
{
	accept_word(in, t, "nan");
	if (t->n < 3 || t->c != '(')
		return;
	do
		accept(in, t);
	while (isalnum(t->c) || t->c == '_');
	if (t->c == ')')
		accept(in, t);
}

static void accept_number(struct input *in, struct number_text *t)
{
	int (*is_digit)(int) = isdigit;
	int exponent = 'e';

	if (t->c == '0') {
		accept(in, t);
		if (is_letter(t->c, 'x')) {
			accept(in, t);
			is_digit = isxdigit;
			exponent = 'p';
		}
	}
	accept_digits(in, t, is_digit);
	if (t->c == '.')
		accept(in, t);
	accept_digits(in, t, is_digit);
	if (!is_letter(t->c, exponent))
		return;
	accept(in, t);
	accept_sign(in, t);
	accept_digits(in, t, isdigit);
}

static void accept_float(struct input *in, struct number_text *t)
{
	t->c = scan_take(in);
	accept_sign(in, t);
	if (is_letter(t->c, 'i'))
		accept_word(in, t, "infinity");
	else if (is_letter(t->c, 'n'))
		accept_nan(in, t);
	else
		accept_number(in, t);
	scan_give_back(in, t->c);
	t->text[t->n] = 0;
}

/* Converts for real only when all of the text is a number. */
static bool store_float(const struct scan_spec *spec, const char *text, void *to)
{
	long double ld;
	double d = 0;
	float f = 0;
	char *end;

	switch (spec->length) {
	case SCAN_LONG_DOUBLE:
		ld = strtold(text, &end);
		if (!*end && to)
			memcpy(to, &ld, sizeof ld);
		break;
	case SCAN_LONG:
		d = strtod(text, &end);
		if (!*end && to)
			memcpy(to, &d, sizeof d);
		break;
	default:
		f = strtof(text, &end);
		if (!*end && to)
			memcpy(to, &f, sizeof f);
	}
	return end != text && !*end;
}

enum scan_result scan_float(struct input *in, const struct scan_spec *spec, void *to)
{
	struct number_text t = {.n = 0};

	accept_float(in, &t);
	if (!t.n)
		return scan_nothing(in);
	return store_float(spec, t.text, to) ? SCAN_STORED : SCAN_MISMATCH;
}
