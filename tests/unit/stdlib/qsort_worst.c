/* SPDX-License-Identifier: BSD-2-Clause */
/* No order of the input makes sorting quadratic. */
#include "test.h"

enum { COUNT = 50000 };

static long comparisons;
static int numbers[COUNT];

static int compare(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	comparisons++;
	return (x > y) - (x < y);
}

static void check(void)
{
	comparisons = 0;
	qsort(numbers, COUNT, sizeof *numbers, compare);
	CHECK(comparisons < 40l * COUNT);
	for (int i = 1; i < COUNT; i++)
		CHECK(numbers[i - 1] <= numbers[i]);
}

int main(void)
{
	for (int i = 0; i < COUNT; i++)
		numbers[i] = i;
	check();
	for (int i = 0; i < COUNT; i++)
		numbers[i] = COUNT - i;
	check();
	for (int i = 0; i < COUNT; i++)
		numbers[i] = i < COUNT / 2 ? i : COUNT - i;
	check();
	for (int i = 0; i < COUNT; i++)
		numbers[i] = 7;
	check();
	return TEST_RESULT();
}
