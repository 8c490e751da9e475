/* SPDX-License-Identifier: BSD-2-Clause */
/* Freeing sixteen times as many blocks takes about sixteen times as long, in any order. */
// variants: heap
// needs: !shim
// timeout: 60
#include <time.h>

#include "test.h"

enum { FEW = 500, MANY = 16 * FEW };

static void *block[MANY];

static double now(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t))
		clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds to make and free so many blocks, the best of five; step mixes the order. */
static double measure(size_t count, size_t step)
{
	double best = 1e9;

	for (int i = 0; i < 5; i++) {
		double start = now(), took;

		for (size_t b = 0; b < count; b++)
			block[b] = malloc(40);
		for (size_t b = 0; b < count; b++)
			free(block[b * step % count]);
		took = now() - start;
		best = took < best ? took : best;
	}
	return best;
}

int main(void)
{
	static const size_t steps[] = {1, 7, 611};

	/* Quadratic would be 256 times. */
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		CHECK(measure(MANY, steps[i]) < 90 * measure(FEW, steps[i]) + 0.001);
	return TEST_RESULT();
}
