/* SPDX-License-Identifier: BSD-2-Clause */
/* Keeping pages in memory.  Addresses may be any byte of a page, as on Linux. */
#include <port.h>
#include <sys/mman.h>
#include "attributes.h"
#include "errno_return.h"
#include "pages.h"

int mlock(const void *addr, size_t len)
{
	return (int)errno_return(len > PTRDIFF_MAX ? -ENOMEM : port_mlock(addr, len, 0));
}

WEAK int mlock2(const void *addr, size_t len, unsigned flags)
{
	if (flags & ~(unsigned)MLOCK_ONFAULT)
		return (int)errno_fail(EINVAL);
	return (int)errno_return(len > PTRDIFF_MAX ? -ENOMEM : port_mlock(addr, len, flags));
}

int munlock(const void *addr, size_t len)
{
	return (int)errno_return(len > PTRDIFF_MAX ? -ENOMEM : port_munlock(addr, len));
}

int mlockall(int flags)
{
	const int what = MCL_CURRENT | MCL_FUTURE;

	if (!(flags & what) || flags & ~(what | MCL_ONFAULT))
		return (int)errno_fail(EINVAL);
	return (int)errno_return(port_mlockall(flags));
}

int munlockall(void)
{
	return (int)errno_return(port_munlockall());
}
