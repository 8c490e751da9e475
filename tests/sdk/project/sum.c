/* SPDX-License-Identifier: BSD-2-Clause */
/* The sum of bytes. */
#include "sum.h"

long sum_of(const char *bytes, size_t n)
{
	long sum = 0;

	while (n)
		sum += bytes[--n];
	return sum;
}
