/* SPDX-License-Identifier: BSD-2-Clause */
/* Taking a pending signal instead of having it handled. */
#include <abi/errno.h>
#include <errno_return.h>
#include <port.h>
#include <signal.h>

#include <attributes.h>

WEAK int sigwait(const sigset_t *restrict set, int *restrict sig)
{
	long r;

	do
		r = port_sigtimedwait(set, NULL, NULL);
	while (r == -EINTR);
	if (r < 0)
		return (int)-r;
	*sig = (int)r;
	return 0;
}

WEAK int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict info)
{
	return (int)errno_return(port_sigtimedwait(set, info, NULL));
}

WEAK int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict info,
                      const struct timespec *restrict timeout)
{
	return (int)errno_return(port_sigtimedwait(set, info, timeout));
}
