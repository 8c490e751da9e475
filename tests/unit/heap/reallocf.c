/* SPDX-License-Identifier: BSD-2-Clause */
/* reallocf frees the block when it cannot resize it. */
// variants: heap
// needs: loam
#include <malloc.h>
#include <stdint.h>

#include "test.h"

static void count(const void *ptr, size_t size, void *arg)
{
	(void)ptr, (void)size;
	++*(int *)arg;
}

static int live(void)
{
	int n = 0;

	malloc_walk(count, &n);
	return n;
}

int main(void)
{
	int before = live();
	char *p = reallocf(NULL, 100);

	CHECK_EQ(live(), before + 1);
	memcpy(p, "kept", 5);
	p = reallocf(p, 10000);
	CHECK_STR(p, "kept");
	CHECK_EQ(live(), before + 1);
	CHECK_NULL_ERRNO(reallocf(p, PTRDIFF_MAX), ENOMEM);
	CHECK_EQ(live(), before);
	CHECK_NULL_ERRNO(reallocf(NULL, PTRDIFF_MAX), ENOMEM);
	return TEST_RESULT();
}
