/* SPDX-License-Identifier: BSD-2-Clause */
/* Pseudo-random numbers: the high bits of a 64-bit linear congruential generator. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include <attributes.h>

static uint64_t state = 1;

static uint64_t step(uint64_t s)
{
	return s * 6364136223846793005u + 1442695040888963407u;
}

void srand(unsigned seed)
{
	__atomic_store_n(&state, seed, __ATOMIC_RELAXED);
}

int rand(void)
{
	uint64_t old = __atomic_load_n(&state, __ATOMIC_RELAXED), next;

	do
		next = step(old);
	while (!__atomic_compare_exchange_n(&state, &old, next, true, __ATOMIC_RELAXED,
	                                    __ATOMIC_RELAXED));
	return (int)(next >> 33);
}

WEAK int rand_r(unsigned *seed)
{
	uint64_t next = step(step(*seed));

	*seed = (unsigned)(next >> 32);
	return (int)(next >> 33);
}
