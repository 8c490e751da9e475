/* SPDX-License-Identifier: BSD-2-Clause */
/* mallinfo2 counts live bytes, and no longer when they are freed. */
// variants: heap
#include <malloc.h>

#include "test.h"

static size_t in_use(void)
{
	struct mallinfo2 info = mallinfo2();

	return info.uordblks + info.hblkhd;
}

int main(void)
{
	size_t before = in_use();
	char *p = malloc(1000), *q = malloc(4 << 20);

	CHECK(p && q);
	CHECK(in_use() >= before + 1000 + (4 << 20));
	CHECK(in_use() <= before + (5 << 20));
	free(p);
	free(q);
	CHECK(in_use() <= before + 4096);
	return TEST_RESULT();
}
