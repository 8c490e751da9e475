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

struct sysinfo_abi {
	long uptime;
	unsigned long loads[3], totalram, freeram, sharedram, bufferram, totalswap, freeswap;
	unsigned short procs, pad;
	unsigned long totalhigh, freehigh;
	unsigned mem_unit;
};

_Static_assert(sizeof(struct sysinfo_abi) == 112, "struct sysinfo of 64-bit Linux");

long sys_sysinfo(const struct syscall_args *a)
{
	struct sysinfo_abi s = {.uptime = (long)(arch_time_ns() / NS_PER_SEC),
	                        .totalram = pmm_total_pages() << PAGE_SHIFT,
	                        .freeram = pmm_free_pages() << PAGE_SHIFT,
	                        .procs = (unsigned short)process_count(),
	                        .mem_unit = 1};

	return arch_copy_out(a->arg[0], &s, sizeof s);
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
	int on;

	switch (a->arg[0]) {
	case PR_SET_NAME:
		return set_name(a->arg[1]);
	case PR_GET_NAME:
		return arch_copy_out(a->arg[1], t->comm, sizeof t->comm);
	case PR_SET_CHILD_SUBREAPER:
		t->process->subreaper = a->arg[1] != 0;
		return 0;
	case PR_GET_CHILD_SUBREAPER:
		on = t->process->subreaper;
		return arch_copy_out(a->arg[1], &on, sizeof on);
	case PR_SET_PDEATHSIG:
		if (a->arg[1] > ABI_NSIG)
			return -EINVAL;
		t->pdeathsig = (int)a->arg[1];
		return 0;
	case PR_GET_PDEATHSIG:
		return arch_copy_out(a->arg[1], &t->pdeathsig, sizeof t->pdeathsig);
	case PR_GET_DUMPABLE:
		return 1;
	case PR_SET_DUMPABLE:
		return a->arg[1] > 1 ? -EINVAL : 0;
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

long sys_sched_getparam(const struct syscall_args *a)
{
	const int priority = 0;

	if ((int)a->arg[0] < 0 || !a->arg[1])
		return -EINVAL;
	if (!thread_or_self((int)a->arg[0]))
		return -ESRCH;
	return arch_copy_out(a->arg[1], &priority, sizeof priority);
}

long sys_sched_getscheduler(const struct syscall_args *a)
{
	if ((int)a->arg[0] < 0)
		return -EINVAL;
	return thread_or_self((int)a->arg[0]) ? SCHED_OTHER : -ESRCH;
}

/* All threads are SCHED_OTHER; no process has the privilege for more. */
long sys_sched_setscheduler(const struct syscall_args *a)
{
	int priority;

	if ((int)a->arg[0] < 0 || !a->arg[2] || (int)a->arg[1] < 0)
		return -EINVAL;
	if (arch_copy_in(&priority, a->arg[2], sizeof priority))
		return -EFAULT;
	if (!thread_or_self((int)a->arg[0]))
		return -ESRCH;
	if (a->arg[1] == SCHED_FIFO || a->arg[1] == SCHED_RR)
		return priority >= 1 && priority <= 99 ? -EPERM : -EINVAL;
	return a->arg[1] == SCHED_OTHER && priority == 0 ? 0 : -EINVAL;
}

static long priority_bound(uint64_t policy, long bound)
{
	switch (policy) {
	case SCHED_OTHER:
		return 0;
	case SCHED_FIFO:
	case SCHED_RR:
		return bound;
	default:
		return -EINVAL;
	}
}

long sys_sched_get_priority_max(const struct syscall_args *a)
{
	return priority_bound(a->arg[0], 99);
}

long sys_sched_get_priority_min(const struct syscall_args *a)
{
	return priority_bound(a->arg[0], 1);
}
