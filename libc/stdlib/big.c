/* SPDX-License-Identifier: BSD-2-Clause */
/* Schoolbook arithmetic on words of 32 bits. */
#include <string.h>

#include "big.h"

void big_set(struct big *b, uint32_t value)
{
	b->count = value != 0;
	b->word[0] = value;
}

void big_multiply_add(struct big *b, uint32_t factor, uint32_t more)
{
	uint64_t carry = more;

	for (int i = 0; i < b->count; i++) {
		carry += (uint64_t)b->word[i] * factor;
		b->word[i] = (uint32_t)carry;
		carry >>= 32;
	}
	if (carry)
		b->word[b->count++] = (uint32_t)carry;
}

void big_multiply_power5(struct big *b, int exponent)
{
	const uint32_t five_to_13 = 1220703125;
	uint32_t rest = 1;

	for (; exponent >= 13; exponent -= 13)
		big_multiply_add(b, five_to_13, 0);
	while (exponent--)
		rest *= 5;
	big_multiply_add(b, rest, 0);
}

void big_shift_left(struct big *b, int bits)
{
	int words = bits / 32;

	if (!b->count)
		return;
	if (bits % 32)
		big_multiply_add(b, 1u << bits % 32, 0);
	if (!words)
		return;
	memmove(b->word + words, b->word, sizeof *b->word * (size_t)b->count);
	memset(b->word, 0, sizeof *b->word * (size_t)words);
	b->count += words;
}

static bool less(const struct big *a, const struct big *b)
{
	int i = a->count - 1;

	if (a->count != b->count)
		return a->count < b->count;
	while (i > 0 && a->word[i] == b->word[i])
		i--;
	return i >= 0 && a->word[i] < b->word[i];
}

bool big_subtract_if_not_less(struct big *a, const struct big *b)
{
	int64_t borrow = 0;

	if (less(a, b))
		return false;
	for (int i = 0; i < a->count; i++) {
		borrow += (int64_t)a->word[i] - (i < b->count ? b->word[i] : 0);
		a->word[i] = (uint32_t)borrow;
		borrow >>= 32;
	}
	while (a->count && !a->word[a->count - 1])
		a->count--;
	return true;
}

int big_bits(const struct big *b)
{
	return b->count ? b->count * 32 - __builtin_clz(b->word[b->count - 1]) : 0;
}
