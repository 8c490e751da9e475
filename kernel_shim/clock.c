/* SPDX-License-Identifier: BSD-2-Clause */
/* Clocks: reading, setting and sleeping.  CLOCK_REALTIME is the boot clock plus an offset. */
#include <abi/errno.h>

#include "arch.h"
#include "clock.h"
#include "kmem.h"
#include "proc.h"
#include "sched.h"
#include "syscall.h"

static uint64_t adjustment; /* what clock_settime added to the firmware's time */

static uint64_t boot_time(void)
{
	return arch_time_epoch_ns() + adjustment;
}

uint64_t clock_realtime(void)
{
	return boot_time() + arch_time_ns();
}

uint64_t timespec_ns(const struct timespec *ts)
{
	uint64_t ns;

	if (__builtin_mul_overflow((uint64_t)ts->tv_sec, NS_PER_SEC, &ns) ||
	    __builtin_add_overflow(ns, (uint64_t)ts->tv_nsec, &ns))
		return UINT64_MAX;
	return ns;
}

struct timespec timespec_from_ns(uint64_t ns)
{
	return (struct timespec){(long)(ns / NS_PER_SEC), (long)(ns % NS_PER_SEC)};
}

/* A user's timespec in nanoseconds.  -EFAULT, -EINVAL. */
static int time_in(uintptr_t user, uint64_t *ns)
{
	struct timespec ts;

	if (arch_copy_in(&ts, user, sizeof ts))
		return -EFAULT;
	if (ts.tv_sec < 0 || ts.tv_nsec < 0 || ts.tv_nsec >= (long)NS_PER_SEC)
		return -EINVAL;
	*ns = timespec_ns(&ts);
	return 0;
}

static int time_out(uintptr_t user, uint64_t ns)
{
	struct timespec ts = timespec_from_ns(ns);

	return arch_copy_out(user, &ts, sizeof ts);
}

static uint64_t relative_deadline(uint64_t ns)
{
	struct thread *t = thread_current();
	uint64_t deadline = t->restart_deadline;

	t->restart_deadline = 0;
	if (!deadline && __builtin_add_overflow(arch_time_ns(), ns, &deadline))
		deadline = NO_DEADLINE;
	return deadline;
}

int clock_deadline_in(int clock, uintptr_t user, bool absolute, uint64_t *deadline)
{
	uint64_t ns = NO_DEADLINE;
	int err = user ? time_in(user, &ns) : 0;

	if (ns != NO_DEADLINE && !absolute)
		ns = relative_deadline(ns);
	else if (ns != NO_DEADLINE && clock == CLOCK_REALTIME)
		ns = ns > boot_time() ? ns - boot_time() : 0;
	*deadline = ns;
	return err;
}

int clock_remaining_out(uintptr_t user, uint64_t deadline)
{
	uint64_t now = arch_time_ns();

	return time_out(user, deadline > now ? deadline - now : 0);
}

/* ---- reading and setting -------------------------------------------------------------------- */

static int clock_read(int clock, uint64_t *ns)
{
	switch (clock) {
	case CLOCK_REALTIME:
	case CLOCK_REALTIME_COARSE:
		*ns = clock_realtime();
		return 0;
	case CLOCK_MONOTONIC:
	case CLOCK_MONOTONIC_RAW:
	case CLOCK_MONOTONIC_COARSE:
	case CLOCK_BOOTTIME:
		*ns = arch_time_ns();
		return 0;
	case CLOCK_PROCESS_CPUTIME_ID:
		*ns = process_time(process_current());
		return 0;
	case CLOCK_THREAD_CPUTIME_ID:
		*ns = sched_thread_time(thread_current());
		return 0;
	default:
		return -EINVAL;
	}
}

long sys_clock_gettime(const struct syscall_args *a)
{
	uint64_t ns;
	int err = clock_read((int)a->arg[0], &ns);

	return err ? err : time_out(a->arg[1], ns);
}

long sys_clock_getres(const struct syscall_args *a)
{
	uint64_t ns;
	int err = clock_read((int)a->arg[0], &ns);

	return err || !a->arg[1] ? err : time_out(a->arg[1], 1);
}

long sys_clock_settime(const struct syscall_args *a)
{
	uint64_t ns;
	int err = (int)a->arg[0] == CLOCK_REALTIME ? time_in(a->arg[1], &ns) : -EINVAL;

	if (err)
		return err;
	if (!process_is_root(process_current()))
		return -EPERM;
	adjustment = ns - arch_time_ns() - arch_time_epoch_ns();
	return 0;
}

long sys_gettimeofday(const struct syscall_args *a)
{
	uint64_t now = clock_realtime();
	struct timeval tv = {(long)(now / NS_PER_SEC), (long)(now % NS_PER_SEC / 1000)};

	return a->arg[0] ? arch_copy_out(a->arg[0], &tv, sizeof tv) : 0;
}

/* ---- sleeping ------------------------------------------------------------------------------- */

static int sleep_until(uint64_t deadline)
{
	int err;

	do {
		err = thread_sleep(deadline, true);
	} while (err == 0 && arch_time_ns() < deadline);
	return err == -EINTR ? -EINTR : 0;
}

/* One that is made again after a stop goes on to its first deadline. */
static long sleep_relative(uintptr_t user, uintptr_t remaining)
{
	uint64_t deadline;
	int err = user ? clock_deadline_in(CLOCK_MONOTONIC, user, false, &deadline) : -EFAULT;

	if (err)
		return err;
	if (sleep_until(deadline) == 0)
		return 0;
	if (remaining && clock_remaining_out(remaining, deadline))
		return -EFAULT;
	thread_current()->restart_deadline = deadline;
	return -ERESTART_RESTARTBLOCK;
}

SYSCALL_GIVES(nanosleep, sleep_relative(a->arg[0], a->arg[1]))

long sys_clock_nanosleep(const struct syscall_args *a)
{
	int clock = (int)a->arg[0], err;
	uint64_t deadline;

	if (clock == CLOCK_THREAD_CPUTIME_ID || clock_read(clock, &deadline))
		return -EINVAL;
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC && clock != CLOCK_BOOTTIME)
		return -EOPNOTSUPP;
	if (!(a->arg[1] & TIMER_ABSTIME))
		return sleep_relative(a->arg[2], a->arg[3]);
	err = a->arg[2] ? clock_deadline_in(clock, a->arg[2], true, &deadline) : -EFAULT;
	if (err)
		return err;
	return sleep_until(deadline) ? -ERESTARTNOHAND : 0;
}
