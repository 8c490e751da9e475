/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and setting clocks. */
#include <abi/errno.h>
#include <errno_return.h>
#include <port.h>
#include <sys/time.h>
#include <time.h>

#include <attributes.h>

WEAK int clock_gettime(clockid_t clock, struct timespec *ts)
{
	return (int)errno_return(port_clock_gettime(clock, ts));
}

WEAK int clock_getres(clockid_t clock, struct timespec *ts)
{
	return (int)errno_return(port_clock_getres(clock, ts));
}

WEAK int clock_settime(clockid_t clock, const struct timespec *ts)
{
	return (int)errno_return(port_clock_settime(clock, ts));
}

time_t time(time_t *t)
{
	struct timespec now;

	if (errno_return(port_clock_gettime(CLOCK_REALTIME, &now)) < 0)
		return -1;
	if (t)
		*t = now.tv_sec;
	return now.tv_sec;
}

clock_t clock(void)
{
	struct timespec used;

	if (port_clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) < 0)
		return -1;
	return used.tv_sec * CLOCKS_PER_SEC + used.tv_nsec / (1000000000 / CLOCKS_PER_SEC);
}

static int clock_of_base(int base)
{
	if (base == TIME_UTC)
		return CLOCK_REALTIME;
	return base == TIME_MONOTONIC ? CLOCK_MONOTONIC : -1;
}

int timespec_get(struct timespec *ts, int base)
{
	int clock = clock_of_base(base);

	return clock >= 0 && port_clock_gettime(clock, ts) == 0 ? base : 0;
}

int timespec_getres(struct timespec *ts, int base)
{
	int clock = clock_of_base(base);

	return clock >= 0 && port_clock_getres(clock, ts) == 0 ? base : 0;
}

WEAK int gettimeofday(struct timeval *restrict tv, void *restrict zone)
{
	struct timespec now;
	long r = port_clock_gettime(CLOCK_REALTIME, &now);

	(void)zone;
	if (r == 0)
		*tv = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
	return (int)errno_return(r);
}
