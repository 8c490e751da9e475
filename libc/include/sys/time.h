/* SPDX-License-Identifier: BSD-2-Clause */
/* Interval timers and times in microseconds (POSIX, BSD). */
#ifndef LOAM_SYS_TIME_H
#define LOAM_SYS_TIME_H

#include <abi/time.h>
#include <sys/types.h>

#include <bits/begin.h>

/* CLOCK_REALTIME; zone is left alone and should be NULL.  Returns 0.  Async-signal-safe. */
int gettimeofday(struct timeval *__restrict tv, void *__restrict zone);
/* Sends SIGALRM, SIGVTALRM or SIGPROF when value is over and then every interval; value zero
 * stops it.  -1 and EINVAL: which, or microseconds outside 0..999999.  old may be NULL. */
int setitimer(int which, const struct itimerval *__restrict value,
              struct itimerval *__restrict old);

/* (BSD) */
#define timerclear(t) ((t)->tv_sec = (t)->tv_usec = 0)
#define timerisset(t) ((t)->tv_sec || (t)->tv_usec)
#define timercmp(a, b, op) \
	((a)->tv_sec == (b)->tv_sec ? (a)->tv_usec op(b)->tv_usec : (a)->tv_sec op(b)->tv_sec)
#define timeradd(a, b, sum)                                   \
	do {                                                  \
		(sum)->tv_sec = (a)->tv_sec + (b)->tv_sec;    \
		(sum)->tv_usec = (a)->tv_usec + (b)->tv_usec; \
		if ((sum)->tv_usec >= 1000000) {              \
			(sum)->tv_sec++;                      \
			(sum)->tv_usec -= 1000000;            \
		}                                             \
	} while (0)
#define timersub(a, b, difference)                                   \
	do {                                                         \
		(difference)->tv_sec = (a)->tv_sec - (b)->tv_sec;    \
		(difference)->tv_usec = (a)->tv_usec - (b)->tv_usec; \
		if ((difference)->tv_usec < 0) {                     \
			(difference)->tv_sec--;                      \
			(difference)->tv_usec += 1000000;            \
		}                                                    \
	} while (0)

#include <bits/end.h>

#endif
