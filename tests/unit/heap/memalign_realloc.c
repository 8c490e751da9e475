/* SPDX-License-Identifier: BSD-2-Clause */
/* realloc of an aligned block keeps its contents: the size it reads is the right one. */
// variants: heap
#include "test.h"

static void check(size_t align, size_t old, size_t new)
{
	unsigned char *p = NULL;
	size_t i = 0, kept = old < new ? old : new;

	CHECK_EQ(posix_memalign((void **)&p, align, old), 0);
	memset(p, 0x3c, old);
	p = realloc(p, new);
	CHECK(p != NULL);
	while (i < kept && p[i] == 0x3c)
		i++;
	CHECK_EQ(i, kept);
	memset(p, 1, new);
	free(p);
}

int main(void)
{
	for (size_t align = 8; align <= 65536; align *= 4) {
		check(align, 10, 100);
		check(align, 100, 10);
		check(align, 5000, 20000);
		check(align, 20000, 5000);
		check(align, 300000, 2000000);
	}
	return TEST_RESULT();
}
