/* SPDX-License-Identifier: BSD-2-Clause */
/* malloc_walk meets every live block once, with the size last asked for. */
// variants: heap
// needs: loam
#include <malloc.h>

#include "test.h"

enum { BLOCKS = 60 };

static void *block[BLOCKS];
static int met[BLOCKS], wrong;

static size_t size_of(int i)
{
	return (size_t)i * 53 + 1;
}

static void visit(const void *ptr, size_t size, void *arg)
{
	CHECK(arg == block);
	for (int i = 0; i < BLOCKS; i++) {
		if (ptr != block[i])
			continue;
		met[i]++;
		wrong += size != size_of(i);
	}
}

int main(void)
{
	void *freed = malloc(77);

	for (int i = 0; i < BLOCKS; i++)
		block[i] = malloc(size_of(i));
	block[7] = realloc(realloc(block[7], 9000), size_of(7));
	free(freed);
	free(block[3]);
	block[3] = NULL;
	malloc_walk(visit, block);
	for (int i = 0; i < BLOCKS; i++)
		CHECK_EQ(met[i], i != 3);
	CHECK_EQ(wrong, 0);
	for (int i = 0; i < BLOCKS; i++)
		free(block[i]);
	return TEST_RESULT();
}
