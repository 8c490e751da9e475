/* SPDX-License-Identifier: BSD-2-Clause */
/* calloc's memory is zero, also where dirty blocks were before, and to its last byte. */
// variants: heap
#include "test.h"

static int is_zero(const unsigned char *p, size_t n)
{
	while (n && !*p)
		p++, n--;
	return !n;
}

int main(void)
{
	static const size_t sizes[] = {1, 15, 16, 17, 100, 1000, 4096, 5000, 70000, 1 << 20};

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		void *dirty = malloc(sizes[i]);
		unsigned char *p;

		memset(dirty, 0xa5, sizes[i]);
		free(dirty);
		p = calloc(1, sizes[i]);
		CHECK(p && is_zero(p, sizes[i]));
		memset(p, 0xa5, sizes[i]);
		free(p);
		p = calloc(sizes[i], 3);
		CHECK(p && is_zero(p, 3 * sizes[i]));
		free(p);
	}
	return TEST_RESULT();
}
