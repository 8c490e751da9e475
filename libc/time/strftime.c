/* SPDX-License-Identifier: BSD-2-Clause */
/* strftime in the C locale. */
#include <time.h>

#include "format.h"

static void format(struct text *out, const char *f, const struct tm *tm);

const char *day_name(int day)
{
	static const char *const names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
	                                    "Thursday", "Friday", "Saturday"};

	return day >= 0 && day < 7 ? names[day] : "?";
}

const char *month_name(int month)
{
	static const char *const names[] = {"January",   "February", "March",    "April",
	                                    "May",       "June",     "July",     "August",
	                                    "September", "October",  "November", "December"};

	return month >= 0 && month < 12 ? names[month] : "?";
}

static void put_short(struct text *out, const char *name)
{
	for (int i = 0; i < 3 && name[i]; i++)
		put(out, name[i]);
}

static long year_of(const struct tm *tm)
{
	return 1900L + tm->tm_year;
}

static int is_leap(long year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Week of ISO 8601 and the year that it belongs to: the one that has its Thursday. */
static int iso_week(const struct tm *tm, long *year)
{
	int since_monday = (tm->tm_wday + 6) % 7;
	int thursday = tm->tm_yday - since_monday + 3;

	*year = year_of(tm);
	if (thursday < 0)
		thursday += 365 + is_leap(--*year);
	else if (thursday >= 365 + is_leap(*year))
		thursday -= 365 + is_leap((*year)++);
	return thursday / 7 + 1;
}

static void put_offset(struct text *out, const struct tm *tm)
{
	long minutes = tm->tm_gmtoff / 60;

	put(out, minutes < 0 ? '-' : '+');
	if (minutes < 0)
		minutes = -minutes;
	put_number(out, minutes / 60 * 100 + minutes % 60, 4, '0');
}

static long two_digits(long year)
{
	return (year % 100 + 100) % 100;
}

static long century(long year)
{
	return year / 100 - (year % 100 < 0);
}

static int hour12(const struct tm *tm)
{
	return tm->tm_hour % 12 ? tm->tm_hour % 12 : 12;
}

/* The conversions that are numbers; 0: c is none of them. */
static int put_numeric(struct text *out, char c, const struct tm *tm)
{
	static const struct {
		char conversion, pad;
		signed char width;
	} kinds[] = {
	        {'d', '0', 2}, {'e', ' ', 2}, {'H', '0', 2}, {'I', '0', 2}, {'j', '0', 3},
	        {'m', '0', 2}, {'M', '0', 2}, {'S', '0', 2}, {'u', '0', 1}, {'w', '0', 1},
	        {'U', '0', 2}, {'W', '0', 2}, {'V', '0', 2}, {'G', '0', 1}, {'g', '0', 2},
	        {'y', '0', 2}, {'Y', '0', 1}, {'C', '0', 2}, {'s', '0', 1},
	};
	long iso_year, week = iso_week(tm, &iso_year);
	struct tm copy = *tm;
	const long values[] = {
	        tm->tm_mday,
	        tm->tm_mday,
	        tm->tm_hour,
	        hour12(tm),
	        tm->tm_yday + 1,
	        tm->tm_mon + 1,
	        tm->tm_min,
	        tm->tm_sec,
	        tm->tm_wday ? tm->tm_wday : 7,
	        tm->tm_wday,
	        (tm->tm_yday + 7 - tm->tm_wday) / 7,
	        (tm->tm_yday + 7 - (tm->tm_wday + 6) % 7) / 7,
	        week,
	        iso_year,
	        two_digits(iso_year),
	        two_digits(year_of(tm)),
	        year_of(tm),
	        century(year_of(tm)),
	        c == 's' ? mktime(&copy) : 0,
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].conversion == c) {
			put_number(out, values[i], kinds[i].width, kinds[i].pad);
			return 1;
		}
	return 0;
}

/* The conversions that stand for other formats; NULL: c is none of them. */
static const char *expansion(char c)
{
	switch (c) {
	case 'c':
		return "%a %b %e %H:%M:%S %Y";
	case 'D':
	case 'x':
		return "%m/%d/%y";
	case 'F':
		return "%Y-%m-%d";
	case 'r':
		return "%I:%M:%S %p";
	case 'R':
		return "%H:%M";
	case 'T':
	case 'X':
		return "%H:%M:%S";
	default:
		return NULL;
	}
}

static void put_text(struct text *out, char c, const struct tm *tm)
{
	if (c == 'a')
		put_short(out, day_name(tm->tm_wday));
	else if (c == 'A')
		put_string(out, day_name(tm->tm_wday));
	else if (c == 'b' || c == 'h')
		put_short(out, month_name(tm->tm_mon));
	else if (c == 'B')
		put_string(out, month_name(tm->tm_mon));
	else if (c == 'p')
		put_string(out, tm->tm_hour < 12 ? "AM" : "PM");
	else if (c == 'z')
		put_offset(out, tm);
	else if (c == 'Z')
		put_string(out, tm->tm_zone ? tm->tm_zone : "UTC");
	else if (c == 'n' || c == 't')
		put(out, c == 'n' ? '\n' : '\t');
	else
		put(out, c);
}

static void convert(struct text *out, char c, const struct tm *tm)
{
	const char *other = expansion(c);

	if (other)
		format(out, other, tm);
	else if (!put_numeric(out, c, tm))
		put_text(out, c, tm);
}

/* Depth of recursion: one, for no expansion has an expansion in it. */
static void format(struct text *out, const char *f, const struct tm *tm)
{
	for (; *f; f++) {
		if (*f != '%' || !f[1]) {
			put(out, *f);
			continue;
		}
		f++;
		if ((*f == 'E' || *f == 'O') && f[1])
			f++;
		convert(out, *f, tm);
	}
}

size_t strftime(char *restrict text, size_t max, const char *restrict f,
                const struct tm *restrict tm)
{
	struct text out = {text, 0, max};

	format(&out, f, tm);
	if (out.used >= max)
		return 0;
	text[out.used] = '\0';
	return out.used;
}
