/* SPDX-License-Identifier: BSD-2-Clause */
/* Memory over a host C library: mappings, locks, the program break. */
#include <port.h>
#include "host.h"

void *port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)
{
	return (void *)CALL(void *, mmap, (void *, size_t, int, int, int, int64_t), addr, len, prot,
	                    flags, fd, off);
}

long port_munmap(void *addr, size_t len)
{
	return CALL(int, munmap, (void *, size_t), addr, len);
}

/* A host's brk says only whether it moved: where the break is, sbrk knows. */
void *port_brk(void *addr)
{
	if (addr)
		HOST_CALL(int, brk, (void *), addr);
	return (void *)HOST_CALL(void *, sbrk, (ptrdiff_t), 0);
}

long port_mprotect(void *addr, size_t len, int prot)
{
	return CALL(int, mprotect, (void *, size_t, int), addr, len, prot);
}

void *port_mremap(void *old, size_t old_len, size_t new_len, int flags, void *to)
{
	return (void *)CALL(void *, mremap, (void *, size_t, size_t, int, ...), old, old_len,
	                    new_len, flags, to);
}

long port_msync(void *addr, size_t len, int flags)
{
	return CALL(int, msync, (void *, size_t, int), addr, len, flags);
}

long port_madvise(void *addr, size_t len, int advice)
{
	return CALL(int, madvise, (void *, size_t, int), addr, len, advice);
}

long port_mincore(void *addr, size_t len, unsigned char *vec)
{
	return CALL(int, mincore, (void *, size_t, unsigned char *), addr, len, vec);
}

long port_mlock(const void *addr, size_t len, unsigned flags)
{
	if (flags)
		return CALL(int, mlock2, (const void *, size_t, unsigned), addr, len, flags);
	return CALL(int, mlock, (const void *, size_t), addr, len);
}

long port_munlock(const void *addr, size_t len)
{
	return CALL(int, munlock, (const void *, size_t), addr, len);
}

long port_mlockall(int flags)
{
	return CALL(int, mlockall, (int), flags);
}

long port_munlockall(void)
{
	return CALL(int, munlockall, (int), 0);
}

long port_memfd_create(const char *name, unsigned flags)
{
	return CALL(int, memfd_create, (const char *, unsigned), name, flags);
}
