/* SPDX-License-Identifier: BSD-2-Clause */
/* What is done about a signal. */
#include <errno_return.h>
#include <port.h>
#include <signal.h>

#include <attributes.h>

WEAK int sigaction(int sig, const struct sigaction *restrict act, struct sigaction *restrict old)
{
	struct abi_sigaction kernel_act, kernel_old;
	long r;

	if (act) {
		kernel_act = (struct abi_sigaction){
		        .handler = (void *)(uintptr_t)act->sa_handler,
		        .flags = (unsigned)act->sa_flags,
		        .mask = act->sa_mask,
		};
	}
	r = port_sigaction(sig, act ? &kernel_act : NULL, old ? &kernel_old : NULL);
	if (r == 0 && old) {
		old->sa_handler = (void (*)(int))(uintptr_t)kernel_old.handler;
		old->sa_flags = (int)((unsigned)kernel_old.flags & ~SA_RESTORER);
		old->sa_mask = kernel_old.mask;
	}
	return (int)errno_return(r);
}
