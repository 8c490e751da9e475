/* SPDX-License-Identifier: BSD-2-Clause */
/* %b and lengths by bits, as C23 has them. */
// needs: loam
#include "test.h"

#pragma GCC diagnostic ignored "-Wformat"
#pragma GCC diagnostic ignored "-Wformat-extra-args"

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
	is("101 0b101 0B101 0", "%b %#b %#B %#b", 5, 5, 5, 0);
	is("-1 -2 3 4", "%w8d %w16d %w32d %w64d", 255, 65534, 3, 4l);
	is("9", "%wf64d", 9l);
	return TEST_RESULT();
}
