/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * An exact decimal number, value = N * 10^-scale, with N in limbs of nine digits, least first.
 * A finite float of any kind has one: m * 2^-k = m * 5^k * 10^-k.
 */
#ifndef LOAM_DECIMAL_H
#define LOAM_DECIMAL_H

#include <stdint.h>

#include "float_bits.h"

enum {
	LIMB_DIGITS = 9,
	LIMB_BASE = 1000000000,
	/* Limbs for the longest numbers: 767 and 11563 digits, and one to round up into. */
	DOUBLE_LIMBS = 88,
	LONG_DOUBLE_LIMBS = 1287
};

struct decimal {
	uint32_t *limb; /* the caller's */
	int count;      /* limbs in use; the last is not 0 */
	int scale;
};

/* limb has DOUBLE_LIMBS elements, or LONG_DOUBLE_LIMBS for more than 53 bits. */
void decimal_set(struct decimal *d, uint32_t *limb, const struct float_bits *value);

/* How many digits N has; 0 for zero. */
int decimal_length(const struct decimal *d);

/* The digit of N that counts 10^place; 0 outside. */
int decimal_digit(const struct decimal *d, int place);

/* Makes the digits below 10^place zero: to nearest, ties to even. */
void decimal_round(struct decimal *d, int place);

#endif
