/* SPDX-License-Identifier: BSD-2-Clause */
/* signal with BSD's semantics, and siginterrupt, which undoes half of them. */
#include <abi/errno.h>
#include <errno_return.h>
#include <port.h>
#include <signal.h>

#include <attributes.h>

void (*signal(int sig, void (*handler)(int)))(int)
{
	struct abi_sigaction old, act = {
	                                  .handler = (void *)(uintptr_t)handler,
	                                  .flags = SA_RESTART,
	                          };
	long r = handler == SIG_ERR ? -EINVAL : port_sigaction(sig, &act, &old);

	if (r < 0) {
		errno_return(r);
		return SIG_ERR;
	}
	return (void (*)(int))(uintptr_t)old.handler;
}

WEAK int siginterrupt(int sig, int flag)
{
	struct abi_sigaction act;
	long r = port_sigaction(sig, NULL, &act);

	if (r == 0) {
		act.flags = flag ? act.flags & ~(unsigned long)SA_RESTART : act.flags | SA_RESTART;
		r = port_sigaction(sig, &act, NULL);
	}
	return (int)errno_return(r);
}
