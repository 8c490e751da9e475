/* SPDX-License-Identifier: BSD-2-Clause */
/* memmove of every overlap, forwards and backwards, moves the bytes that were there. */
// timeout: 30
#include "test.h"

static unsigned char a[3000], want[3000], saved[2600];

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
	/* Long ones may be copied by other instructions. */
	for (size_t n = 2030; n < 2600; n += 19)
		for (size_t from = 0; from < 200; from += 33)
			for (size_t to = 0; to < 200; to += 11)
				try(n, from, to);
	return TEST_RESULT();
}
