/* SPDX-License-Identifier: BSD-2-Clause */
/* Sleeping. */
#include <abi/errno.h>
#include <errno_return.h>
#include <port.h>
#include <time.h>
#include <unistd.h>

#include <attributes.h>

WEAK int clock_nanosleep(clockid_t clock, int flags, const struct timespec *req,
                         struct timespec *rem)
{
	if (clock == CLOCK_THREAD_CPUTIME_ID)
		return EINVAL;
	return (int)-port_clock_nanosleep(clock, flags, req, rem);
}

WEAK int nanosleep(const struct timespec *req, struct timespec *rem)
{
	return (int)errno_return(port_clock_nanosleep(CLOCK_REALTIME, 0, req, rem));
}

WEAK int usleep(useconds_t microseconds)
{
	struct timespec req = {microseconds / 1000000, microseconds % 1000000 * 1000};

	return (int)errno_return(port_clock_nanosleep(CLOCK_REALTIME, 0, &req, NULL));
}

/* What is left counts as a whole second from its half on. */
WEAK unsigned sleep(unsigned seconds)
{
	struct timespec req = {seconds, 0}, rem = req;

	if (port_clock_nanosleep(CLOCK_REALTIME, 0, &req, &rem) == 0)
		return 0;
	return (unsigned)rem.tv_sec + (rem.tv_nsec >= 500000000);
}
