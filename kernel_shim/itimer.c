/* SPDX-License-Identifier: BSD-2-Clause */
/* Interval timers: setitimer, getitimer, alarm. */
#include "clock.h"
#include "proc.h"
#include "ptimer.h"
#include "syscall.h"

#include <abi/errno.h>

/* There is one, ITIMER_REAL; it stands among the process's timers. */
static struct posix_timer *itimer(bool make)
{
	struct process *p = process_current();
	struct posix_timer *pt = ptimer_find(p, ~ITIMER_REAL);

	return pt || !make ? pt : ptimer_create(p, ~ITIMER_REAL, SIGALRM, SI_KERNEL);
}

static struct timeval timeval_from_ns(uint64_t ns)
{
	uint64_t us = (ns + 999) / 1000;

	return (struct timeval){(long)(us / 1000000), (long)(us % 1000000)};
}

static bool timeval_ns(const struct timeval *tv, uint64_t *ns)
{
	struct timespec ts = {tv->tv_sec, tv->tv_usec * 1000};

	if (tv->tv_usec < 0 || tv->tv_usec >= 1000000 || tv->tv_sec < 0)
		return false;
	*ns = timespec_ns(&ts);
	return true;
}

static struct itimerval itimer_now(void)
{
	struct posix_timer *pt = itimer(false);
	uint64_t value = 0, interval = 0;

	if (pt)
		ptimer_read(pt, &value, &interval);
	return (struct itimerval){timeval_from_ns(interval), timeval_from_ns(value)};
}

long sys_getitimer(const struct syscall_args *a)
{
	struct itimerval v;

	if ((int)a->arg[0] != ITIMER_REAL)
		return -EINVAL;
	v = itimer_now();
	return arch_copy_out(a->arg[1], &v, sizeof(v));
}

long sys_setitimer(const struct syscall_args *a)
{
	struct itimerval new = {{0, 0}, {0, 0}}, old;
	uint64_t value, interval;
	struct posix_timer *pt;

	if (a->arg[1] && arch_copy_in(&new, a->arg[1], sizeof(new)))
		return -EFAULT;
	if ((int)a->arg[0] != ITIMER_REAL || !timeval_ns(&new.it_value, &value) ||
	    !timeval_ns(&new.it_interval, &interval))
		return -EINVAL;
	old = itimer_now();
	pt = itimer(value != 0);
	if (value && !pt)
		return -ENOMEM;
	if (pt)
		ptimer_set(pt, value, interval, false);
	return a->arg[2] ? arch_copy_out(a->arg[2], &old, sizeof(old)) : 0;
}

long sys_alarm(unsigned seconds)
{
	struct timeval old = itimer_now().it_value;
	struct posix_timer *pt = itimer(seconds != 0);

	if (pt)
		ptimer_set(pt, seconds * NS_PER_SEC, 0, false);
	if (old.tv_usec >= 500000 || (!old.tv_sec && old.tv_usec))
		old.tv_sec++;
	return old.tv_sec;
}
