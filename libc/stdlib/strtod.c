/* SPDX-License-Identifier: BSD-2-Clause */
/* Floating-point numbers from text. */
#include <stdlib.h>

#include "float_scan.h"

static struct float_bits convert(const char *s, char **end, const struct float_format *format)
{
	struct scanned n;
	const char *after = float_scan(s, &n);

	if (end)
		*end = (char *)after;
	return float_round(&n, format);
}

double strtod(const char *restrict s, char **restrict end)
{
	struct float_bits f = convert(s, end, &double_format);

	return double_of_bits(&f);
}

float strtof(const char *restrict s, char **restrict end)
{
	struct float_bits f = convert(s, end, &float_format);

	return float_of_bits(&f);
}

long double strtold(const char *restrict s, char **restrict end)
{
	struct float_bits f = convert(s, end, &long_double_format);

	return long_double_of_bits(&f);
}

double atof(const char *s)
{
	return strtod(s, NULL);
}
