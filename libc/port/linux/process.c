/* SPDX-License-Identifier: BSD-2-Clause */
/* Processes on Linux: identity, birth, death, limits. */
#include <port.h>
#include <abi/errno.h>
#include "kcall.h"

_Noreturn void port_exit(int status)
{
	for (;;)
		kcall(SYS_exit_group, status);
}

long port_getpid(void)
{
	return kcall(SYS_getpid);
}

long port_getppid(void)
{
	return kcall(SYS_getppid);
}

long port_getuid(void)
{
	return kcall(SYS_getuid);
}

long port_geteuid(void)
{
	return kcall(SYS_geteuid);
}

long port_getgid(void)
{
	return kcall(SYS_getgid);
}

long port_getegid(void)
{
	return kcall(SYS_getegid);
}

long port_setuid(unsigned uid)
{
	return kcall(SYS_setuid, uid);
}

long port_setgid(unsigned gid)
{
	return kcall(SYS_setgid, gid);
}

long port_umask(unsigned mask)
{
	return kcall(SYS_umask, mask);
}

long port_getpgid(int pid)
{
	return kcall(SYS_getpgid, pid);
}

long port_setpgid(int pid, int pgid)
{
	return kcall(SYS_setpgid, pid, pgid);
}

long port_setsid(void)
{
	return kcall(SYS_setsid);
}

long port_fork(void)
{
	/* No CLONE_ flag: only the signal at the child's end.  The other
	 * arguments, whose order depends on the CPU, are zero. */
	return kcall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
}

long port_execve(const char *path, char *const argv[], char *const envp[])
{
	return kcall(SYS_execve, path, argv, envp);
}

long port_wait4(int pid, int *status, int options, struct rusage *usage)
{
	return kcall(SYS_wait4, pid, status, options, usage);
}

long port_waitid(int type, int id, siginfo_t *info, int options)
{
	return kcall(SYS_waitid, type, id, info, options, NULL);
}

long port_prlimit(int resource, const struct rlimit *new_limit, struct rlimit *old)
{
	return kcall(SYS_prlimit64, 0, resource, new_limit, old);
}

long port_getrusage(int who, struct rusage *usage)
{
	return kcall(SYS_getrusage, who, usage);
}

long port_prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
	return kcall(SYS_prctl, option, a, b, c, d);
}

long port_ptrace(long request, int pid, void *addr, void *data)
{
	return kcall(SYS_ptrace, request, pid, addr, data);
}
