/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Substring search.  Knuth, Morris and Pratt need a table as long as the needle;
 * the two-way algorithm of Crochemore and Perrin does without and is linear too:
 * the needle is cut at a critical place, its right part is compared first,
 * forwards, then its left part; a mismatch on the right moves on by its length
 * so far, one on the left by the needle's period.
 */
#include <stdbool.h>
#include <string.h>

#include <attributes.h>
#include "find.h"

/* Where the greatest suffix of s begins, in the order of bytes or its reverse; *period is that
 * suffix's. */
static size_t greatest_suffix(const unsigned char *s, size_t n, bool reverse, size_t *period)
{
	size_t best = 0, candidate = 1, k = 0;

	*period = 1;
	while (candidate + k < n) {
		unsigned char a = s[candidate + k], b = s[best + k];

		if (a == b) {
			if (++k == *period) {
				candidate += k;
				k = 0;
			}
		} else if ((a < b) != reverse) {
			candidate += k + 1;
			k = 0;
			*period = candidate - best;
		} else {
			best = candidate++;
			k = 0;
			*period = 1;
		}
	}
	return best;
}

/* The critical place: the later of the two greatest suffixes. */
static size_t critical_place(const unsigned char *needle, size_t n, size_t *period)
{
	size_t p, q;
	size_t a = greatest_suffix(needle, n, false, &p);
	size_t b = greatest_suffix(needle, n, true, &q);

	*period = a > b ? p : q;
	return a > b ? a : b;
}

static void *two_way(const unsigned char *hay, size_t hn, const unsigned char *needle, size_t nn)
{
	size_t period, cut = critical_place(needle, nn, &period);
	/* Only a truly periodic needle lets a left match be remembered. */
	bool periodic = cut + period <= nn && !memcmp(needle, needle + period, cut);
	size_t known = 0, i;

	if (!periodic)
		period = (cut > nn - cut ? cut : nn - cut) + 1;
	for (size_t at = 0; at <= hn - nn;) {
		for (i = known > cut ? known : cut; i < nn && needle[i] == hay[at + i]; i++)
			;
		if (i < nn) {
			at += i - cut + 1;
			known = 0;
			continue;
		}
		for (i = cut; i > known && needle[i - 1] == hay[at + i - 1]; i--)
			;
		if (i <= known)
			return (void *)(hay + at);
		at += period;
		known = periodic ? nn - period : 0;
	}
	return NULL;
}

void *memory_find(const void *haystack, size_t hn, const void *needle, size_t nn)
{
	const unsigned char *hay = haystack, *first;

	if (!nn)
		return (void *)hay;
	if (nn > hn)
		return NULL;
	/* The common case: the first byte is rare. */
	first = memchr(hay, *(const unsigned char *)needle, hn - nn + 1);
	if (!first || nn == 1)
		return (void *)first;
	return two_way(first, hn - (size_t)(first - hay), needle, nn);
}

char *strstr(const char *haystack, const char *needle)
{
	return memory_find(haystack, strlen(haystack), needle, strlen(needle));
}

WEAK void *memmem(const void *haystack, size_t haystack_len, const void *needle, size_t needle_len)
{
	return memory_find(haystack, haystack_len, needle, needle_len);
}
