/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * STEPS: arithmetic with long numbers in blocks of 16 to 70 bytes; each result is a new block,
 * and its operands are freed at once.  Each step of x -> x * x + step (mod 2^384) is checked
 * against the square of the sum, (x + 1)^2 - 2x - 1.
 */
#include <stdbool.h>
#include <string.h>

#include "common/work.h"

enum { DIGITS = 12 };

/* Without leading zeros, the lowest digit first. */
struct number {
	unsigned digits;
	uint32_t digit[];
};

static struct number *number_new(const uint32_t *digit, unsigned digits)
{
	struct number *n;

	while (digits > 1 && digit[digits - 1] == 0)
		digits--;
	n = malloc(sizeof *n + digits * sizeof digit[0]);
	if (!n)
		die("no memory");
	n->digits = digits;
	memcpy(n->digit, digit, digits * sizeof digit[0]);
	return n;
}

static struct number *number_from(uint32_t value)
{
	return number_new(&value, 1);
}

static uint32_t digit_of(const struct number *n, unsigned i)
{
	return i < n->digits ? n->digit[i] : 0;
}

/* These free their operands. */

static struct number *finish(const uint32_t *digit, struct number *a, struct number *b)
{
	struct number *result = number_new(digit, DIGITS);

	free(a);
	free(b);
	return result;
}

static struct number *sum(struct number *a, struct number *b)
{
	uint32_t out[DIGITS];
	uint64_t carry = 0;

	for (unsigned i = 0; i < DIGITS; i++) {
		carry += (uint64_t)digit_of(a, i) + digit_of(b, i);
		out[i] = (uint32_t)carry;
		carry >>= 32;
	}
	return finish(out, a, b);
}

static struct number *difference(struct number *a, struct number *b)
{
	uint32_t out[DIGITS];
	int64_t carry = 0;

	for (unsigned i = 0; i < DIGITS; i++) {
		carry += (int64_t)digit_of(a, i) - digit_of(b, i);
		out[i] = (uint32_t)carry;
		carry >>= 32;
	}
	return finish(out, a, b);
}

static struct number *product(struct number *a, struct number *b)
{
	uint32_t out[DIGITS] = {0};

	for (unsigned i = 0; i < a->digits; i++) {
		uint64_t carry = 0;

		for (unsigned k = 0; k < b->digits && i + k < DIGITS; k++) {
			carry += out[i + k] + (uint64_t)a->digit[i] * b->digit[k];
			out[i + k] = (uint32_t)carry;
			carry >>= 32;
		}
		if (i + b->digits < DIGITS)
			out[i + b->digits] = (uint32_t)carry;
	}
	return finish(out, a, b);
}

static struct number *copy(const struct number *n)
{
	return number_new(n->digit, n->digits);
}

static bool equal(struct number *a, struct number *b)
{
	bool same = a->digits == b->digits &&
	            memcmp(a->digit, b->digit, a->digits * sizeof a->digit[0]) == 0;

	free(a);
	free(b);
	return same;
}

static struct number *square_otherwise(const struct number *x)
{
	struct number *next = sum(copy(x), number_from(1));
	struct number *square = product(copy(next), next);

	return difference(square, sum(product(copy(x), number_from(2)), number_from(1)));
}

int main(int argc, char **argv)
{
	unsigned long steps = argument(argv, argc - 1);
	struct number *x = number_from(3);

	for (uint32_t step = 1; step <= steps; step++) {
		struct number *square = product(copy(x), copy(x));

		if (!equal(copy(square), square_otherwise(x)))
			die("wrong square");
		free(x);
		/* Short again now and then, so that all lengths come. */
		x = step % 6 ? sum(square, number_from(step)) : number_from(square->digit[0] | 1);
		if (step % 6 == 0)
			free(square);
	}
	free(x);
	return 0;
}
