/* SPDX-License-Identifier: BSD-2-Clause */
/* No size is cut to 32 bits: a block over 4 GiB is whole, or it is NULL and ENOMEM. */
// variants: heap
#include <malloc.h>

#include "test.h"

static const size_t large = ((size_t)1 << 32) + 64;

static void check(char *p)
{
	if (!p)
		return;
	CHECK(malloc_usable_size(p) >= large);
	p[0] = 'a';
	p[large - 1] = 'z';
	CHECK_EQ(p[0], 'a');
	free(p);
}

int main(void)
{
	void *aligned = NULL;
	char *small = malloc(64), *p;

	check(calloc(large / 64, 64));
	check(malloc(large));
	check(reallocarray(NULL, large / 64, 64));
	if (posix_memalign(&aligned, 4096, large) == 0)
		check(aligned);
	p = realloc(small, large);
	if (p)
		check(p);
	else
		free(small);
	return TEST_RESULT();
}
