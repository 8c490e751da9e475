/* SPDX-License-Identifier: BSD-2-Clause */
/* mktime puts fields that are out of range in order. */
// env: TZ=UTC
#include <time.h>

#include "test.h"

static void check(struct tm tm, const char *want)
{
	char text[64];

	CHECK(mktime(&tm) != (time_t)-1);
	strftime(text, sizeof text, "%F %T %a %j", &tm);
	CHECK_STR(text, want);
}

int main(void)
{
	struct tm leap = {.tm_year = 124, .tm_mon = 1, .tm_mday = 30};
	struct tm month = {.tm_year = 100, .tm_mon = 14, .tm_mday = 1};
	struct tm back = {.tm_year = 100, .tm_mon = -1, .tm_mday = 1};
	struct tm second = {.tm_year = 99,
	                    .tm_mon = 11,
	                    .tm_mday = 31,
	                    .tm_hour = 23,
	                    .tm_min = 59,
	                    .tm_sec = 61};
	struct tm zero = {.tm_year = 70, .tm_mon = 0, .tm_mday = 0};

	check(leap, "2024-03-01 00:00:00 Fri 061");
	check(month, "2001-03-01 00:00:00 Thu 060");
	check(back, "1999-12-01 00:00:00 Wed 335");
	check(second, "2000-01-01 00:00:01 Sat 001");
	check(zero, "1969-12-31 00:00:00 Wed 365");
	CHECK(difftime(5, 3) == 2.0);
	return TEST_RESULT();
}
