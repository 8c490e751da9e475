/* SPDX-License-Identifier: BSD-2-Clause */
/* Sets of signals. */
#include <abi/errno.h>
#include <errno_return.h>
#include <signal.h>

#include <attributes.h>

static int is_signal(int sig)
{
	return sig >= 1 && sig <= ABI_NSIG;
}

WEAK int sigemptyset(sigset_t *set)
{
	*set = 0;
	return 0;
}

WEAK int sigfillset(sigset_t *set)
{
	*set = ~0ul;
	return 0;
}

WEAK int sigaddset(sigset_t *set, int sig)
{
	if (!is_signal(sig))
		return (int)errno_fail(EINVAL);
	*set |= 1ul << (sig - 1);
	return 0;
}

WEAK int sigdelset(sigset_t *set, int sig)
{
	if (!is_signal(sig))
		return (int)errno_fail(EINVAL);
	*set &= ~(1ul << (sig - 1));
	return 0;
}

WEAK int sigismember(const sigset_t *set, int sig)
{
	if (!is_signal(sig))
		return (int)errno_fail(EINVAL);
	return (int)(*set >> (sig - 1) & 1);
}

WEAK int sigisemptyset(const sigset_t *set)
{
	return *set == 0;
}

WEAK int sigorset(sigset_t *dest, const sigset_t *a, const sigset_t *b)
{
	*dest = *a | *b;
	return 0;
}

WEAK int sigandset(sigset_t *dest, const sigset_t *a, const sigset_t *b)
{
	*dest = *a & *b;
	return 0;
}
