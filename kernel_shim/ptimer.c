/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Timers of a process: timer_create's, and setitimer's one, which is kept in the same list
 * with a negative id.  A timer has one signal record of its own; while that is queued
 * the timer rests, and what it missed is counted as overrun when the signal is taken.
 */
#include "clock.h"
#include "kmem.h"
#include "proc.h"
#include "sched.h"
#include "sigqueue.h"
#include "syscall.h"
#include "timer.h"

#include <abi/errno.h>

#define IDLE_REARM_NS NS_PER_MS /* a timer whose signal is ignored fires no faster */

struct posix_timer {
	struct timer timer; /* first member */
	struct list link;   /* in process.posix_timers */
	struct process *process;
	int id;            /* setitimer's: ~ITIMER_REAL */
	bool realtime;     /* absolute times come as CLOCK_REALTIME's */
	int target_tid;    /* SIGEV_THREAD_ID's thread, or 0 */
	bool firing;       /* inside fire() */
	bool silent;       /* SIGEV_NONE */
	bool running;      /* expiry means something */
	uint64_t expiry;   /* on its clock, ns */
	uint64_t interval; /* ns; 0: fires once */
	uint64_t overrun;  /* misses that the last signal told */
	struct sigqueue record;
};

static void start(struct posix_timer *pt, uint64_t min_wait)
{
	uint64_t now = arch_time_ns(), wait = pt->expiry > now ? pt->expiry - now : 0;

	if (!pt->silent && pt->running && pt->expiry != UINT64_MAX)
		timer_arm(&pt->timer, deadline_after(wait < min_wait ? min_wait : wait));
}

/* Moves a periodic timer past now; returns how many expirations that were, beyond one. */
static uint64_t advance(struct posix_timer *pt, uint64_t now)
{
	uint64_t missed;

	if (!pt->interval) {
		pt->running = false;
		return 0;
	}
	missed = (now - pt->expiry) / pt->interval;
	if (__builtin_add_overflow(pt->expiry + missed * pt->interval, pt->interval, &pt->expiry))
		pt->expiry = UINT64_MAX;
	return missed;
}

/* The signal is taken by a thread, or dropped as ignored. */
static void record_taken(struct sigqueue *q)
{
	struct posix_timer *pt = container_of(q, struct posix_timer, record);
	uint64_t now = arch_time_ns(), misses = pt->overrun;

	if (pt->running && now >= pt->expiry)
		misses += advance(pt, now) + 1;
	pt->overrun = misses < __INT_MAX__ ? misses : __INT_MAX__;
	if (pt->id >= 0)
		q->info.si_overrun = (int)pt->overrun;
	start(pt, pt->firing ? IDLE_REARM_NS : 0);
}

static void fire(struct timer *timer)
{
	struct posix_timer *pt = (struct posix_timer *)timer;
	uint64_t now = arch_time_ns();
	struct thread *t = NULL;

	if (now < pt->expiry) {
		start(pt, 0);
		return;
	}
	pt->overrun = advance(pt, now);
	if (pt->target_tid) {
		t = thread_find(pt->target_tid);
		if (!t || t->process != pt->process)
			return;
	}
	pt->firing = true;
	signal_send_record(pt->process, t, &pt->record);
	pt->firing = false;
}

/* ---- making and finding ------------------------------------------------------------ */

static struct posix_timer *ptimer_find(struct process *p, int id)
{
	struct posix_timer *pt;

	list_for_each (pt, &p->posix_timers, link) {
		if (pt->id == id)
			return pt;
	}
	return NULL;
}

static struct posix_timer *ptimer_create(struct process *p, int id, int sig, int code)
{
	struct posix_timer *pt = kzalloc(sizeof(*pt));

	if (!pt)
		return NULL;
	timer_init(&pt->timer, fire);
	pt->process = p;
	pt->id = id;
	pt->record.taken = record_taken;
	pt->record.info.si_signo = sig;
	pt->record.info.si_code = code;
	list_init(&pt->record.link);
	list_push_back(&p->posix_timers, &pt->link);
	return pt;
}

static void stop(struct posix_timer *pt)
{
	timer_cancel(&pt->timer);
	signal_unqueue(&pt->record);
	pt->running = false;
}

static void delete (struct posix_timer *pt)
{
	stop(pt);
	list_remove(&pt->link);
	kfree(pt);
}

void time_process_init(struct process *p)
{
	list_init(&p->posix_timers);
	p->next_timer_id = 0;
}

void time_process_exec(struct process *p)
{
	struct posix_timer *pt, *tmp;

	list_for_each_safe (pt, tmp, &p->posix_timers, link) {
		if (pt->id >= 0)
			delete (pt);
	}
}

void time_process_exit(struct process *p)
{
	while (!list_empty(&p->posix_timers))
		delete (list_first(&p->posix_timers, struct posix_timer, link));
}

/* ---- setting and reading ------------------------------------------------------------- */

static void ptimer_read(struct posix_timer *pt, uint64_t *value, uint64_t *interval)
{
	uint64_t now = arch_time_ns();

	*interval = pt->interval;
	*value = 0;
	if (!pt->running)
		return;
	if (now < pt->expiry)
		*value = pt->expiry - now;
	else if (pt->interval)
		*value = pt->interval - (now - pt->expiry) % pt->interval;
	else if (!pt->silent)
		*value = 1; /* due, and about to fire */
}

