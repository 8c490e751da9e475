/* SPDX-License-Identifier: BSD-2-Clause */
/* Natural numbers of bounded length, for strtod: just the arithmetic that it takes. */
#ifndef LOAM_BIG_H
#define LOAM_BIG_H

#include <stdbool.h>
#include <stdint.h>

/* The largest: 5^5800, and 10^5000 shifted by as much as aligns it. */
enum { BIG_WORDS = 640 };

struct big {
	int count; /* words in use, least first; the last is not 0 */
	uint32_t word[BIG_WORDS];
};

void big_set(struct big *b, uint32_t value);
/* b = b * factor + more. */
void big_multiply_add(struct big *b, uint32_t factor, uint32_t more);
/* b *= 5^exponent. */
void big_multiply_power5(struct big *b, int exponent);
void big_shift_left(struct big *b, int bits);
/* a -= b, when a >= b: true. */
bool big_subtract_if_not_less(struct big *a, const struct big *b);
/* How many bits b has; 0 for zero. */
int big_bits(const struct big *b);

#endif
