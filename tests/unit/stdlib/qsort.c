/* SPDX-License-Identifier: BSD-2-Clause */
/* Any number of elements of any size is sorted, and none is lost. */
#include "test.h"

static int compare_bytes(const void *a, const void *b)
{
	return memcmp(a, b, 4);
}

static int is_sorted(const unsigned char *p, size_t count, size_t size)
{
	for (size_t i = 1; i < count; i++)
		if (memcmp(p + (i - 1) * size, p + i * size, 4) > 0)
			return 0;
	return 1;
}

static void try(size_t count, size_t size, unsigned kinds)
{
	unsigned char *p = malloc(count * size + 1);
	unsigned long sum = 0, after = 0, seed = count + size;

	for (size_t i = 0; i < count * size; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		p[i] = (unsigned char)((seed >> 40) % kinds);
		sum += p[i];
	}
	p[count * size] = 0xaa;
	qsort(p, count, size, compare_bytes);
	for (size_t i = 0; i < count * size; i++)
		after += p[i];
	CHECK(is_sorted(p, count, size));
	CHECK_EQ(after, sum);
	CHECK_EQ(p[count * size], 0xaa);
	free(p);
}

int main(void)
{
	for (size_t count = 0; count < 60; count++)
		for (size_t size = 4; size < 150; size += 29)
			try(count, size, count % 2 ? 256 : 2);
	try(20000, 8, 256);
	try(20000, 4, 2);
	return TEST_RESULT();
}
