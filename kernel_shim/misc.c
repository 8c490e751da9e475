/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that tell about the machine or set a little state: uname, prctl, affinity,
 * limits, use. */
#include <abi/errno.h>
#include <abi/prctl.h>
#include <abi/resource.h>
#include <abi/sched.h>

#include "kmem.h"
#include "pmm.h"
#include "proc.h"
#include "syscall.h"
#include "vm.h"

/* ---- the machine -------------------------------------------------------------------------- */

struct utsname_abi {
	char sysname[65], nodename[65], release[65], version[65], machine[65], domain[65];
};

/* Programs look at the release to see which Linux calls they may expect. */
long sys_uname(const struct syscall_args *a)
{
	struct utsname_abi u = {.sysname = "Linux",
	                        .nodename = "loam",
	                        .release = "6.1.0-loam",
	                        .version = "kernel_shim",
	                        .domain = "(none)"};

	kstrcpy(u.machine, arch_platform(), sizeof u.machine);
	return arch_copy_out(a->arg[0], &u, sizeof u);
}

long sys_getcpu(const struct syscall_args *a)
{
	unsigned cpu = arch_cpu_id(), node = 0;

	if (a->arg[0] && arch_copy_out(a->arg[0], &cpu, sizeof cpu))
		return -EFAULT;
	if (a->arg[1] && arch_copy_out(a->arg[1], &node, sizeof node))
		return -EFAULT;
	return 0;
}

/* ---- prctl ---------------------------------------------------------------------------------- */

static long set_name(uintptr_t user)
{
	struct thread *t = thread_current();
	char name[sizeof t->comm] = "";
	long n = arch_copy_in_string(name, user, sizeof name - 1);

	if (n == -EFAULT)
		return n;
	name[sizeof name - 1] = '\0';
	memcpy(t->comm, name, sizeof name);
	if (t->tid == t->process->pid)
		memcpy(t->process->comm, name, sizeof name);
	return 0;
}

long sys_prctl(const struct syscall_args *a)
{
	struct thread *t = thread_current();

	switch (a->arg[0]) {
	case PR_SET_NAME:
		return set_name(a->arg[1]);
	case PR_GET_NAME:
		return arch_copy_out(a->arg[1], t->comm, sizeof t->comm);
	default:
		return -EINVAL;
	}
}

/* ---- scheduling ----------------------------------------------------------------------------- */

long sys_sched_yield(const struct syscall_args *a)
{
	(void)a;
	sched_yield();
	return 0;
}

static struct thread *thread_or_self(int tid)
{
	return tid ? thread_find(tid) : thread_current();
}

static uint64_t all_cpus(void)
{
	return (1ull << sched_cpus()) - 1;
}

/* Returns the bytes written, as Linux's raw call does. */
long sys_sched_getaffinity(const struct syscall_args *a)
{
	const struct thread *t = thread_or_self((int)a->arg[0]);
	uint64_t mask;

	if (a->arg[1] < sizeof mask || a->arg[1] % sizeof mask)
		return -EINVAL;
	if (!t)
		return -ESRCH;
	mask = t->affinity & all_cpus();
	return arch_copy_out(a->arg[2], &mask, sizeof mask) ? -EFAULT : (long)sizeof mask;
}

long sys_sched_setaffinity(const struct syscall_args *a)
{
	struct thread *t = thread_or_self((int)a->arg[0]);
	uint64_t mask = 0;
	size_t n = a->arg[1] < sizeof mask ? a->arg[1] : sizeof mask;

	if (arch_copy_in(&mask, a->arg[2], n))
		return -EFAULT;
	if (!t)
		return -ESRCH;
	if (!process_may_signal(process_current(), t->process, 0))
		return -EPERM;
	if (!(mask & all_cpus()))
		return -EINVAL;
	t->affinity = mask;
	thread_interrupt(t); /* one that runs elsewhere notices at the return to user mode */
	return 0;
}

/* ---- limits and use ------------------------------------------------------------------------ */

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
