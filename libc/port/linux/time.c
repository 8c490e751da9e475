/* SPDX-License-Identifier: BSD-2-Clause */
/* Clocks, timers and random bytes on Linux. */
#include <port.h>
#include "kcall.h"

#define GRND_NONBLOCK 1

long port_clock_gettime(int clock, struct timespec *ts)
{
	return kcall(SYS_clock_gettime, clock, ts);
}

long port_clock_getres(int clock, struct timespec *ts)
{
	return kcall(SYS_clock_getres, clock, ts);
}

long port_clock_settime(int clock, const struct timespec *ts)
{
	return kcall(SYS_clock_settime, clock, ts);
}

long port_clock_nanosleep(int clock, int flags, const struct timespec *req, struct timespec *rem)
{
	return kcall(SYS_clock_nanosleep, clock, flags, req, rem);
}

long port_setitimer(int which, const struct itimerval *value, struct itimerval *old)
{
	return kcall(SYS_setitimer, which, value, old);
}

long port_getrandom(void *buf, size_t n)
{
	return kcall(SYS_getrandom, buf, n, GRND_NONBLOCK);
}
