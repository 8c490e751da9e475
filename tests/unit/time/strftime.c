/* SPDX-License-Identifier: BSD-2-Clause */
/* strftime's conversions in the C locale, and texts that do not fit. */
#include <time.h>

#include "test.h"

static void check(const struct tm *tm, const char *format, const char *want)
{
	char text[128];
	size_t length = strftime(text, sizeof text, format, tm);

	CHECK_STR(text, want);
	CHECK_EQ(length, strlen(want));
}

static void check_week(int year, int month, int day, const char *want)
{
	struct tm tm = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};

	timegm(&tm);
	check(&tm, "%G-W%V-%u", want);
}

int main(void)
{
	time_t t = 1078063989; /* Sunday 29 February 2004, 14:13:09 */
	char small[9] = "untouched";
	struct tm tm;

	gmtime_r(&t, &tm);
	check(&tm, "%a %A %b %B %h", "Sun Sunday Feb February Feb");
	check(&tm, "%C %d %e %H %I %j %m %M %p", "20 29 29 14 02 060 02 13 PM");
	check(&tm, "%S %u %w %y %Y", "09 7 0 04 2004");
	check(&tm, "%c|%x|%X|%r", "Sun Feb 29 14:13:09 2004|02/29/04|14:13:09|02:13:09 PM");
	check(&tm, "%D %F %R %T", "02/29/04 2004-02-29 14:13 14:13:09");
	check(&tm, "%U %W %V %G %g", "09 08 09 2004 04");
	check(&tm, "%z %% %n%t|%Ey %Od", "+0000 % \n\t|04 29");
	check_week(2005, 1, 1, "2004-W53-6");
	check_week(2007, 12, 31, "2008-W01-1");
	check_week(2010, 1, 3, "2009-W53-7");
	check_week(2026, 12, 31, "2026-W53-4");
	tm.tm_mday = 3;
	check(&tm, "%e|%d", " 3|03");
	CHECK_EQ(strftime(small, 8, "%Y-%m-", &tm), 0);
	CHECK_EQ(strftime(small, 9, "%Y-%m-", &tm), 8);
	CHECK_STR(small, "2004-02-");
	return TEST_RESULT();
}
