/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Seconds since 1970 and calendar dates (Gregorian, UTC).  Days are counted
 * in years that begin on 1 March, so that the leap day is the last of its year,
 * and in eras of 400 years, which all have the same length.
 */
#include <abi/errno.h>
#include <errno_return.h>
#include <limits.h>
#include <time.h>

#include <attributes.h>

#define DAY          86400L
#define ERA_DAYS     146097L
#define EPOCH_OFFSET 719468L /* days from 1 March of year 0 to 1 January 1970 */

static long floor_div(long a, long b)
{
	return a / b - (a % b < 0);
}

/* Days since 1970 of a date; month 0..11, day from 1, which may lie outside the month. */
static long days_of(long year, long month, long day)
{
	long from_march = (month + 10) % 12;
	long y = year - (month < 2);
	long era = floor_div(y, 400), of_era = y - era * 400;
	long of_year = (153 * from_march + 2) / 5 + day - 1;

	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH_OFFSET;
}

/* Day of the month, month and year of a day since 1970; the year may not fit. */
static long date_of(long days, struct tm *tm)
{
	long era, of_era, year, of_year, from_march;

	days += EPOCH_OFFSET;
	era = floor_div(days, ERA_DAYS);
	of_era = days - era * ERA_DAYS;
	year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * year + year / 4 - year / 100);
	from_march = (5 * of_year + 2) / 153;
	tm->tm_mday = (int)(of_year - (153 * from_march + 2) / 5 + 1);
	tm->tm_mon = (int)(from_march + 2) % 12;
	return era * 400 + year + (tm->tm_mon < 2);
}

WEAK struct tm *gmtime_r(const time_t *restrict t, struct tm *restrict tm)
{
	long days = floor_div(*t, DAY), second = *t - days * DAY;
	long year;

	if (days < INT_MIN * 366L || days > INT_MAX * 366L) {
		errno_fail(EOVERFLOW);
		return NULL;
	}
	year = date_of(days, tm);
	if (year - 1900 < INT_MIN || year - 1900 > INT_MAX) {
		errno_fail(EOVERFLOW);
		return NULL;
	}
	tm->tm_year = (int)(year - 1900);
	tm->tm_yday = (int)(days - days_of(year, 0, 1));
	tm->tm_wday = (int)(((days + 4) % 7 + 7) % 7);
	tm->tm_hour = (int)(second / 3600);
	tm->tm_min = (int)(second / 60 % 60);
	tm->tm_sec = (int)(second % 60);
	tm->tm_isdst = 0;
	tm->tm_gmtoff = 0;
	tm->tm_zone = "UTC";
	return tm;
}

/* No sum of ints overflows a long here. */
WEAK time_t timegm(struct tm *tm)
{
	long month = floor_div(tm->tm_mon, 12);
	long year = 1900L + tm->tm_year + month;
	long days = days_of(year, tm->tm_mon - month * 12, tm->tm_mday);
	time_t t = days * DAY + tm->tm_hour * 3600L + tm->tm_min * 60L + tm->tm_sec;

	return gmtime_r(&t, tm) ? t : -1;
}

time_t mktime(struct tm *tm)
{
	return timegm(tm);
}

WEAK struct tm *localtime_r(const time_t *restrict t, struct tm *restrict tm)
{
	return gmtime_r(t, tm);
}

static struct tm shared;

struct tm *gmtime(const time_t *t)
{
	return gmtime_r(t, &shared);
}

struct tm *localtime(const time_t *t)
{
	return gmtime_r(t, &shared);
}

double difftime(time_t later, time_t earlier)
{
	return (double)later - (double)earlier;
}
