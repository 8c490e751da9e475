/* SPDX-License-Identifier: BSD-2-Clause */
/* realloc keeps the first min(old, new) bytes, growing and shrinking, small and large. */
// variants: heap port
#include "test.h"

static unsigned char byte_at(size_t i)
{
	return (unsigned char)(i * 7 + i / 251);
}

static size_t first_wrong(const unsigned char *p, size_t n)
{
	size_t i = 0;

	while (i < n && p[i] == byte_at(i))
		i++;
	return i;
}

int main(void)
{
	static const size_t sizes[] = {1,     40,     39, 2000, 4095,    4096,
	                               4097,  100000, 50, 5000, 2 << 20, 8 << 20,
	                               70000, 300000, 16, 1,    64};
	unsigned char *p = NULL;
	size_t old = 0;

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		size_t size = sizes[i], kept = old < size ? old : size;

		p = realloc(p, size);
		CHECK(p != NULL);
		CHECK_EQ(first_wrong(p, kept), kept);
		for (size_t b = 0; b < size; b++)
			p[b] = byte_at(b);
		old = size;
	}
	free(p);
	return TEST_RESULT();
}
