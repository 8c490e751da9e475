/* SPDX-License-Identifier: BSD-2-Clause */
/* Many calls of all kinds in random order; every block's contents are checked all the time. */
// variants: heap port
// timeout: 60
#include <stdint.h>

#include "test.h"

enum { BLOCKS = 200, CALLS = 20000 };

static unsigned char *block[BLOCKS];
static size_t size[BLOCKS];
static uint64_t state = 88172645463325252;

static size_t any(size_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state % below;
}

static size_t any_size(void)
{
	return 1 + (any(20) ? any(600) : any(50000));
}

static void check(size_t i, size_t n)
{
	for (size_t b = 0; b < n; b++) {
		if (block[i][b] == (unsigned char)(i + b))
			continue;
		CHECK_EQ(block[i][b], (unsigned char)(i + b));
		return;
	}
}

static void fill(size_t i, size_t n)
{
	CHECK(block[i] != NULL);
	CHECK_EQ((uintptr_t)block[i] % 16, 0);
	size[i] = n;
	for (size_t b = 0; b < n; b++)
		block[i][b] = (unsigned char)(i + b);
}

static void call(size_t i)
{
	size_t n = any_size();

	check(i, size[i]);
	if (block[i] && any(3) == 0) {
		block[i] = realloc(block[i], n);
		check(i, n < size[i] ? n : size[i]);
	} else {
		free(block[i]);
		block[i] = any(4) ? malloc(n) : any(2) ? calloc(1, n) : aligned_alloc(64, n);
	}
	fill(i, n);
}

int main(void)
{
	for (int i = 0; i < CALLS; i++)
		call(any(BLOCKS));
	for (size_t i = 0; i < BLOCKS; i++) {
		check(i, size[i]);
		free(block[i]);
	}
	return TEST_RESULT();
}
