/* SPDX-License-Identifier: BSD-2-Clause */
/* Size arithmetic that notices overflow: each returns false then, and *out is unspecified. */
#ifndef LOAM_CHECKED_H
#define LOAM_CHECKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline bool checked_add(size_t a, size_t b, size_t *out)
{
	return !__builtin_add_overflow(a, b, out);
}

static inline bool checked_mul(size_t a, size_t b, size_t *out)
{
	return !__builtin_mul_overflow(a, b, out);
}

static inline bool is_power_of_two(size_t n)
{
	return n && !(n & (n - 1));
}

/* to is a power of two. */
static inline bool checked_round_up(size_t n, size_t to, size_t *out)
{
	bool fits = checked_add(n, to - 1, out);

	*out &= -to;
	return fits;
}

/* to is a power of two; the caller knows that n + to - 1 does not overflow. */
static inline size_t round_up(size_t n, size_t to)
{
	return (n + to - 1) & -to;
}

static inline size_t round_down(size_t n, size_t to)
{
	return n & -to;
}

#endif
