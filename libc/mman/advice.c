/* SPDX-License-Identifier: BSD-2-Clause */
/* madvise changes contents if it is told to; posix_madvise never does. */
#include <port.h>
#include <sys/mman.h>
#include "attributes.h"
#include "errno_return.h"
#include "pages.h"

WEAK int madvise(void *addr, size_t len, int advice)
{
	long err = page_range(addr, &len);

	return (int)errno_return(err ? err : port_madvise(addr, len, advice));
}

int posix_madvise(void *addr, size_t len, int advice)
{
	static const signed char native[] = {
	        [POSIX_MADV_NORMAL] = MADV_NORMAL,
	        [POSIX_MADV_RANDOM] = MADV_RANDOM,
	        [POSIX_MADV_SEQUENTIAL] = MADV_SEQUENTIAL,
	        [POSIX_MADV_WILLNEED] = MADV_WILLNEED,
	        [POSIX_MADV_DONTNEED] = -1, /* MADV_DONTNEED throws data away */
	};
	long err = page_range(addr, &len);

	if (advice < POSIX_MADV_NORMAL || advice > POSIX_MADV_DONTNEED)
		return EINVAL;
	if (err || native[advice] < 0)
		return (int)-err;
	return (int)-port_madvise(addr, len, native[advice]);
}
