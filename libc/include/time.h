/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Clocks, sleeping and calendar time (C23, POSIX.1-2024).  Local time is UTC:
 * there is no time-zone data.  Calls that can fail return -1 and errno unless
 * their line says otherwise.
 */
#ifndef LOAM_TIME_H
#define LOAM_TIME_H

#include <abi/time.h>
#include <stddef.h>
#include <sys/types.h>

#include <bits/features.h>
#include <bits/begin.h>

#if defined(__LOAM_POSIX) || (defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L)
#define __LOAM_C23_TIME 1
#endif

#define CLOCKS_PER_SEC 1000000l

#define TIME_UTC       1
#define TIME_MONOTONIC 2

struct tm {
	int tm_sec;  /* 0..60 */
	int tm_min;  /* 0..59 */
	int tm_hour; /* 0..23 */
	int tm_mday; /* 1..31 */
	int tm_mon;  /* 0..11 */
	int tm_year; /* since 1900 */
	int tm_wday; /* 0..6, Sunday 0 */
	int tm_yday; /* 0..365 */
	int tm_isdst;
	long tm_gmtoff; /* seconds east of UTC */
	const char *tm_zone;
};

/* ---- clocks: all async-signal-safe ------------------------------------------------ */

/* Seconds since 1970, also stored at t unless that is NULL. */
time_t time(time_t *t);
/* Processor time of the process in units of 1/CLOCKS_PER_SEC; -1: not known. */
clock_t clock(void);
/* Returns base, or 0: no such base. */
int timespec_get(struct timespec *ts, int base);
#ifdef __LOAM_C23_TIME
int timespec_getres(struct timespec *ts, int base);
#endif
#ifdef __LOAM_POSIX
/* EINVAL: no such clock.  (POSIX, all three) */
int clock_gettime(clockid_t clock, struct timespec *ts);
/* ts NULL: only asks whether the clock exists. */
int clock_getres(clockid_t clock, struct timespec *ts);
/* EPERM; EINVAL: also bad nanoseconds. */
int clock_settime(clockid_t clock, const struct timespec *ts);
/* ---- sleeping: all may block -------------------------------------------------------- */

/* EINTR: a handler ran; rem (not NULL) has what is left.  EINVAL: bad nanoseconds. */
int nanosleep(const struct timespec *req, struct timespec *rem);
/* Returns the error number and leaves errno alone.  flags: 0 or TIMER_ABSTIME, which leaves rem
 * alone.  EINVAL also: CLOCK_THREAD_CPUTIME_ID. */
int clock_nanosleep(clockid_t clock, int flags, const struct timespec *req, struct timespec *rem);
#endif

/* ---- the calendar: errors by EOVERFLOW (year outside int) ------------------------------ */

#ifdef __LOAM_C23_TIME
struct tm *gmtime_r(const time_t *__restrict t, struct tm *__restrict tm);
struct tm *localtime_r(const time_t *__restrict t, struct tm *__restrict tm);
/* As mktime, for UTC. */
time_t timegm(struct tm *tm);
#endif
/* One static struct tm for both. */
struct tm *gmtime(const time_t *t);
struct tm *localtime(const time_t *t);
/* tm's fields may be out of range and are put in order. */
time_t mktime(struct tm *tm);
double difftime(time_t later, time_t earlier);
/* C locale.  The bytes written without the final one, 0: they need more than max. */
size_t strftime(char *__restrict text, size_t max, const char *__restrict format,
                const struct tm *__restrict tm);
/* "Thu Jan  1 00:00:00 1970\n", in 26 bytes of text or static ones. */
char *asctime(const struct tm *tm);
char *ctime(const time_t *t);
#ifdef __LOAM_POSIX
char *asctime_r(const struct tm *__restrict tm, char *__restrict text);
char *ctime_r(const time_t *t, char *text);
#endif

#include <bits/end.h>

#endif
