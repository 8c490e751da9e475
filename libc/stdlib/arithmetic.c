/* SPDX-License-Identifier: BSD-2-Clause */
/* Absolute values and divisions. */
#include <inttypes.h>
#include <stdlib.h>

int abs(int n)
{
	return n < 0 ? -n : n;
}

long labs(long n)
{
	return n < 0 ? -n : n;
}

long long llabs(long long n)
{
	return n < 0 ? -n : n;
}

intmax_t imaxabs(intmax_t n)
{
	return n < 0 ? -n : n;
}

div_t div(int numerator, int denominator)
{
	return (div_t){numerator / denominator, numerator % denominator};
}

ldiv_t ldiv(long numerator, long denominator)
{
	return (ldiv_t){numerator / denominator, numerator % denominator};
}

lldiv_t lldiv(long long numerator, long long denominator)
{
	return (lldiv_t){numerator / denominator, numerator % denominator};
}

imaxdiv_t imaxdiv(intmax_t numerator, intmax_t denominator)
{
	return (imaxdiv_t){numerator / denominator, numerator % denominator};
}
