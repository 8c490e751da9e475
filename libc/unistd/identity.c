/* SPDX-License-Identifier: BSD-2-Clause */
/* Who the process is.  On a kernel without ids each process is number 1 and user 0. */
#include <unistd.h>

#include <attributes.h>
#include <errno_return.h>
#include <port.h>

static int or_else(long id, int otherwise)
{
	return id < 0 ? otherwise : (int)id;
}

WEAK pid_t getpid(void)
{
	return or_else(port_getpid(), 1);
}

WEAK pid_t getppid(void)
{
	return or_else(port_getppid(), 0);
}

WEAK pid_t gettid(void)
{
	return or_else(port_gettid(), 1);
}

WEAK uid_t getuid(void)
{
	return (uid_t)or_else(port_getuid(), 0);
}

WEAK uid_t geteuid(void)
{
	return (uid_t)or_else(port_geteuid(), 0);
}

WEAK gid_t getgid(void)
{
	return (gid_t)or_else(port_getgid(), 0);
}

WEAK gid_t getegid(void)
{
	return (gid_t)or_else(port_getegid(), 0);
}

WEAK pid_t getpgrp(void)
{
	return or_else(port_getpgid(0), 1);
}

WEAK int setuid(uid_t uid)
{
	return (int)errno_return(port_setuid(uid));
}

WEAK int setgid(gid_t gid)
{
	return (int)errno_return(port_setgid(gid));
}

WEAK pid_t getpgid(pid_t pid)
{
	return (pid_t)errno_return(port_getpgid(pid));
}

WEAK int setpgid(pid_t pid, pid_t pgid)
{
	return (int)errno_return(port_setpgid(pid, pgid));
}

WEAK pid_t setsid(void)
{
	return (pid_t)errno_return(port_setsid());
}
