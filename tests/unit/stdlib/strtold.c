/* SPDX-License-Identifier: BSD-2-Clause */
/* long double keeps all of its bits. */
#include "test.h"

/* By their bits: some compilers compare long double with a library that is not there. */
static int same(long double a, long double b)
{
	char x[60], y[60];

	snprintf(x, sizeof x, "%La", a);
	snprintf(y, sizeof y, "%La", b);
	return strcmp(x, y) == 0;
}

int main(void)
{
	CHECK(same(strtold("0.1", NULL), 0.1l));
	CHECK(same(strtold("3.14159265358979323846264338327950288", NULL),
	           3.14159265358979323846264338327950288l));
	CHECK(same(strtold("1e4000", NULL), 1e4000l));
	CHECK(same(strtold("-0x1.8p0", NULL), -1.5l));
	CHECK_ERRNO(strtold("1e5000", NULL), ERANGE);
	CHECK(!same(strtold("1e-4940", NULL), 0));
	return TEST_RESULT();
}
