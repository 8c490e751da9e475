/* SPDX-License-Identifier: BSD-2-Clause */
/* Memory on Linux: mappings and the program break. */
#include <port.h>
#include "kcall.h"

void *port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)
{
	return (void *)kcall(SYS_mmap, addr, len, prot, flags, fd, off);
}

long port_munmap(void *addr, size_t len)
{
	return kcall(SYS_munmap, addr, len);
}

void *port_brk(void *addr)
{
	return (void *)kcall(SYS_brk, addr);
}

long port_mprotect(void *addr, size_t len, int prot)
{
	return kcall(SYS_mprotect, addr, len, prot);
}

void *port_mremap(void *old, size_t old_len, size_t new_len, int flags, void *new_addr)
{
	return (void *)kcall(SYS_mremap, old, old_len, new_len, flags, new_addr);
}

long port_msync(void *addr, size_t len, int flags)
{
	return kcall(SYS_msync, addr, len, flags);
}

long port_madvise(void *addr, size_t len, int advice)
{
	return kcall(SYS_madvise, addr, len, advice);
}

long port_mincore(void *addr, size_t len, unsigned char *vec)
{
	return kcall(SYS_mincore, addr, len, vec);
}

long port_mlock(const void *addr, size_t len, unsigned flags)
{
	return flags ? kcall(SYS_mlock2, addr, len, flags) : kcall(SYS_mlock, addr, len);
}

long port_munlock(const void *addr, size_t len)
{
	return kcall(SYS_munlock, addr, len);
}

long port_mlockall(int flags)
{
	return kcall(SYS_mlockall, flags);
}

long port_munlockall(void)
{
	return kcall(SYS_munlockall);
}

long port_memfd_create(const char *name, unsigned flags)
{
	return kcall(SYS_memfd_create, name, flags);
}
