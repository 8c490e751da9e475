/* SPDX-License-Identifier: BSD-2-Clause */
/* Dates in the one form of asctime. */
#include <abi/errno.h>
#include <errno_return.h>
#include <time.h>

#include <attributes.h>

#define TEXT_SIZE 26

static char shared[TEXT_SIZE];

WEAK char *asctime_r(const struct tm *restrict tm, char *restrict text)
{
	if (!strftime(text, TEXT_SIZE, "%c\n", tm)) {
		errno_fail(EOVERFLOW);
		return NULL;
	}
	return text;
}

char *asctime(const struct tm *tm)
{
	return asctime_r(tm, shared);
}

WEAK char *ctime_r(const time_t *t, char *text)
{
	struct tm tm;

	return localtime_r(t, &tm) ? asctime_r(&tm, text) : NULL;
}

char *ctime(const time_t *t)
{
	return ctime_r(t, shared);
}
