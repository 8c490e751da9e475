/* SPDX-License-Identifier: BSD-2-Clause */
/* memmove of every overlap, forwards and backwards, moves the bytes that were there. */
// timeout: 30
#include "test.h"

static unsigned char a[600], want[600], saved[400];

static void try(size_t n, size_t from, size_t to)
{
	for (size_t i = 0; i < sizeof a; i++)
		a[i] = want[i] = (unsigned char)(i * 5 + n);
	for (size_t i = 0; i < n; i++)
		saved[i] = want[from + i];
	for (size_t i = 0; i < n; i++)
		want[to + i] = saved[i];
	CHECK(memmove(a + to, a + from, n) == a + to);
	CHECK_EQ(memcmp(a, want, sizeof a), 0);
}

int main(void)
{
	for (size_t n = 0; n < 330; n += n < 70 ? 1 : 13)
		for (size_t from = 0; from < 200; from += 9)
			for (size_t to = 0; to < 200; to += 7)
				try(n, from, to);
	return TEST_RESULT();
}
