/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals on Linux.  The kernel wants each mask's size, 8 bytes. */
#include <port.h>
#include "kcall.h"
#include "kernel_entry.h"

#define MASK_BYTES sizeof(uint64_t)

long port_sigaction(int sig, const struct abi_sigaction *act, struct abi_sigaction *old)
{
	struct abi_sigaction with_restorer;

	if (act) {
		with_restorer = *act;
		with_restorer.flags |= SA_RESTORER;
		with_restorer.restorer = (void *)(uintptr_t)arch_sigreturn;
		act = &with_restorer;
	}
	return kcall(SYS_rt_sigaction, sig, act, old, MASK_BYTES);
}

long port_sigprocmask(int how, const uint64_t *set, uint64_t *old)
{
	return kcall(SYS_rt_sigprocmask, how, set, old, MASK_BYTES);
}

long port_sigpending(uint64_t *set)
{
	return kcall(SYS_rt_sigpending, set, MASK_BYTES);
}

long port_sigsuspend(const uint64_t *mask)
{
	return kcall(SYS_rt_sigsuspend, mask, MASK_BYTES);
}

long port_sigtimedwait(const uint64_t *set, siginfo_t *info, const struct timespec *timeout)
{
	return kcall(SYS_rt_sigtimedwait, set, info, timeout, MASK_BYTES);
}

long port_sigaltstack(const stack_t *ss, stack_t *old)
{
	return kcall(SYS_sigaltstack, ss, old);
}

long port_kill(int pid, int sig)
{
	return kcall(SYS_kill, pid, sig);
}

long port_tgkill(int pid, int tid, int sig)
{
	return kcall(SYS_tgkill, pid, tid, sig);
}

long port_sigqueue(int pid, int sig, const siginfo_t *info)
{
	return kcall(SYS_rt_sigqueueinfo, pid, sig, info);
}
