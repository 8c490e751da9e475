/* SPDX-License-Identifier: BSD-2-Clause */
/* aligned_alloc takes alignments 1, 2 and 4, and sizes that are no multiple of the alignment. */
// variants: heap
#include <malloc.h>
#include <stdint.h>

#include "test.h"

static void check(void *p, size_t align)
{
	CHECK(p != NULL);
	CHECK_EQ((uintptr_t)p % align, 0);
	free(p);
}

int main(void)
{
	check(aligned_alloc(1, 7), 16);
	check(aligned_alloc(2, 7), 16);
	check(aligned_alloc(4, 7), 16);
	check(aligned_alloc(16, 33), 16);
	check(aligned_alloc(64, 1), 64);
	check(aligned_alloc(4096, 0), 4096);
	check(memalign(128, 200), 128);
	check(valloc(100), 4096);
	check(pvalloc(100), 4096);
	check(pvalloc(4097), 4096);
	return TEST_RESULT();
}
