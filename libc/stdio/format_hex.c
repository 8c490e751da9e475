/* SPDX-License-Identifier: BSD-2-Clause */
/* Floating-point numbers in hexadecimal: 0x1.8p+3. */
#include <stdlib.h>
#include <string.h>

#include "format.h"

/* The leading digit, which holds what of the mantissa does not fill whole digits after
 * it, and up to 28 digits of fraction. */
struct hex {
	unsigned char digit[29];
	int count; /* digits after the first */
	int exponent;
};

static int bit(const struct float_bits *v, int n)
{
	return (n < 64 ? v->lo : v->hi) >> (n & 63) & 1;
}

static struct hex hex_of(const struct float_bits *v)
{
	int fraction = (v->digits - 1) / 4 * 4;
	struct hex h = {.count = fraction / 4};

	if (v->hi | v->lo)
		h.exponent = v->exponent + fraction;
	for (int i = 0; i <= h.count; i++)
		for (int b = 0; b < 4; b++)
			h.digit[i] |= (unsigned char)(bit(v, fraction - 4 * i + b) << b);
	return h;
}

/* To nearest, ties to even. */
static void round_hex(struct hex *h, int digits)
{
	int half = h->digit[digits + 1] - 8, i = digits;

	for (int rest = digits + 2; !half && rest <= h->count; rest++)
		half = h->digit[rest];
	h->count = digits;
	if (half < 0 || (!half && !(h->digit[digits] & 1)))
		return;
	while (i > 0 && h->digit[i] == 15)
		h->digit[i--] = 0;
	if (++h->digit[i] == 16) {
		h->digit[i] = 1;
		h->exponent += 4;
	}
}

static size_t write_power(char *out, char letter, int exponent)
{
	char digits[6];
	size_t n = 0, at = 0;

	out[at++] = letter;
	out[at++] = exponent < 0 ? '-' : '+';
	exponent = abs(exponent);
	do
		digits[n++] = (char)('0' + exponent % 10);
	while (exponent /= 10);
	while (n)
		out[at++] = digits[--n];
	return at;
}

/* Prefix with sign, "-0x". */
static void write_prefix(char *out, const struct spec *spec, bool negative)
{
	if (negative)
		*out++ = '-';
	else if (spec->flags & (PLUS | SPACE))
		*out++ = spec->flags & PLUS ? '+' : ' ';
	memcpy(out, spec->conversion == 'A' ? "0X" : "0x", 3);
}

void format_hex_float(struct sink *s, const struct spec *spec, const struct float_bits *value)
{
	bool upper = spec->conversion == 'A';
	const char *digit = upper ? "0123456789ABCDEF" : "0123456789abcdef";
	struct hex h = hex_of(value);
	char prefix[4], head[32], tail[8];
	size_t n = 0, tail_length, more = 0, width;
	struct spec body = *spec;

	if (spec->precision >= 0 && spec->precision < h.count)
		round_hex(&h, spec->precision);
	else if (spec->precision >= 0)
		more = (size_t)(spec->precision - h.count);
	else
		while (h.count && !h.digit[h.count])
			h.count--;
	write_prefix(prefix, spec, value->negative);
	head[n++] = digit[h.digit[0]];
	if (h.count || more || spec->flags & ALTERNATE)
		head[n++] = '.';
	for (int i = 1; i <= h.count; i++)
		head[n++] = digit[h.digit[i]];
	tail_length = write_power(tail, upper ? 'P' : 'p', h.exponent);

	/* The padding counts what follows; spaces on the left side come last. */
	width = spec->width > 0 ? (size_t)spec->width : 0;
	body.width = spec->flags & LEFT || width < more + tail_length
	                     ? 0
	                     : (int)(width - more - tail_length);
	sink_field(s, &body, prefix, 0, head, n);
	sink_fill(s, '0', more);
	sink_write(s, tail, tail_length);
	n += strlen(prefix) + more + tail_length;
	if (spec->flags & LEFT && width > n)
		sink_fill(s, ' ', width - n);
}