static void ptimer_set(struct posix_timer *pt, uint64_t value, uint64_t interval, bool absolute)
{
	uint64_t now = arch_time_ns();

	stop(pt);
	pt->interval = interval;
	pt->overrun = 0;
	if (!value)
		return;
	if (absolute)
		pt->expiry = pt->realtime ? clock_realtime_to_boot(value) : value;
	else if (__builtin_add_overflow(now, value, &pt->expiry))
		pt->expiry = UINT64_MAX;
	pt->running = true;
	start(pt, 0);
}

/* ---- timer_create and its like --------------------------------------------------------- */

/* The clocks that a timer can follow: those of CPU time cannot.  -EINVAL, -EOPNOTSUPP. */
static int check_clock(int clock)
{
	if (clock == CLOCK_REALTIME || clock == CLOCK_MONOTONIC || clock == CLOCK_BOOTTIME)
		return 0;
	return clock >= 0 && clock <= CLOCK_BOOTTIME ? -EOPNOTSUPP : -EINVAL;
}

static int check_event(const struct abi_sigevent *ev)
{
	struct thread *t;

	if (ev->sigev_notify == SIGEV_NONE)
		return 0;
	if (ev->sigev_signo < 1 || ev->sigev_signo > ABI_NSIG)
		return -EINVAL;
	if (ev->sigev_notify == SIGEV_THREAD_ID) {
		t = thread_find(ev->u.tid);
		return t && t->process == process_current() ? 0 : -EINVAL;
	}
	return ev->sigev_notify == SIGEV_SIGNAL || ev->sigev_notify == SIGEV_THREAD ? 0 : -EINVAL;
}

static unsigned count_timers(struct process *p)
{
	struct posix_timer *pt;
	unsigned n = 0;

	list_for_each (pt, &p->posix_timers, link)
		n++;
	return n;
}

long sys_timer_create(const struct syscall_args *a)
{
	struct process *p = process_current();
	struct abi_sigevent ev = {.sigev_signo = SIGALRM, .sigev_notify = SIGEV_SIGNAL};
	int id = p->next_timer_id, err = check_clock((int)a->arg[0]);
	struct posix_timer *pt;

	if (err)
		return err;
	ev.sigev_value.sival_int = id;
	if (a->arg[1] && arch_copy_in(&ev, a->arg[1], sizeof(ev)))
		return -EFAULT;
	err = check_event(&ev);
	if (err)
		return err;
	if (count_timers(p) >= process_limit(p, RLIMIT_SIGPENDING))
		return -EAGAIN;
	if (arch_copy_out(a->arg[2], &id, sizeof(id)))
		return -EFAULT;
	pt = ptimer_create(p, id, ev.sigev_signo, SI_TIMER);
	if (!pt)
		return -EAGAIN;
	p->next_timer_id = id == __INT_MAX__ ? 0 : id + 1;
	pt->realtime = (int)a->arg[0] == CLOCK_REALTIME;
	pt->silent = ev.sigev_notify == SIGEV_NONE;
	pt->target_tid = ev.sigev_notify == SIGEV_THREAD_ID ? ev.u.tid : 0;
	pt->record.info.si_timerid = id;
	pt->record.info.si_value = ev.sigev_value; /* at the same place for a timer */
	return 0;
}

static struct posix_timer *timer_arg(const struct syscall_args *a)
{
	int id = (int)a->arg[0];

	return id < 0 ? NULL : ptimer_find(process_current(), id);
}

static int timer_out(struct posix_timer *pt, uintptr_t user)
{
	struct itimerspec its;
	uint64_t value, interval;

	ptimer_read(pt, &value, &interval);
	its.it_value = timespec_from_ns(value);
	its.it_interval = timespec_from_ns(interval);
	return arch_copy_out(user, &its, sizeof(its));
}

long sys_timer_settime(const struct syscall_args *a)
{
	struct posix_timer *pt = timer_arg(a);
	struct itimerspec new;

	if (!a->arg[2])
		return -EINVAL;
	if (arch_copy_in(&new, a->arg[2], sizeof(new)))
		return -EFAULT;
	if (!timespec_valid(&new.it_value) || !timespec_valid(&new.it_interval) || !pt)
		return -EINVAL;
	if (a->arg[3] && timer_out(pt, a->arg[3]))
		return -EFAULT;
	ptimer_set(pt, timespec_ns(&new.it_value), timespec_ns(&new.it_interval),
	           a->arg[1] & TIMER_ABSTIME);
	return 0;
}

long sys_timer_gettime(const struct syscall_args *a)
{
	struct posix_timer *pt = timer_arg(a);

	return pt ? timer_out(pt, a->arg[1]) : -EINVAL;
}

long sys_timer_getoverrun(const struct syscall_args *a)
{
	struct posix_timer *pt = timer_arg(a);

	return pt ? (long)pt->overrun : -EINVAL;
}

long sys_timer_delete(const struct syscall_args *a)
{
	struct posix_timer *pt = timer_arg(a);

	if (!pt)
		return -EINVAL;
	delete (pt);
	return 0;
}

/* ---- setitimer, getitimer, alarm ----------------------------------------------------------- */

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
