/* SPDX-License-Identifier: BSD-2-Clause */
/* long double keeps all of its bits. */
#include "test.h"

int main(void)
{
	CHECK(strtold("0.1", NULL) == 0.1l);
	CHECK(strtold("3.14159265358979323846264338327950288", NULL) ==
	      3.14159265358979323846264338327950288l);
	CHECK(strtold("1e4000", NULL) == 1e4000l);
	CHECK(strtold("-0x1.8p0", NULL) == -1.5l);
	CHECK_ERRNO(strtold("1e5000", NULL), ERANGE);
	CHECK(strtold("1e-4940", NULL) > 0);
	return TEST_RESULT();
}
