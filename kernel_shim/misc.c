/* SPDX-License-Identifier: BSD-2-Clause */
/* System calls that tell about the machine or set a little state: uname, sysinfo, prctl,
 * scheduling parameters. */
#include <abi/errno.h>
#include <abi/prctl.h>
#include <abi/sched.h>

#include "kmem.h"
#include "pmm.h"
#include "proc.h"
#include "syscall.h"

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
