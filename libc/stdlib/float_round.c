/* SPDX-License-Identifier: BSD-2-Clause */
/* 128 bits to a format's mantissa. */
#include <errno.h>

#include <errno_return.h>
#include "float_scan.h"

/* Bits below this one of hi:lo are not 0. */
static bool any_below(const struct scanned *n, int bit)
{
	if (n->inexact)
		return true;
	if (bit <= 64)
		return bit > 0 && n->lo << (64 - bit);
	return n->lo || n->hi << (128 - bit);
}

static bool bit_at(const struct scanned *n, int bit)
{
	return (bit < 64 ? n->lo : n->hi) >> (bit & 63) & 1;
}

/* hi:lo >> bits, 1..128. */
static void shift_right(struct float_bits *f, int bits)
{
	if (bits >= 64) {
		f->lo = f->hi;
		f->hi = 0;
		bits -= 64;
	}
	if (bits == 64)
		f->lo = 0;
	if (bits == 0 || bits == 64)
		return;
	f->lo = f->lo >> (bits & 63) | f->hi << (-bits & 63);
	f->hi >>= bits & 63;
}

static bool has_bit(const struct float_bits *f, int bit)
{
	return (bit < 64 ? f->lo : f->hi) >> (bit & 63) & 1;
}

static void increment(struct float_bits *f)
{
	if (!++f->lo)
		f->hi++;
}

static struct float_bits too_large(struct float_bits f)
{
	f.kind = FLOAT_INFINITE;
	errno_fail(ERANGE);
	return f;
}

struct float_bits float_round(const struct scanned *in, const struct float_format *format)
{
	struct float_bits f = {.kind = in->kind,
	                       .negative = in->negative,
	                       .digits = format->digits,
	                       .hi = in->hi,
	                       .lo = in->lo};
	int leading = in->exponent + 127, keep = format->digits, drop;
	bool half, rest;

	if (f.kind != FLOAT_FINITE || !(f.hi | f.lo))
		return f;
	if (leading < format->least)
		keep -= format->least - leading;
	if (keep < 0)
		keep = -1; /* less than half of the least number */
	drop = 128 - keep;
	half = drop <= 128 && bit_at(in, drop - 1);
	rest = drop > 128 || any_below(in, drop - 1);
	shift_right(&f, drop < 128 ? drop : 128);
	f.exponent = (keep < format->digits ? format->least : leading) - (format->digits - 1);
	if (half && (rest || f.lo & 1))
		increment(&f);
	if (has_bit(&f, format->digits)) {
		shift_right(&f, 1);
		f.exponent++;
	}
	if (f.exponent + format->digits - 1 > format->greatest)
		return too_large(f);
	if (!has_bit(&f, format->digits - 1) && (half || rest))
		errno_fail(ERANGE);
	return f;
}
