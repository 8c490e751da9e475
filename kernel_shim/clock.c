/* SPDX-License-Identifier: BSD-2-Clause */
/* Clocks: reading, setting and sleeping.  CLOCK_REALTIME is the boot clock plus an offset. */
#include "clock.h"
#include "arch.h"
#include "kmem.h"
#include "proc.h"
#include "sched.h"
#include "syscall.h"

#include <abi/errno.h>

static uint64_t adjustment; /* what clock_settime added to the firmware's time */

uint64_t clock_realtime(void)
{
	return arch_time_epoch_ns() + adjustment + arch_time_ns();
}

uint64_t clock_realtime_to_boot(uint64_t ns)
{
	uint64_t boot = arch_time_epoch_ns() + adjustment;

	if (ns == NO_DEADLINE)
		return ns;
	return ns > boot ? ns - boot : 0;
}

bool timespec_valid(const struct timespec *ts)
{
	return ts->tv_sec >= 0 && ts->tv_nsec >= 0 && ts->tv_nsec < (long)NS_PER_SEC;
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

uint64_t deadline_after(uint64_t ns)
{
	uint64_t deadline;

	return __builtin_add_overflow(arch_time_ns(), ns, &deadline) ? NO_DEADLINE : deadline;
}

int clock_deadline_in(int clock, uintptr_t user, bool absolute, uint64_t *deadline)
{
	struct timespec ts;
	uint64_t ns;

	*deadline = NO_DEADLINE;
	if (!user)
		return 0;
	if (arch_copy_in(&ts, user, sizeof(ts)))
		return -EFAULT;
	if (!timespec_valid(&ts))
		return -EINVAL;
	ns = timespec_ns(&ts);
	if (!absolute)
		*deadline = deadline_after(ns);
	else
		*deadline = clock == CLOCK_REALTIME ? clock_realtime_to_boot(ns) : ns;
	return 0;
}

int clock_remaining_out(uintptr_t user, uint64_t deadline)
{
	uint64_t now = arch_time_ns();
	struct timespec ts = timespec_from_ns(deadline > now ? deadline - now : 0);

	return arch_copy_out(user, &ts, sizeof(ts));
}

/* ---- reading ---------------------------------------------------------------------- */

int clock_read(int clock, uint64_t *ns)
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
	struct timespec ts;
	uint64_t ns;
	int err = clock_read((int)a->arg[0], &ns);

	if (err)
		return err;
	ts = timespec_from_ns(ns);
	return arch_copy_out(a->arg[1], &ts, sizeof(ts));
}

long sys_clock_getres(const struct syscall_args *a)
{
	struct timespec ts = {0, 1};
	uint64_t ns;
	int err = clock_read((int)a->arg[0], &ns);

	if (err)
		return err;
	return a->arg[1] ? arch_copy_out(a->arg[1], &ts, sizeof(ts)) : 0;
}

long sys_clock_settime(const struct syscall_args *a)
{
	struct timespec ts;

	if ((int)a->arg[0] != CLOCK_REALTIME)
		return -EINVAL;
	if (arch_copy_in(&ts, a->arg[1], sizeof(ts)))
		return -EFAULT;
	if (!timespec_valid(&ts))
		return -EINVAL;
	if (!process_is_root(process_current()))
		return -EPERM;
	adjustment = timespec_ns(&ts) - arch_time_ns() - arch_time_epoch_ns();
	return 0;
}

long sys_gettimeofday(const struct syscall_args *a)
{
	uint64_t now = clock_realtime();
	struct timeval tv = {(long)(now / NS_PER_SEC), (long)(now % NS_PER_SEC / 1000)};
	int zone[2] = {0, 0};

	if (a->arg[0] && arch_copy_out(a->arg[0], &tv, sizeof(tv)))
		return -EFAULT;
	return a->arg[1] ? arch_copy_out(a->arg[1], zone, sizeof(zone)) : 0;
}

/* ---- sleeping --------------------------------------------------------------------- */

static int sleep_until(uint64_t deadline)
{
	int err;

	do {
		err = thread_sleep(deadline, true);
	} while (err == 0 && arch_time_ns() < deadline);
	return err == -EINTR ? -EINTR : 0;
}

/* A relative sleep that is made again after a stop goes on to its first deadline. */
static long sleep_relative(uint64_t deadline, uintptr_t remaining)
{
	struct thread *t = thread_current();

	if (t->restart_deadline)
		deadline = t->restart_deadline;
	t->restart_deadline = 0;
	if (sleep_until(deadline) == 0)
		return 0;
	if (remaining && clock_remaining_out(remaining, deadline))
		return -EFAULT;
	t->restart_deadline = deadline;
	return -ERESTART_RESTARTBLOCK;
}

/* Until the process has used so much time: it cannot use more than all CPUs give. */
static long sleep_cpu_time(uint64_t target)
{
	struct process *p = process_current();
	uint64_t used;

	while ((used = process_time(p)) < target) {
		uint64_t step = (target - used) / sched_cpus();

		if (sleep_until(deadline_after(step < NS_PER_MS ? NS_PER_MS : step)))
			return -ERESTARTNOHAND;
	}
	return 0;
}

long sys_clock_nanosleep(const struct syscall_args *a)
{
	int clock = (int)a->arg[0];
	bool absolute = a->arg[1] & TIMER_ABSTIME;
	struct timespec ts;
	uint64_t deadline;
	int err;

	if (clock < 0 || clock == CLOCK_THREAD_CPUTIME_ID || clock_read(clock, &deadline))
		return -EINVAL;
	if (clock >= CLOCK_MONOTONIC_RAW && clock <= CLOCK_MONOTONIC_COARSE)
		return -EOPNOTSUPP;
	if (arch_copy_in(&ts, a->arg[2], sizeof(ts)))
		return -EFAULT;
	err = clock_deadline_in(clock, a->arg[2], absolute, &deadline);
	if (err)
		return err;
	if (clock == CLOCK_PROCESS_CPUTIME_ID)
		return sleep_cpu_time(timespec_ns(&ts) +
		                      (absolute ? 0 : process_time(process_current())));
	if (!absolute)
		return sleep_relative(deadline, a->arg[3]);
	return sleep_until(deadline) ? -ERESTARTNOHAND : 0;
}

long sys_nanosleep(const struct syscall_args *a)
{
	uint64_t deadline;
	int err;

	if (!a->arg[0])
		return -EFAULT;
	err = clock_deadline_in(CLOCK_MONOTONIC, a->arg[0], false, &deadline);
	return err ? err : sleep_relative(deadline, a->arg[1]);
}
