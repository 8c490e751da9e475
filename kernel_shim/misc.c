/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that tell about the machine or set a little state. */
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

/* Every thread runs on every CPU.  Returns the bytes written, as Linux's raw call does. */
long sys_sched_getaffinity(const struct syscall_args *a)
{
	uint64_t mask = (1ull << sched_cpus()) - 1;

	if (a->arg[1] < sizeof mask || a->arg[1] % sizeof mask)
		return -EINVAL;
	if (a->arg[0] && !thread_find((int)a->arg[0]))
		return -ESRCH;
	return arch_copy_out(a->arg[2], &mask, sizeof mask) ? -EFAULT : (long)sizeof mask;
}

/* ---- limits -------------------------------------------------------------------------------- */

static int set_limit(struct process *p, unsigned which, const struct rlimit *new)
{
	struct rlimit *old = &p->rlimits[which];

	if (new->rlim_cur > new->rlim_max)
		return -EINVAL;
	if (new->rlim_max > old->rlim_max && !process_is_root(p))
		return -EPERM;
	if (which == RLIMIT_NOFILE && new->rlim_max > FD_MAX)
		return -EPERM; /* as Linux above fs.nr_open */
	*old = *new;
	return 0;
}

/* Of the caller; of others there is nothing to learn. */
long sys_prlimit64(const struct syscall_args *a)
{
	struct process *p = process_current();
	unsigned which = (unsigned)a->arg[1];
	struct rlimit old, new;
	int err;

	if (which >= RLIM_NLIMITS)
		return -EINVAL;
	if (a->arg[2] && arch_copy_in(&new, a->arg[2], sizeof new))
		return -EFAULT;
	if (a->arg[0] && (int)a->arg[0] != p->pid)
		return -ESRCH;
	old = p->rlimits[which];
	err = a->arg[2] ? set_limit(p, which, &new) : 0;
	if (err || !a->arg[3])
		return err;
	return arch_copy_out(a->arg[3], &old, sizeof old);
}
