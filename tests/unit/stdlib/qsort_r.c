/* SPDX-License-Identifier: BSD-2-Clause */
/* qsort_r hands its argument to each comparison. */
#include "test.h"

static int compare(const void *a, const void *b, void *order)
{
	return (*(const int *)a - *(const int *)b) * *(int *)order;
}

int main(void)
{
	int n[] = {3, 1, 2}, up = 1, down = -1;

	qsort_r(n, 3, sizeof *n, compare, &up);
	CHECK(n[0] == 1 && n[1] == 2 && n[2] == 3);
	qsort_r(n, 3, sizeof *n, compare, &down);
	CHECK(n[0] == 3 && n[1] == 2 && n[2] == 1);
	return TEST_RESULT();
}
