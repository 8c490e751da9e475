/* SPDX-License-Identifier: BSD-2-Clause */
/* %a writes the bits; rounded to even where a precision cuts them. */
#include "test.h"

static void is(const char *want, const char *format, ...)
{
	char got[400];
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(got, sizeof got, format, ap);
	va_end(ap);
	CHECK_STR(got, want);
	CHECK_EQ(n, strlen(want));
}

int main(void)
{
	is("0x1p+0 0x1.8p+1 -0x1p-1 0x0p+0", "%a %a %a %a", 1.0, 3.0, -0.5, 0.0);
	is("0X1.999999999999AP-4", "%A", 0.1);
	is("0x1p+1 0x1.8p+0 0x1.00p+0 0x2p+0", "%.0a %.1a %.2a %.0a", 2.0, 1.5, 1.0, 1.5);
	is("0x1.p+0 0x1.000p+0", "%#a %.3a", 1.0, 1.0);
	is("    0x1p+0|0x1p+0    |0x00001p+0|+0x1p+0", "%10a|%-10a|%010a|%+a", 1.0, 1.0, 1.0, 1.0);
	is("0x0.0000000000001p-1022", "%a", 0x1p-1074);
	return TEST_RESULT();
}
