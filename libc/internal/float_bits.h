/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A floating-point number taken apart: (-1)^negative * mantissa * 2^exponent.  All
 * in integers, so that no CPU needs a library for long double.
 */
#ifndef LOAM_FLOAT_BITS_H
#define LOAM_FLOAT_BITS_H

#include <stdbool.h>
#include <stdint.h>

enum float_kind { FLOAT_FINITE, FLOAT_INFINITE, FLOAT_NAN };

struct float_bits {
	enum float_kind kind;
	bool negative;
	int digits; /* bits of a normal mantissa, the leading one included */
	int exponent;
	uint64_t hi, lo; /* mantissa; 0 is zero */
};

/* What a kind of float can hold. */
struct float_format {
	int digits;          /* bits of mantissa, the leading one included */
	int least, greatest; /* exponents of the leading bit, of normal numbers */
};

extern const struct float_format float_format, double_format, long_double_format;

struct float_bits float_bits_of_double(double d);
struct float_bits float_bits_of_long_double(long double d);

/* The other way.  A finite number fits its format: a mantissa without its leading bit
 * is that of a subnormal number. */
float float_of_bits(const struct float_bits *f);
double double_of_bits(const struct float_bits *f);
long double long_double_of_bits(const struct float_bits *f);

#endif
