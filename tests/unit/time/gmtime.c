/* SPDX-License-Identifier: BSD-2-Clause */
/* Known dates both ways, and every day of 900 years. */
#include <limits.h>
#include <time.h>

#include "test.h"

static void check(time_t t, int year, int month, int day, int wday, int yday, int second_of_day)
{
	struct tm tm, copy;

	memset(&tm, 0xff, sizeof tm);
	CHECK_EQ(gmtime_r(&t, &tm), &tm);
	CHECK_EQ(tm.tm_year, year - 1900);
	CHECK_EQ(tm.tm_mon, month - 1);
	CHECK_EQ(tm.tm_mday, day);
	CHECK_EQ(tm.tm_wday, wday);
	CHECK_EQ(tm.tm_yday, yday);
	CHECK_EQ(tm.tm_hour * 3600 + tm.tm_min * 60 + tm.tm_sec, second_of_day);
	CHECK_EQ(tm.tm_isdst, 0);
	copy = tm;
	CHECK_EQ(timegm(&copy), t);
}

static void check_every_day(void)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	time_t t = -11676096000; /* 1 January 1600, a Saturday */
	int wday = 6;

	for (int year = 1600; year < 2500; year++) {
		int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0, yday = 0;

		for (int month = 1; month <= 12; month++) {
			int length = lengths[month - 1] + (month == 2 && leap);

			for (int day = 1; day <= length; day++, yday++, t += 86400) {
				if (day == 1 || day >= 28)
					check(t + yday, year, month, day, wday, yday, yday);
				wday = (wday + 1) % 7;
			}
		}
	}
}

int main(void)
{
	time_t far = LONG_MAX;
	struct tm tm;

	check(0, 1970, 1, 1, 4, 0, 0);
	check(-1, 1969, 12, 31, 3, 364, 86399);
	check(951782400, 2000, 2, 29, 2, 59, 0);
	check(1709164800, 2024, 2, 29, 4, 59, 0);
	check(2147483647, 2038, 1, 19, 2, 18, 11647);
	check(-62135596800, 1, 1, 1, 1, 0, 0);
	check_every_day();
	CHECK_NULL_ERRNO(gmtime_r(&far, &tm), EOVERFLOW);
	far = LONG_MIN;
	CHECK_NULL_ERRNO(gmtime_r(&far, &tm), EOVERFLOW);
	return TEST_RESULT();
}
