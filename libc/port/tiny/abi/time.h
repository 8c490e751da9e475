/* SPDX-License-Identifier: BSD-2-Clause */
/* Times and the two clocks of the tiny kernel; it has no timers. */
#ifndef ABI_TIME_H
#define ABI_TIME_H

#include <abi/tiny_calls.h>

struct timespec {
	long tv_sec;
	long tv_nsec;
};

struct timeval {
	long tv_sec;
	long tv_usec;
};

struct itimerspec {
	struct timespec it_value;
	struct timespec it_interval;
};

struct itimerval {
	struct timeval it_value;
	struct timeval it_interval;
};

#define CLOCK_REALTIME  TINY_CLOCK_WALL
#define CLOCK_MONOTONIC TINY_CLOCK_RUNNING
#define TIMER_ABSTIME   2

/* Names that programs know; the kernel has no such clocks. */
#define CLOCK_PROCESS_CPUTIME_ID 20
#define CLOCK_THREAD_CPUTIME_ID  21
#define CLOCK_MONOTONIC_RAW      22
#define CLOCK_REALTIME_COARSE    23
#define CLOCK_MONOTONIC_COARSE   24
#define CLOCK_BOOTTIME           25

#define ITIMER_REAL              1
#define ITIMER_VIRTUAL           2
#define ITIMER_PROF              3

#endif
