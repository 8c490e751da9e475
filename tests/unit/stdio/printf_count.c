/* SPDX-License-Identifier: BSD-2-Clause */
/* %n stores how many bytes came before; %m is the message of errno. */
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
	int n;
	long l;
	signed char c;
	char buf[50];

	is("abcdef", "%s%n%s%ln%hhn", "abc", &n, "def", &l, &c);
	CHECK_EQ(n, 3);
	CHECK_EQ(l, 6);
	CHECK_EQ(c, 6);
	errno = ENOENT;
	snprintf(buf, sizeof buf, "%d %m", 1);
	CHECK_STR(buf, "1 No such file or directory");
	return TEST_RESULT();
}
