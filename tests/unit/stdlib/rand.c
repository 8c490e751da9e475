/* SPDX-License-Identifier: BSD-2-Clause */
/* The same seed gives the same numbers, in range and spread. */
#include "test.h"

int main(void)
{
	int first[100], high = 0;
	unsigned seed = 5, same = 5;

	srand(7);
	for (int i = 0; i < 100; i++) {
		first[i] = rand();
		CHECK(first[i] >= 0);
		high += first[i] > RAND_MAX / 2;
	}
	srand(7);
	for (int i = 0; i < 100; i++)
		CHECK_EQ(rand(), first[i]);
	CHECK(high > 20 && high < 80);
	for (int i = 0; i < 10; i++)
		CHECK_EQ(rand_r(&seed), rand_r(&same));
	return TEST_RESULT();
}
