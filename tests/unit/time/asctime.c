/* SPDX-License-Identifier: BSD-2-Clause */
/* asctime and ctime write one form, 26 bytes. */
// env: TZ=UTC
#include <time.h>

#include "test.h"

int main(void)
{
	time_t zero = 0, later = 1078063989;
	char text[26];
	struct tm tm;

	CHECK_STR(asctime(gmtime_r(&zero, &tm)), "Thu Jan  1 00:00:00 1970\n");
	CHECK_STR(asctime_r(gmtime(&later), text), "Sun Feb 29 14:13:09 2004\n");
	CHECK_STR(ctime(&zero), "Thu Jan  1 00:00:00 1970\n");
	CHECK_STR(ctime_r(&later, text), "Sun Feb 29 14:13:09 2004\n");
	CHECK_EQ(localtime(&zero)->tm_hour, 0);
	tm.tm_year = 1000000;
	CHECK_NULL_ERRNO(asctime_r(&tm, text), EOVERFLOW);
	return TEST_RESULT();
}
