/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Text to a binary number.  A decimal number D * 10^q is D * 5^q * 2^q; for q < 0
 * it is a quotient of two natural numbers, whose first 128 bits long division
 * gives, one a step.
 *
 * Digits past the first 800 only tell that there is more: no double needs as many
 * to be rounded correctly (the longest tie has 768); a long double may be off in the
 * last bit when only they decide.
 */
#include <ctype.h>
#include <stddef.h>
#include <string.h>

#include "big.h"
#include "float_scan.h"

enum {
	MAX_DIGITS = 800,
	MAX_EXPONENT = 1000000, /* more is as good as infinite */
	MAX_POWER = 5000        /* of ten, beyond every format */
};

static void shift_left(struct scanned *n, int bits)
{
	for (; bits > 0; bits--) {
		n->hi = n->hi << 1 | n->lo >> 63;
		n->lo <<= 1;
	}
}

static void normalize(struct scanned *n)
{
	if (!(n->hi | n->lo))
		return;
	while (!(n->hi >> 63)) {
		shift_left(n, 1);
		n->exponent--;
	}
}

/* The first 128 bits of a / b. */
static void divide(struct scanned *out, struct big *a, struct big *b)
{
	int shift = big_bits(a) - big_bits(b);

	if (shift > 0)
		big_shift_left(b, shift);
	else
		big_shift_left(a, -shift);
	for (int i = 0; i < 128; i++) {
		shift_left(out, 1);
		out->lo |= big_subtract_if_not_less(a, b);
		big_shift_left(a, 1);
	}
	out->exponent += shift - 127;
	out->inexact |= a->count != 0;
	normalize(out);
}

/* Reads an exponent after its letter at p; returns p when there is none. */
static const char *scan_exponent(const char *p, int *exponent)
{
	const char *q = p + 1;
	bool negative = *q == '-';
	int n = 0;

	if (*q == '-' || *q == '+')
		q++;
	if (!isdigit((unsigned char)*q))
		return p;
	for (; isdigit((unsigned char)*q); q++)
		if (n < MAX_EXPONENT)
			n = n * 10 + (*q - '0');
	*exponent += negative ? -n : n;
	return q;
}

/* The digits of a number, with its point, of either base. */
struct digits {
	int count;    /* digits used, leading zeros not counted */
	int exponent; /* of the base, for the digit string as an integer */
	bool any;     /* a digit was there */
	bool more;    /* dropped ones that are not 0 */
};

typedef void digit_function(void *number, int digit);

static int digit_value(char c)
{
	return isdigit((unsigned char)c) ? c - '0' : tolower((unsigned char)c) - 'a' + 10;
}

/* Feeds max significant digits to add. */
static const char *scan_digits(const char *p, struct digits *d, int max, bool hex,
                               digit_function *add, void *number)
{
	bool point = false;

	for (;; p++) {
		if (*p == '.' && !point) {
			point = true;
			continue;
		}
		if (!(hex ? isxdigit((unsigned char)*p) : isdigit((unsigned char)*p)))
			break;
		d->any = true;
		if (d->count < max) {
			add(number, digit_value(*p));
			d->count += d->count || *p != '0';
			d->exponent -= point;
		} else {
			d->more |= *p != '0';
			d->exponent += !point;
		}
	}
	return p;
}

static void add_decimal(void *number, int digit)
{
	big_multiply_add(number, 10, (uint32_t)digit);
}

static void add_hex(void *number, int digit)
{
	struct scanned *n = number;

	shift_left(n, 4);
	n->lo |= (uint64_t)digit;
}

/* Too large or too small for every format. */
static void set_extreme(struct scanned *out, bool large)
{
	out->hi = 1ull << 63;
	out->exponent = large ? MAX_EXPONENT : -MAX_EXPONENT;
}

static const char *scan_decimal(const char *p, struct scanned *out)
{
	struct big a, b;
	struct digits d = {0};

	big_set(&a, 0);
	p = scan_digits(p, &d, MAX_DIGITS, false, add_decimal, &a);
	if (!d.any)
		return NULL;
	if ((*p | 32) == 'e')
		p = scan_exponent(p, &d.exponent);
	out->inexact = d.more;
	if (!a.count)
		return p;
	if (d.exponent + d.count > MAX_POWER || d.exponent + d.count < -MAX_POWER) {
		set_extreme(out, d.exponent > 0);
		return p;
	}
	big_set(&b, 1);
	out->exponent = d.exponent;
	big_multiply_power5(d.exponent < 0 ? &b : &a, d.exponent < 0 ? -d.exponent : d.exponent);
	divide(out, &a, &b);
	return p;
}

/* After 0x. */
static const char *scan_hex(const char *p, struct scanned *out)
{
	struct digits d = {0};

	p = scan_digits(p, &d, 128 / 4, true, add_hex, out);
	if (!d.any)
		return NULL;
	/* Clamped, as scan_exponent's is, before it is multiplied. */
	if (d.exponent > MAX_EXPONENT)
		d.exponent = MAX_EXPONENT;
	if (d.exponent < -MAX_EXPONENT)
		d.exponent = -MAX_EXPONENT;
	out->exponent = d.exponent * 4;
	if ((*p | 32) == 'p')
		p = scan_exponent(p, &out->exponent);
	out->inexact = d.more;
	normalize(out);
	return p;
}

/* True, and *p moves on, when word stands there in any case. */
static bool skip_word(const char **p, const char *word)
{
	size_t n = 0;

	while (word[n] && tolower((unsigned char)(*p)[n]) == word[n])
		n++;
	if (word[n])
		return false;
	*p += n;
	return true;
}

/* inf, infinity, nan, nan(anything); NULL for something else. */
static const char *scan_word(const char *p, struct scanned *out)
{
	const char *q;

	if (skip_word(&p, "inf")) {
		out->kind = FLOAT_INFINITE;
		skip_word(&p, "inity");
		return p;
	}
	if (!skip_word(&p, "nan"))
		return NULL;
	out->kind = FLOAT_NAN;
	if (*p != '(')
		return p;
	for (q = p + 1; isalnum((unsigned char)*q) || *q == '_'; q++)
		;
	return *q == ')' ? q + 1 : p;
}

const char *float_scan(const char *s, struct scanned *out)
{
	const char *p = s, *end = NULL;

	*out = (struct scanned){.kind = FLOAT_FINITE};
	while (isspace((unsigned char)*p))
		p++;
	out->negative = *p == '-';
	if (*p == '-' || *p == '+')
		p++;
	if (isalpha((unsigned char)*p))
		end = scan_word(p, out);
	else if (*p == '0' && (p[1] | 32) == 'x')
		end = scan_hex(p + 2, out);
	/* "0x" without digits is the number 0 before an x. */
	if (!end && out->kind == FLOAT_FINITE)
		end = scan_decimal(p, out);
	if (!end)
		out->negative = false;
	return end ? end : s;
}
