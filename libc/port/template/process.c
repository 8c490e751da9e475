/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: processes.  A kernel that runs one program needs none of them. */
#include "template.h"

/* Left out: getpid gives 1. */
long port_getpid(void)
{
	return -ENOSYS;
}

/* Left out: getppid gives 0. */
long port_getppid(void)
{
	return -ENOSYS;
}

/* Left out: all four ids are 0, and cannot be changed. */
long port_getuid(void)
{
	return -ENOSYS;
}

long port_geteuid(void)
{
	return -ENOSYS;
}

long port_getgid(void)
{
	return -ENOSYS;
}

long port_getegid(void)
{
	return -ENOSYS;
}

long port_setuid(unsigned uid)
{
	return -ENOSYS;
}

long port_setgid(unsigned gid)
{
	return -ENOSYS;
}

/* Left out: umask fails; the mode of what is made is not cut. */
long port_umask(unsigned mask)
{
	return -ENOSYS;
}

/* Left out, each one's function fails: groups of processes and sessions. */
long port_getpgid(int pid)
{
	return -ENOSYS;
}

long port_setpgid(int pid, int pgid)
{
	return -ENOSYS;
}

long port_setsid(void)
{
	return -ENOSYS;
}

/* Left out: no fork, no posix_spawn. */
long port_fork(void)
{
	return -ENOSYS;
}

/* Left out: no exec.  Returns only when it fails. */
long port_execve(const char *path, char *const argv[], char *const envp[])
{
	return -ENOSYS;
}

/* Left out: no wait, waitpid, wait4. */
long port_wait4(int pid, int *status, int options, struct rusage *usage)
{
	return -ENOSYS;
}

/* Left out: waitid fails. */
long port_waitid(int type, int id, siginfo_t *info, int options)
{
	return -ENOSYS;
}

/* Left out: getrlimit and setrlimit fail. */
long port_prlimit(int resource, const struct rlimit *new_limit, struct rlimit *old)
{
	return -ENOSYS;
}

/* Left out: getrusage fails. */
long port_getrusage(int who, struct rusage *usage)
{
	return -ENOSYS;
}

/* Left out: prctl fails; a thread's name is not told to the kernel. */
long port_prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
	return -ENOSYS;
}

/* Left out: ptrace fails. */
long port_ptrace(long request, int pid, void *addr, void *data)
{
	return -ENOSYS;
}
