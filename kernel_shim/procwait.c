/* SPDX-License-Identifier: BSD-2-Clause */
/* Waiting for children: wait4, waitid and what init uses; and what they have used. */
#include <abi/errno.h>
#include <abi/resource.h>
#include <abi/signal.h>
#include <abi/wait.h>

#include "proc_internal.h"
#include "syscall.h"

#define RUSAGE_THREAD 1

static bool matches(const struct process *c, int pid)
{
	if (pid > 0)
		return c->pid == pid;
	return pid == -1 || c->pgid == (pid ? -pid : process_current()->pgid);
}

/* Fills the request in if it asks for the child's news, and reaps or acknowledges, unless
 * WNOWAIT. */
static bool report(struct process *c, struct wait_request *w)
{
	bool ended = c->state == PROCESS_ZOMBIE;
	int kind = ended ? WEXITED : c->news == STATUS_CONTINUED ? WCONTINUED : WUNTRACED;

	if (!(w->options & kind) || !(ended || c->news))
		return false;
	w->status = ended ? c->exit_status : c->news;
	w->uid = c->cred.uid;
	w->time = process_time(c) + c->children_time;
	w->max_resident = c->max_resident;
	if (w->options & WNOWAIT)
		return true;
	c->news = 0;
	if (ended) {
		c->parent->children_time += w->time;
		process_unlink(c);
	}
	return true;
}

/* Pid of a child with news; 0: none has any; -ECHILD: no child matches at all. */
static int find_ready(struct wait_request *w)
{
	struct process *c, *tmp;
	int result = -ECHILD;

	list_for_each_safe (c, tmp, &process_current()->children, sibling) {
		int pid = c->pid;

		if (!matches(c, w->pid))
			continue;
		if (report(c, w))
			return pid;
		result = 0;
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
		ended = wait_queue_sleep(&process_current()->event, w->deadline, true);
	}
}

/* ---- system calls ----------------------------------------------------------------------- */

/* User and system time are not told apart: all counts as user time. */
static int rusage_out(uintptr_t user, uint64_t ns, size_t max_resident)
{
	struct rusage ru = {.ru_maxrss = (long)(max_resident << PAGE_SHIFT >> 10)};

	ru.ru_utime.tv_sec = (long)(ns / NS_PER_SEC);
	ru.ru_utime.tv_usec = (long)(ns % NS_PER_SEC / 1000);
	return arch_copy_out(user, &ru, sizeof ru);
}

long sys_getrusage(const struct syscall_args *a)
{
	const struct process *p = process_current();

	switch ((int)a->arg[0]) {
	case RUSAGE_SELF:
		return rusage_out(a->arg[1], process_time(p), p->max_resident);
	case RUSAGE_CHILDREN:
		return rusage_out(a->arg[1], p->children_time, 0);
	case RUSAGE_THREAD:
		return rusage_out(a->arg[1], sched_thread_time(thread_current()), 0);
	default:
		return -EINVAL;
	}
}

long sys_wait4(const struct syscall_args *a)
{
	struct wait_request w = {.pid = (int)a->arg[0], .deadline = NO_DEADLINE};
	int pid;

	w.options = (int)a->arg[2] | WEXITED;
	if (a->arg[2] & ~(uint64_t)(WNOHANG | WUNTRACED | WCONTINUED | __WALL))
		return -EINVAL;
	if (w.pid == INT32_MIN)
		return -ESRCH;
	pid = process_wait(&w);
	if (pid <= 0)
		return pid;
	if (a->arg[1] && arch_copy_out(a->arg[1], &w.status, sizeof w.status))
		return -EFAULT;
	return a->arg[3] && rusage_out(a->arg[3], w.time, w.max_resident) ? -EFAULT : pid;
}

/* waitid's id and type as wait4's pid; 1, who is nobody's child: they are none. */
static int wait_target(int type, int id)
{
	if (type == P_ALL)
		return -1;
	if (type == P_PID && id > 0)
		return id;
	if (type == P_PGID && (id > 1 || id == 0))
		return -id;
	return 1;
}

long sys_waitid(const struct syscall_args *a)
{
	struct wait_request w = {.options = (int)a->arg[3], .deadline = NO_DEADLINE};
	const int states = WEXITED | WSTOPPED | WCONTINUED;
	siginfo_t info = {0};
	int pid;

	w.pid = wait_target((int)a->arg[0], (int)a->arg[1]);
	if ((w.options & ~(states | WNOHANG | WNOWAIT | __WALL)) || !(w.options & states) ||
	    w.pid == 1)
		return -EINVAL;
	pid = process_wait(&w);
	if (pid < 0)
		return pid;
	if (pid > 0)
		info = siginfo_of_child(pid, w.uid, w.status);
	if (a->arg[2] && arch_copy_out(a->arg[2], &info, sizeof info))
		return -EFAULT;
	return pid && a->arg[4] && rusage_out(a->arg[4], w.time, w.max_resident) ? -EFAULT : 0;
}
