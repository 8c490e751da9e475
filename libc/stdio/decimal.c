/* SPDX-License-Identifier: BSD-2-Clause */
/* Exact decimals: schoolbook arithmetic on limbs. */
#include <stdbool.h>

#include "decimal.h"

static const uint32_t powers_of_ten[LIMB_DIGITS + 1] = {
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

/* N = N * factor + more. */
static void multiply_add(struct decimal *d, uint64_t factor, uint64_t more)
{
	for (int i = 0; i < d->count; i++) {
		uint64_t product = d->limb[i] * factor + more;

		d->limb[i] = (uint32_t)(product % LIMB_BASE);
		more = product / LIMB_BASE;
	}
	for (; more; more /= LIMB_BASE)
		d->limb[d->count++] = (uint32_t)(more % LIMB_BASE);
}

/* N *= base^exponent, in steps of base^step that fit a factor. */
static void multiply_power(struct decimal *d, uint64_t base, int exponent, int step)
{
	uint64_t big = 1;

	for (int i = 0; i < step; i++)
		big *= base;
	for (; exponent >= step; exponent -= step)
		multiply_add(d, big, 0);
	for (big = 1; exponent > 0; exponent--)
		big *= base;
	multiply_add(d, big, 0);
}

void decimal_set(struct decimal *d, uint32_t *limb, const struct float_bits *value)
{
	uint64_t hi = value->hi, lo = value->lo;
	int exponent = value->exponent;

	d->limb = limb;
	d->count = d->scale = 0;
	if (!(hi | lo))
		return;
	for (; !(lo & 1) && exponent < 0; exponent++) {
		lo = lo >> 1 | hi << 63;
		hi >>= 1;
	}
	multiply_add(d, 1, hi >> 32);
	multiply_add(d, 1ull << 32, hi & UINT32_MAX);
	multiply_add(d, 1ull << 32, lo >> 32);
	multiply_add(d, 1ull << 32, lo & UINT32_MAX);
	if (exponent >= 0) {
		multiply_power(d, 2, exponent, 32);
	} else {
		d->scale = -exponent;
		multiply_power(d, 5, d->scale, 13);
	}
}

int decimal_length(const struct decimal *d)
{
	int digits = 1;

	if (!d->count)
		return 0;
	while (digits < LIMB_DIGITS && d->limb[d->count - 1] >= powers_of_ten[digits])
		digits++;
	return (d->count - 1) * LIMB_DIGITS + digits;
}

int decimal_digit(const struct decimal *d, int place)
{
	if (place < 0 || place / LIMB_DIGITS >= d->count)
		return 0;
	return (int)(d->limb[place / LIMB_DIGITS] / powers_of_ten[place % LIMB_DIGITS] % 10);
}

/* Zeroes the digits below place; *half compares them with half of 10^place: < 0, 0, > 0. */
static void cut(struct decimal *d, int place, int *half)
{
	int limb = place / LIMB_DIGITS, top = decimal_digit(d, place - 1);
	uint32_t unit = powers_of_ten[place % LIMB_DIGITS], rest = 0;
	bool more = false;

	if (limb < d->count) {
		rest = d->limb[limb] % unit;
		d->limb[limb] -= rest;
	}
	if (place % LIMB_DIGITS)
		more = rest % (unit / 10);
	for (int i = 0; i < limb && i < d->count; i++) {
		/* With place on a limb's border the limb below holds the top digit. */
		bool is_top = i == limb - 1 && !(place % LIMB_DIGITS);

		more |= (is_top ? d->limb[i] % powers_of_ten[LIMB_DIGITS - 1] : d->limb[i]) != 0;
		d->limb[i] = 0;
	}
	*half = top != 5 ? top - 5 : more;
}

static void add_at(struct decimal *d, int place)
{
	int i = place / LIMB_DIGITS;
	uint32_t more = powers_of_ten[place % LIMB_DIGITS];

	while (d->count <= i)
		d->limb[d->count++] = 0;
	for (; more; i++) {
		if (i == d->count)
			d->limb[d->count++] = 0;
		d->limb[i] += more;
		more = d->limb[i] >= LIMB_BASE;
		if (more)
			d->limb[i] -= LIMB_BASE;
	}
}

void decimal_round(struct decimal *d, int place)
{
	int half;
	bool odd;

	if (place <= 0 || !d->count)
		return;
	odd = decimal_digit(d, place) % 2;
	if (place > decimal_length(d)) {
		d->count = 0; /* less than a tenth of the place's unit */
		return;
	}
	cut(d, place, &half);
	if (half > 0 || (!half && odd))
		add_at(d, place);
	while (d->count && !d->limb[d->count - 1])
		d->count--;
}
