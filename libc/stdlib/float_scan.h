/* SPDX-License-Identifier: BSD-2-Clause */
/* strtod in two steps: text to 128 bits and a remainder; those to a format, rounded once. */
#ifndef LOAM_FLOAT_SCAN_H
#define LOAM_FLOAT_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include <float_bits.h>

/* A number before it is rounded: (hi:lo + something below 1, if inexact) * 2^exponent. */
struct scanned {
	enum float_kind kind;
	bool negative;
	bool inexact;
	uint64_t hi, lo; /* the top bit is set, except in zero */
	int exponent;
};

/* Reads a number at s; returns what follows it, or s when there is none. */
const char *float_scan(const char *s, struct scanned *out);

/* To nearest, ties to even.  Sets errno to ERANGE when the number is too large (an
 * infinity then), or too small to be exact. */
struct float_bits float_round(const struct scanned *in, const struct float_format *format);

#endif
