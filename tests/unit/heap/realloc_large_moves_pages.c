/* SPDX-License-Identifier: BSD-2-Clause */
/* A large block grows without its pages being copied where the kernel can remap them: no new
 * memory is touched. */
// variants: heap
// needs: native loam soft
#include <sys/resource.h>

#include "test.h"

enum { SIZE = 32 << 20 };

int main(void)
{
	char *before = sbrk(0), *p = malloc(SIZE), *wall;
	struct rusage filled, grown;

	/* Above the break, or in the program itself. */
	if ((char *)sbrk(0) - before >= SIZE || p < before) {
		free(p);
		SKIP("this heap copies");
	}
	wall = malloc(SIZE);
	memset(p, 1, SIZE);
	getrusage(RUSAGE_SELF, &filled);
	p = realloc(p, 3 * (size_t)SIZE);
	getrusage(RUSAGE_SELF, &grown);
	CHECK(p != NULL);
	CHECK_EQ(p[SIZE - 1], 1);
	/* In KiB; a copy would be 32,768. */
	CHECK(grown.ru_maxrss - filled.ru_maxrss < 4096);
	free(p);
	free(wall);
	return TEST_RESULT();
}
