/* SPDX-License-Identifier: BSD-2-Clause */
/* Waiting for children: wait4, waitid and what init uses. */
#include <abi/errno.h>
#include <abi/resource.h>
#include <abi/signal.h>
#include <abi/wait.h>

#include "proc_internal.h"
#include "syscall.h"

#define WCLONE    0x80000000u
#define WALL      0x40000000u
#define WNOTHREAD 0x20000000u

static bool matches(const struct process *c, const struct wait_request *w)
{
	unsigned options = (unsigned)w->options;

	if (w->pid > 0 && c->pid != w->pid)
		return false;
	if (w->pid == 0 && c->pgid != process_current()->pgid)
		return false;
	if (w->pid < -1 && c->pgid != -w->pid)
		return false;
	if (options & WALL)
		return true;
	return (c->exit_signal != SIGCHLD) == !!(options & WCLONE);
}

/* Fills the request in and reaps or acknowledges, unless WNOWAIT. */
static bool report_exit(struct process *c, struct wait_request *w)
{
	struct process *p = c->parent;

	if (!(w->options & WEXITED) || c->state != PROCESS_ZOMBIE)
		return false;
	w->status = c->exit_status;
	w->time = process_time(c) + c->children_time;
	w->max_resident = c->max_resident;
	w->uid = c->cred.uid;
	if (w->options & WNOWAIT)
		return true;
	p->children_time += w->time;
	process_unlink(c);
	return true;
}

static bool report_stop(struct process *c, struct wait_request *w)
{
	if (c->state != PROCESS_ALIVE)
		return false;
	if ((w->options & WUNTRACED) && c->stop_report) {
		w->status = c->stop_report;
		if (!(w->options & WNOWAIT))
			c->stop_report = 0;
	} else if ((w->options & WCONTINUED) && c->continue_report) {
		w->status = STATUS_CONTINUED;
		if (!(w->options & WNOWAIT))
			c->continue_report = false;
	} else {
		return false;
	}
	w->uid = c->cred.uid;
	return true;
}

/* Pid of a child with news; 0: none has any; -ECHILD: no child matches at all. */
static int find_ready(struct wait_request *w)
{
	struct process *c, *tmp;
	int result = -ECHILD;

	list_for_each_safe (c, tmp, &process_current()->children, sibling) {
		int pid = c->pid;

		if (!matches(c, w))
			continue;
		result = 0;
		if (report_exit(c, w) || report_stop(c, w))
			return pid;
	}
	return result;
}

/* A child that is ready comes first, also when its own SIGCHLD ended the sleep. */
int process_wait(struct wait_request *w)
{
	int ended = 0;

	for (;;) {
		int r = find_ready(w);

		if (r || (w->options & WNOHANG))
			return r;
		if (ended)
			return ended == -EINTR ? -ERESTARTSYS : ended;
		ended = wait_queue_sleep(&process_current()->child_event, w->deadline, true);
	}
}

/* ---- system calls ----------------------------------------------------------------------- */

static int put_rusage(uintptr_t user, const struct wait_request *w)
{
	struct rusage ru = {.ru_maxrss = (long)(w->max_resident << PAGE_SHIFT >> 10)};

	if (!user)
		return 0;
	ru.ru_utime.tv_sec = (long)(w->time / NS_PER_SEC);
	ru.ru_utime.tv_usec = (long)(w->time % NS_PER_SEC / 1000);
	return arch_copy_out(user, &ru, sizeof ru);
}

long sys_wait4(const struct syscall_args *a)
{
	struct wait_request w = {.pid = (int)a->arg[0], .deadline = NO_DEADLINE};
	unsigned options = (unsigned)a->arg[2];
	int pid;

	if (options & ~(WNOHANG | WUNTRACED | WCONTINUED | WCLONE | WALL | WNOTHREAD))
		return -EINVAL;
	if (w.pid == INT32_MIN)
		return -ESRCH;
	w.options = (int)(options | WEXITED);
	pid = process_wait(&w);
	if (pid <= 0)
		return pid;
	if (a->arg[1] && arch_copy_out(a->arg[1], &w.status, sizeof w.status))
		return -EFAULT;
	return put_rusage(a->arg[3], &w) ? -EFAULT : pid;
}

/* waitid's id and type as wait4's pid.  -EINVAL. */
static int wait_target(int type, int id, int *pid)
{
	if (type == P_ALL)
		*pid = -1;
	else if (type == P_PID && id > 0)
		*pid = id;
	else if (type == P_PGID && id > 1)
		*pid = -id;
	else if (type == P_PGID && id == 0)
		*pid = 0;
	else
		return -EINVAL;
	return 0;
}

long sys_waitid(const struct syscall_args *a)
{
	struct wait_request w = {.deadline = NO_DEADLINE};
	unsigned options = (unsigned)a->arg[3];
	siginfo_t info = {0};
	int pid;

	if (options &
	    ~(WNOHANG | WEXITED | WSTOPPED | WCONTINUED | WNOWAIT | WCLONE | WALL | WNOTHREAD))
		return -EINVAL;
	if (!(options & (WEXITED | WSTOPPED | WCONTINUED)))
		return -EINVAL;
	if (wait_target((int)a->arg[0], (int)a->arg[1], &w.pid))
		return -EINVAL;
	w.options = (int)options;
	pid = process_wait(&w);
	if (pid < 0)
		return pid;
	if (pid > 0)
		info = siginfo_of_child(pid, w.uid, w.status);
	if (a->arg[2] && arch_copy_out(a->arg[2], &info, sizeof info))
		return -EFAULT;
	return pid > 0 && put_rusage(a->arg[4], &w) ? -EFAULT : 0;
}
