/* SPDX-License-Identifier: BSD-2-Clause */
/* Arguments by position, with widths and precisions too. */
#include "test.h"

#pragma GCC diagnostic ignored "-Wformat"

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
	is("b a", "%2$s %1$s", "a", "b");
	is("   7 7", "%1$*2$d %1$d", 7, 4);
	is("3.14 x 1", "%2$.*1$f %3$c %4$d", 2, 3.14159, 'x', 1);
	return TEST_RESULT();
}
