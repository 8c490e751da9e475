/* SPDX-License-Identifier: BSD-2-Clause */
/* free ignores NULL and never changes errno; what succeeds does not either. */
// variants: heap
#include "test.h"

static int allocate(void *p[3])
{
	p[0] = malloc(24);
	p[1] = malloc(8 << 20);
	p[2] = calloc(100, 10);
	return 0;
}

static int resize(void *p[3])
{
	p[0] = realloc(p[0], 3000);
	p[1] = realloc(p[1], 9 << 20);
	p[2] = realloc(p[2], 10);
	return 0;
}

static int free_all(void *p[3])
{
	for (int i = 0; i < 3; i++)
		free(p[i]);
	free(NULL);
	return 0;
}

int main(void)
{
	void *p[3];

	CHECK_KEEPS_ERRNO(allocate(p));
	CHECK(p[0] && p[1] && p[2]);
	CHECK_KEEPS_ERRNO(resize(p));
	CHECK(p[0] && p[1] && p[2]);
	CHECK_KEEPS_ERRNO(free_all(p));
	return TEST_RESULT();
}
