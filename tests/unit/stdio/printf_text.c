/* SPDX-License-Identifier: BSD-2-Clause */
/* Text and characters, cut and padded; bytes beyond the precision are not read. */
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
	static const char no_end[3] = {'a', 'b', 'c'};

	is("abc|  abc|abc  |ab|   ab", "%s|%5s|%-5s|%.2s|%5.2s", "abc", "abc", "abc", "abc", "abc");
	is("abc", "%.3s", no_end);
	is("x|    x|x    |", "%c|%5c|%-5c|", 'x', 'x', 'x');
	is("100%", "%d%%", 100);
	is("(null)", "%s", (char *)NULL);
	is("", "%.0s", "abc");
	is("wide w", "%ls %lc", L"wide", L'w');
	return TEST_RESULT();
}
