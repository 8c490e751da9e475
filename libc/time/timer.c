/* SPDX-License-Identifier: BSD-2-Clause */
/* Interval timers and alarms. */
#include <errno_return.h>
#include <port.h>
#include <sys/time.h>
#include <unistd.h>

#include <attributes.h>

WEAK int setitimer(int which, const struct itimerval *restrict value,
                   struct itimerval *restrict old)
{
	return (int)errno_return(port_setitimer(which, value, old));
}

/* A part of a second that is left counts as one: 0 means that none was set. */
WEAK unsigned alarm(unsigned seconds)
{
	struct itimerval value = {.it_value.tv_sec = seconds}, old = {0};

	port_setitimer(ITIMER_REAL, &value, &old);
	return (unsigned)old.it_value.tv_sec + (old.it_value.tv_usec > 0);
}
