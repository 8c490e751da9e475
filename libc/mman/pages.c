/* SPDX-License-Identifier: BSD-2-Clause */
/* What can be done to mapped pages: protection, write-back, residence. */
#include <port.h>
#include <sys/mman.h>
#include "attributes.h"
#include "errno_return.h"
#include "pages.h"

int mprotect(void *addr, size_t len, int prot)
{
	long err = page_range(addr, &len);

	return (int)errno_return(err ? err : port_mprotect(addr, len, prot));
}

int msync(void *addr, size_t len, int flags)
{
	const int how = MS_ASYNC | MS_SYNC, known = how | MS_INVALIDATE;
	long err = page_range(addr, &len);

	if (flags & ~known || (flags & how) == how)
		err = -EINVAL;
	return (int)errno_return(err ? err : port_msync(addr, len, flags));
}

WEAK int mincore(void *addr, size_t len, unsigned char *vec)
{
	long err = page_range(addr, &len);

	return (int)errno_return(err ? err : port_mincore(addr, len, vec));
}
