/* SPDX-License-Identifier: BSD-2-Clause */
/* Substring search agrees with the obvious one, on texts that repeat themselves. */
#include "test.h"

static unsigned long seed = 1;

static unsigned next(unsigned below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 40) % below;
}

static const char *search(const char *h, size_t hn, const char *n, size_t nn)
{
	for (size_t i = 0; i + nn <= hn; i++)
		if (memcmp(h + i, n, nn) == 0)
			return h + i;
	return NULL;
}

static void fill(char *s, size_t n, unsigned period)
{
	for (size_t i = 0; i < n; i++)
		s[i] = period ? (char)('a' + (i % period == 0)) : (char)('a' + next(2));
	s[n] = 0;
}

int main(void)
{
	char hay[300], needle[50];

	for (int round = 0; round < 20000; round++) {
		size_t hn = next(round % 2 ? 280 : 30), nn = next(round % 2 ? 40 : 6);
		unsigned period = next(3) ? 0 : 1 + next(6);

		fill(hay, hn, period);
		fill(needle, nn, period);
		if (hn)
			hay[next((unsigned)hn)] ^= 3;
		CHECK(strstr(hay, needle) == search(hay, hn, needle, nn));
		CHECK(memmem(hay, hn, needle, nn) == search(hay, hn, needle, nn));
	}
	CHECK(strstr("abc", "") != NULL);
	CHECK(!strstr("", "a"));
	return TEST_RESULT();
}
