/* SPDX-License-Identifier: BSD-2-Clause */
/* Taking apart and putting together: float, double, long double in x87's 80 bits or IEEE's 128. */
#include "float_bits.h"

enum { DOUBLE_BIAS = 1023 + 52, DOUBLE_TOP = 0x7ff };

const struct float_format float_format = {24, -126, 127};
const struct float_format double_format = {53, -1022, 1023};
const struct float_format long_double_format = {__LDBL_MANT_DIG__, __LDBL_MIN_EXP__ - 1,
                                                __LDBL_MAX_EXP__ - 1};

struct float_bits float_bits_of_double(double d)
{
	union {
		double d;
		uint64_t bits;
	} u = {d};
	int e = u.bits >> 52 & DOUBLE_TOP;
	struct float_bits f = {.negative = u.bits >> 63, .digits = 53};

	f.lo = u.bits & ((1ull << 52) - 1);
	if (e == DOUBLE_TOP) {
		f.kind = f.lo ? FLOAT_NAN : FLOAT_INFINITE;
		return f;
	}
	if (e)
		f.lo |= 1ull << 52;
	f.exponent = (e ? e : 1) - DOUBLE_BIAS;
	return f;
}

/* Bits of an IEEE format of 64 bits or fewer: fraction bits, exponent bits. */
static uint64_t ieee_bits(const struct float_bits *f, int fraction, int exponent)
{
	uint64_t top = (1ull << exponent) - 1, leading = 1ull << fraction, bits, e;

	if (f->kind == FLOAT_FINITE) {
		e = f->lo & leading ? (uint64_t)(f->exponent + fraction) + top / 2 : 0;
		bits = e << fraction | (f->lo & (leading - 1));
	} else {
		bits = top << fraction | (f->kind == FLOAT_NAN ? leading >> 1 : 0);
	}
	return bits | (uint64_t)f->negative << (fraction + exponent);
}

float float_of_bits(const struct float_bits *f)
{
	union {
		uint32_t bits;
		float d;
	} u = {(uint32_t)ieee_bits(f, 23, 8)};

	return u.d;
}

double double_of_bits(const struct float_bits *f)
{
	union {
		uint64_t bits;
		double d;
	} u = {ieee_bits(f, 52, 11)};

	return u.d;
}

#if __LDBL_MANT_DIG__ == 53
struct float_bits float_bits_of_long_double(long double d)
{
	return float_bits_of_double((double)d);
}

long double long_double_of_bits(const struct float_bits *f)
{
	return double_of_bits(f);
}
#else

enum { LONG_TOP = 0x7fff, LONG_BIAS = 16383 + __LDBL_MANT_DIG__ - 1 };

struct float_bits float_bits_of_long_double(long double d)
{
	union {
		long double d;
		struct {
			uint64_t lo, hi;
		} w;
	} u;
	struct float_bits f = {.digits = __LDBL_MANT_DIG__};
	int e;

	u.w.hi = 0;
	u.d = d;
	f.lo = u.w.lo;
#if __LDBL_MANT_DIG__ == 64
	/* 64 bits of mantissa, its leading one too; sign and exponent in 16 more. */
	f.negative = u.w.hi >> 15 & 1;
	e = u.w.hi & LONG_TOP;
	if (e == LONG_TOP)
		f.kind = f.lo << 1 ? FLOAT_NAN : FLOAT_INFINITE;
#else
	f.negative = u.w.hi >> 63;
	e = u.w.hi >> 48 & LONG_TOP;
	f.hi = u.w.hi & ((1ull << 48) - 1);
	if (e == LONG_TOP)
		f.kind = f.hi | f.lo ? FLOAT_NAN : FLOAT_INFINITE;
	else if (e)
		f.hi |= 1ull << 48;
#endif
	f.exponent = (e ? e : 1) - LONG_BIAS;
	return f;
}

long double long_double_of_bits(const struct float_bits *f)
{
	union {
		struct {
			uint64_t lo, hi;
		} w;
		long double d;
	} u = {{f->lo, 0}};
	bool finite = f->kind == FLOAT_FINITE;
	uint64_t e = (uint64_t)f->exponent + LONG_BIAS;

#if __LDBL_MANT_DIG__ == 64
	const uint64_t leading = 1ull << 63;

	if (!finite)
		u.w.lo = leading | (f->kind == FLOAT_NAN ? leading >> 1 : 0);
	u.w.hi = finite ? (f->lo & leading ? e : 0) : LONG_TOP;
	u.w.hi |= (uint64_t)f->negative << 15;
#else
	const uint64_t leading = 1ull << 48;

	if (finite)
		u.w.hi = (f->hi & leading ? e << 48 : 0) | (f->hi & (leading - 1));
	else
		u.w.hi = (uint64_t)LONG_TOP << 48 | (f->kind == FLOAT_NAN ? leading >> 1 : 0);
	u.w.hi |= (uint64_t)f->negative << 63;
#endif
	return u.d;
}
#endif
