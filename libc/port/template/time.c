/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: time and chance. */
#include "template.h"

/* Left out: time and clock_gettime fail, and waits cannot have time limits. */
long port_clock_gettime(int clock, struct timespec *ts)
{
	return -ENOSYS;
}

/* Left out: clock_getres fails. */
long port_clock_getres(int clock, struct timespec *ts)
{
	return -ENOSYS;
}

/* Left out: clock_settime fails. */
long port_clock_settime(int clock, const struct timespec *ts)
{
	return -ENOSYS;
}

/* Left out: sleep and nanosleep fail at once. */
long port_clock_nanosleep(int clock, int flags, const struct timespec *req, struct timespec *rem)
{
	return -ENOSYS;
}

/* Left out: alarm and setitimer fail. */
long port_setitimer(int which, const struct itimerval *value, struct itimerval *old)
{
	return -ENOSYS;
}

/* Left out: the stack canary can be guessed, unless the start-up stack brings AT_RANDOM. */
long port_getrandom(void *buf, size_t n)
{
	return -ENOSYS;
}
