/* SPDX-License-Identifier: BSD-2-Clause */
/* Resource limits and what was used. */
#include <abi/errno.h>
#include <abi/resource.h>

#include "proc.h"
#include "syscall.h"
#include "vm.h"

#define RUSAGE_THREAD 1

/* ---- limits ------------------------------------------------------------------------------- */

static int set_limit(struct process *p, unsigned which, const struct rlimit *new)
{
	struct rlimit *old = &p->rlimits[which];

	if (new->rlim_cur > new->rlim_max)
		return -EINVAL;
	if (new->rlim_max > old->rlim_max && !process_is_root(process_current()))
		return -EPERM;
	if (which == RLIMIT_NOFILE && new->rlim_max > FD_MAX)
		return -EPERM; /* as Linux above fs.nr_open */
	*old = *new;
	return 0;
}

static bool may_limit(const struct process *p)
{
	const struct cred *a = &process_current()->cred, *b = &p->cred;

	return p == process_current() || process_is_root(process_current()) ||
	       (a->uid == b->uid && a->uid == b->euid && a->uid == b->suid && a->gid == b->gid &&
	        a->gid == b->egid && a->gid == b->sgid);
}

/* old and new are user addresses or 0. */
static long limit(int pid, unsigned which, uintptr_t new_user, uintptr_t old_user)
{
	struct process *p = pid ? process_find(pid) : process_current();
	struct rlimit old, new;
	int e = 0;

	if (which >= RLIM_NLIMITS)
		return -EINVAL;
	if (new_user && arch_copy_in(&new, new_user, sizeof new))
		return -EFAULT;
	if (!p)
		return -ESRCH;
	if (!may_limit(p))
		return -EPERM;
	old = p->rlimits[which];
	if (new_user)
		e = set_limit(p, which, &new);
	if (!e && old_user && arch_copy_out(old_user, &old, sizeof old))
		return -EFAULT;
	return e;
}

SYSCALL_GIVES(getrlimit, a->arg[1] ? limit(0, (unsigned)a->arg[0], 0, a->arg[1]) : -EFAULT)
SYSCALL_GIVES(setrlimit, a->arg[1] ? limit(0, (unsigned)a->arg[0], a->arg[1], 0) : -EFAULT)
SYSCALL_GIVES(prlimit64, limit((int)a->arg[0], (unsigned)a->arg[1], a->arg[2], a->arg[3]))

/* ---- use ------------------------------------------------------------------------------------ */

/* User and system time are not told apart: all counts as user time. */
long sys_getrusage(const struct syscall_args *a)
{
	const struct process *p = process_current();
	struct rusage ru = {.ru_maxrss = 0};
	uint64_t ns;

	switch ((int)a->arg[0]) {
	case RUSAGE_SELF:
		ns = process_time(p);
		ru.ru_maxrss = (long)(p->max_resident << PAGE_SHIFT >> 10);
		break;
	case RUSAGE_CHILDREN:
		ns = p->children_time;
		break;
	case RUSAGE_THREAD:
		ns = sched_thread_time(thread_current());
		break;
	default:
		return -EINVAL;
	}
	ru.ru_utime.tv_sec = (long)(ns / NS_PER_SEC);
	ru.ru_utime.tv_usec = (long)(ns % NS_PER_SEC / 1000);
	return arch_copy_out(a->arg[1], &ru, sizeof ru);
}
