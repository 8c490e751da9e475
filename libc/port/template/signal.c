/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: signals.  Left out: there are none, and abort ends the process with status 127. */
#include "template.h"

/* The handler is entered as the kernel does it; a place to return to is the port's to add. */
long port_sigaction(int sig, const struct abi_sigaction *act, struct abi_sigaction *old)
{
	return -ENOSYS;
}

/* Left out: signals cannot be blocked, nor waited for. */
long port_sigprocmask(int how, const uint64_t *set, uint64_t *old)
{
	return -ENOSYS;
}

/* Left out: sigpending fails. */
long port_sigpending(uint64_t *set)
{
	return -ENOSYS;
}

/* Left out: sigsuspend and pause fail. */
long port_sigsuspend(const uint64_t *mask)
{
	return -ENOSYS;
}

/* Left out: sigwait, sigwaitinfo and sigtimedwait fail. */
long port_sigtimedwait(const uint64_t *set, siginfo_t *info, const struct timespec *timeout)
{
	return -ENOSYS;
}

/* Left out: handlers run on the stack that was in use. */
long port_sigaltstack(const stack_t *ss, stack_t *old)
{
	return -ENOSYS;
}

/* Left out: kill fails. */
long port_kill(int pid, int sig)
{
	return -ENOSYS;
}

/* Left out: raise and pthread_kill fail; abort ends the process with status 127. */
long port_tgkill(int pid, int tid, int sig)
{
	return -ENOSYS;
}

/* Left out: sigqueue fails. */
long port_sigqueue(int pid, int sig, const siginfo_t *info)
{
	return -ENOSYS;
}
