/* SPDX-License-Identifier: BSD-2-Clause */
/* recallocarray zeroes every byte beyond the size last asked for, whatever the block's history. */
// variants: heap
// needs: loam
#include <malloc.h>

#include "test.h"

/* Every byte that the block has is dirty, slack included. */
static unsigned char *dirty(void *p)
{
	memset(p, 0xee, malloc_usable_size(p));
	return p;
}

static void check(const char *history, unsigned char *p, size_t old, size_t new)
{
	size_t i = 0;

	p = recallocarray(p, new, 1);
	while (i < old && i < new &&p[i] == 0xee)
		i++;
	while (i >= old && i < new && !p[i])
		i++;
	if (i != new)
		printf("after %s, from %zu to %zu bytes:\n", history, old, new);
	CHECK_EQ(i, new);
	free(p);
}

static void check_histories(size_t old, size_t new)
{
	void *aligned = NULL;

	check("malloc", dirty(malloc(old)), old, new);
	check("calloc", dirty(calloc(old, 1)), old, new);
	CHECK_EQ(posix_memalign(&aligned, 256, old), 0);
	check("posix_memalign", dirty(aligned), old, new);
	check("growing realloc", dirty(realloc(malloc(1), old)), old, new);
	check("shrinking realloc", dirty(realloc(dirty(malloc(5 * old + 1)), old)), old, new);
	check("shrinking recallocarray", dirty(recallocarray(dirty(malloc(3 * old)), old, 1)), old,
	      new);
}

int main(void)
{
	for (size_t old = 1; old < 140; old += 3)
		for (size_t new = old; new < old + 40; new += 5)
			check_histories(old, new);
	check_histories(1000, 1100);
	check_histories(5000, 9000);
	check_histories(5000, 100);
	check_histories(100000, 300000);
	return TEST_RESULT();
}
