/* SPDX-License-Identifier: BSD-2-Clause */
/* The calling thread's signal mask. */
#include <errno_return.h>
#include <port.h>
#include <signal.h>
#include <unistd.h>

#include <attributes.h>

WEAK int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return (int)errno_return(port_sigprocmask(how, set, old));
}

WEAK int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return (int)-port_sigprocmask(how, set, old);
}

WEAK int sigpending(sigset_t *set)
{
	return (int)errno_return(port_sigpending(set));
}

WEAK int sigsuspend(const sigset_t *mask)
{
	return (int)errno_return(port_sigsuspend(mask));
}

WEAK int pause(void)
{
	sigset_t mask;
	long r = port_sigprocmask(SIG_BLOCK, NULL, &mask);

	return (int)errno_return(r < 0 ? r : port_sigsuspend(&mask));
}

WEAK int sigaltstack(const stack_t *restrict ss, stack_t *restrict old)
{
	return (int)errno_return(port_sigaltstack(ss, old));
}
