/* SPDX-License-Identifier: BSD-2-Clause */
/* Integers in every base, length, width and precision. */
#include <limits.h>
#include <stddef.h>
#include <stdint.h>

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
	is("-5 5 +5  5", "%d %d %+d % d", -5, 5, 5, 5);
	is("   42|42   |00042|  042|042  ", "%5d|%-5d|%05d|%5.3d|%-5.3d", 42, 42, 42, 42, 42);
	is("ff FF 0xff 0XFF 377 0377 0 0", "%x %X %#x %#X %o %#o %#x %#o", 255, 255, 255, 255, 255,
	   255, 0, 0);
	is("|", "%.0d|", 0);
	is("0|", "%#.0o|", 0);
	is("  0x00ff|0x0000ff", "%#8.4x|%#08x", 255, 255);
	is("44 4464 -1 255 65535", "%hhd %hd %hhd %hhu %hu", 300, 70000, 255, 255, -1);
	is("-9223372036854775808 18446744073709551615", "%ld %lu", LONG_MIN, ULONG_MAX);
	is("9223372036854775807 7 8 9", "%lld %jd %zu %td", LLONG_MAX, (intmax_t)7, (size_t)8,
	   (ptrdiff_t)9);
	is("   -3|-3   |-0003", "%*d|%*d|%0*d", 5, -3, -5, -3, 5, -3);
	is("007|7", "%.*d|%.*d", 3, 7, -1, 7);
	is("0x1234", "%p", (void *)0x1234);
	return TEST_RESULT();
}
