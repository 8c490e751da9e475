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
	if (p != self && p->did_exec)
		return -EACCES;
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

/* One kind of identity, user or group, by its three fields. */
struct ids {
	unsigned *real, *effective, *saved;
};

static struct ids user_ids(void)
{
	struct cred *c = &process_current()->cred;

	return (struct ids){&c->uid, &c->euid, &c->suid};
}

static struct ids group_ids(void)
{
	struct cred *c = &process_current()->cred;

	return (struct ids){&c->gid, &c->egid, &c->sgid};
}

static bool is_one_of(unsigned id, struct ids i)
{
	return id == UNCHANGED || id == *i.real || id == *i.effective || id == *i.saved;
}

static long set_res(struct ids i, unsigned real, unsigned effective, unsigned saved)
{
	if (!process_is_root(process_current()) &&
	    !(is_one_of(real, i) && is_one_of(effective, i) && is_one_of(saved, i)))
		return -EPERM;
	if (real != UNCHANGED)
		*i.real = real;
	if (effective != UNCHANGED)
		*i.effective = effective;
	if (saved != UNCHANGED)
		*i.saved = saved;
	return 0;
}

static long set_one(struct ids i, unsigned id)
{
	if (id == UNCHANGED)
		return -EINVAL;
	if (process_is_root(process_current())) {
		*i.real = *i.effective = *i.saved = id;
		return 0;
	}
	if (id != *i.real && id != *i.saved)
		return -EPERM;
	*i.effective = id;
	return 0;
}

SYSCALL_GIVES(getuid, process_current()->cred.uid)
SYSCALL_GIVES(geteuid, process_current()->cred.euid)
SYSCALL_GIVES(getgid, process_current()->cred.gid)
SYSCALL_GIVES(getegid, process_current()->cred.egid)
SYSCALL_GIVES(setuid, set_one(user_ids(), (unsigned)a->arg[0]))
SYSCALL_GIVES(setgid, set_one(group_ids(), (unsigned)a->arg[0]))
SYSCALL_GIVES(setresuid,
              set_res(user_ids(), (unsigned)a->arg[0], (unsigned)a->arg[1], (unsigned)a->arg[2]))
SYSCALL_GIVES(setresgid,
              set_res(group_ids(), (unsigned)a->arg[0], (unsigned)a->arg[1], (unsigned)a->arg[2]))

long sys_umask(const struct syscall_args *a)
{
	struct process *p = process_current();
	unsigned old = p->umask;

	p->umask = (unsigned)a->arg[0] & 0777;
	return old;
}
