/* SPDX-License-Identifier: BSD-2-Clause */
/* Who a process is: pids, groups, sessions, users. */
#include <abi/errno.h>
#include <abi/signal.h>

#include "proc.h"
#include "syscall.h"

#define UNCHANGED UINT32_MAX

bool process_may_signal(const struct process *from, const struct process *to, int sig)
{
	const struct cred *a = &from->cred, *b = &to->cred;

	if (sig == SIGCONT && from->sid == to->sid)
		return true;
	return process_is_root(from) || a->euid == b->uid || a->euid == b->suid ||
	       a->uid == b->uid || a->uid == b->suid;
}

/* ---- pids, groups, sessions --------------------------------------------------------------- */

SYSCALL_GIVES(getpid, process_current()->pid)

long sys_getppid(const struct syscall_args *a)
{
	const struct process *parent = process_current()->parent;

	(void)a;
	return parent ? parent->pid : 0;
}

SYSCALL_GIVES(gettid, thread_current()->tid)

long sys_set_tid_address(const struct syscall_args *a)
{
	thread_current()->clear_child_tid = a->arg[0];
	return thread_current()->tid;
}

static bool group_in_session(int pgid, int sid)
{
	struct process *p;

	list_for_each (p, &process_list, all_link)
		if (p->pgid == pgid && p->sid == sid)
			return true;
	return false;
}

long sys_setpgid(const struct syscall_args *a)
{
	struct process *self = process_current(), *p = self;
	int pid = (int)a->arg[0], pgid = (int)a->arg[1];

	if (pgid < 0)
		return -EINVAL;
	if (pid && pid != self->pid)
		p = process_find(pid);
	if (!p || p->state != PROCESS_ALIVE || (p != self && p->parent != self))
		return -ESRCH;
	if (p->sid != self->sid || p->sid == p->pid)
		return -EPERM;
	if (!pgid)
		pgid = p->pid;
	if (pgid != p->pid && !group_in_session(pgid, self->sid))
		return -EPERM;
	p->pgid = pgid;
	return 0;
}

static struct process *process_or_self(int pid)
{
	return pid ? process_find(pid) : process_current();
}

long sys_getpgid(const struct syscall_args *a)
{
	const struct process *p = process_or_self((int)a->arg[0]);

	return p ? p->pgid : -ESRCH;
}

long sys_setsid(const struct syscall_args *a)
{
	struct process *p = process_current(), *other;

	(void)a;
	list_for_each (other, &process_list, all_link)
		if (other->pgid == p->pid)
			return -EPERM;
	p->pgid = p->sid = p->pid;
	return p->pid;
}

/* ---- users ---------------------------------------------------------------------------------- */

/* Of the real, effective and saved one; root sets all three. */
static long set_id(unsigned id, unsigned *real, unsigned *effective, unsigned *saved)
{
	if (id == UNCHANGED)
		return -EINVAL;
	if (process_is_root(process_current()))
		*real = *saved = id;
	else if (id != *real && id != *saved)
		return -EPERM;
	*effective = id;
	return 0;
}

long sys_setuid(const struct syscall_args *a)
{
	struct cred *c = &process_current()->cred;

	return set_id((unsigned)a->arg[0], &c->uid, &c->euid, &c->suid);
}

long sys_setgid(const struct syscall_args *a)
{
	struct cred *c = &process_current()->cred;

	return set_id((unsigned)a->arg[0], &c->gid, &c->egid, &c->sgid);
}

SYSCALL_GIVES(getuid, process_current()->cred.uid)
SYSCALL_GIVES(geteuid, process_current()->cred.euid)
SYSCALL_GIVES(getgid, process_current()->cred.gid)
SYSCALL_GIVES(getegid, process_current()->cred.egid)

long sys_umask(const struct syscall_args *a)
{
	struct process *p = process_current();
	unsigned old = p->umask;

	p->umask = (unsigned)a->arg[0] & 0777;
	return old;
}
