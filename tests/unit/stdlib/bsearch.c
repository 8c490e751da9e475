/* SPDX-License-Identifier: BSD-2-Clause */
/* bsearch finds each element that is there, and no other. */
#include "test.h"

static int compare(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

int main(void)
{
	int n[50], key;

	for (int i = 0; i < 50; i++)
		n[i] = i * 2;
	for (size_t count = 0; count <= 50; count++)
		for (key = -1; key <= 101; key++) {
			int *at = bsearch(&key, n, count, sizeof *n, compare);
			int there = key >= 0 && key % 2 == 0 && (size_t)key / 2 < count;

			CHECK(there ? at == n + key / 2 : !at);
		}
	return TEST_RESULT();
}
