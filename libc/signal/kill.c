/* SPDX-License-Identifier: BSD-2-Clause */
/* Sending signals. */
#include <abi/errno.h>
#include <errno_return.h>
#include <port.h>
#include <signal.h>

#include <attributes.h>

/* With signals blocked between asking for the ids and using them: a handler
 * that forks would change both. */
int raise(int sig)
{
	uint64_t all = ~(uint64_t)0, old;
	long r;

	port_sigprocmask(SIG_SETMASK, &all, &old);
	r = port_tgkill((int)port_getpid(), (int)port_gettid(), sig);
	port_sigprocmask(SIG_SETMASK, &old, NULL);
	return (int)errno_return(r);
}

WEAK int kill(pid_t pid, int sig)
{
	return (int)errno_return(port_kill(pid, sig));
}

WEAK int killpg(pid_t pgrp, int sig)
{
	if (pgrp < 0 || pgrp == 1)
		return (int)errno_fail(pgrp < 0 ? EINVAL : EPERM);
	return (int)errno_return(port_kill(-pgrp, sig));
}

WEAK int sigqueue(pid_t pid, int sig, const union sigval value)
{
	siginfo_t info = {.si_signo = sig, .si_code = SI_QUEUE};

	info.si_pid = (int)port_getpid();
	info.si_uid = (unsigned)port_getuid();
	info.si_value = value;
	return (int)errno_return(port_sigqueue(pid, sig, &info));
}
