/* SPDX-License-Identifier: BSD-2-Clause */
/* Floating-point numbers of each type, with width, exponent, hexadecimal, inf. */
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
	float f;
	double d;
	long double ld;

	CHECK_EQ(sscanf("1.5 -2.25e2 0.1", "%f %lf %Lf", &f, &d, &ld), 3);
	CHECK(f == 1.5f && d == -225 && same(ld, 0.1l));
	CHECK_EQ(sscanf("0x1.8p1 inf nan", "%lf %f %lf", &d, &f, &d), 3);
	CHECK(f > 1e38f && d != d);
	CHECK_EQ(sscanf("3.14159", "%4lf%f", &d, &f), 2);
	CHECK(d == 3.14 && f == 159);
	CHECK_EQ(sscanf("abc", "%lf", &d), 0);
	CHECK_EQ(sscanf(".", "%lf", &d), 0);
	return TEST_RESULT();
}
