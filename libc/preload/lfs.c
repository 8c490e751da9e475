/* SPDX-License-Identifier: BSD-2-Clause */
/* What programs compiled with _FILE_OFFSET_BITS=64 call. */
#include <sys/mman.h>

#include <bits/begin.h>

void *mmap64(void *addr, size_t len, int prot, int flags, int fd, off_t off);

#include <bits/end.h>

void *mmap64(void *addr, size_t len, int prot, int flags, int fd, off_t off)
{
	return mmap(addr, len, prot, flags, fd, off);
}
