/* SPDX-License-Identifier: BSD-2-Clause */
/* long double is written with all its bits. */
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
	char text[6000], back[60], want[60];

	is("0.10000000000000000000", "%.20Lf", 0.1l);
	is("1.000000e+4000 -1.5", "%Le %Lg", 1e4000l, -1.5l);
	is("inf", "%Lf", __builtin_infl());
	CHECK_EQ(snprintf(text, sizeof text, "%.0Lf", 0x1p16000l), 4817);
	snprintf(back, sizeof back, "%La", strtold(text, NULL));
	snprintf(want, sizeof want, "%La", 0x1p16000l);
	CHECK_STR(back, want);
	return TEST_RESULT();
}
