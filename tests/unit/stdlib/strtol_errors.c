/* SPDX-License-Identifier: BSD-2-Clause */
/* Out of range: the nearest value and ERANGE, all digits read; a bad base: EINVAL. */
#include <inttypes.h>
#include <limits.h>

#include "test.h"

int main(void)
{
	char *end;

	CHECK_ERRNO(strtol("9223372036854775808", &end, 10), ERANGE);
	CHECK_EQ(strtol("9223372036854775808", &end, 10), LONG_MAX);
	CHECK_EQ(*end, 0);
	CHECK_EQ(strtol("-9223372036854775809", NULL, 10), LONG_MIN);
	CHECK_ERRNO(strtoul("18446744073709551616", NULL, 10), ERANGE);
	CHECK_EQ(strtoul("18446744073709551616999", &end, 10), ULONG_MAX);
	CHECK_EQ(*end, 0);
	CHECK_EQ(strtoul("-1", NULL, 10), ULONG_MAX);
	CHECK_KEEPS_ERRNO(strtoul("-1", NULL, 10));
	CHECK_ERRNO(strtol("1", NULL, 1), EINVAL);
	CHECK_ERRNO(strtol("1", NULL, 37), EINVAL);
	CHECK_ERRNO(strtol("1", NULL, -2), EINVAL);
	CHECK_EQ(strtoimax("0x7fffffffffffffff", NULL, 0), INTMAX_MAX);
	CHECK_EQ(strtoumax("0xffffffffffffffff", NULL, 0), UINTMAX_MAX);
	return TEST_RESULT();
}
