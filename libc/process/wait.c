/* SPDX-License-Identifier: BSD-2-Clause */
/* Waiting for children. */
#include <errno_return.h>
#include <port.h>
#include <sys/wait.h>

#include <attributes.h>

WEAK pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage)
{
	return (pid_t)errno_return(port_wait4(pid, status, options, usage));
}

WEAK pid_t wait3(int *status, int options, struct rusage *usage)
{
	return (pid_t)errno_return(port_wait4(-1, status, options, usage));
}

WEAK pid_t waitpid(pid_t pid, int *status, int options)
{
	return (pid_t)errno_return(port_wait4(pid, status, options, NULL));
}

WEAK pid_t wait(int *status)
{
	return (pid_t)errno_return(port_wait4(-1, status, 0, NULL));
}

WEAK int waitid(idtype_t type, id_t id, siginfo_t *info, int options)
{
	return (int)errno_return(port_waitid(type, id, info, options));
}
