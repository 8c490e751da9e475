/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: more about memory.  The heap asks for the first three. */
#include "template.h"

/* Left out: MALLOC=slab with HEAP=mmap has no memory, for it reserves with PROT_NONE and opens what
 * it uses: take HEAP=sbrk or MALLOC=simple.  Threads' stacks have no guard pages. */
long port_mprotect(void *addr, size_t len, int prot)
{
	return -ENOSYS;
}

/* Left out: realloc of large blocks copies them. */
void *port_mremap(void *old, size_t old_len, size_t new_len, int flags, void *new_addr)
{
	return (void *)-ENOSYS;
}

/* Left out: advice fails; the heap gives no single pages back, only whole mappings. */
long port_madvise(void *addr, size_t len, int advice)
{
	return -ENOSYS;
}

/* Left out: msync fails.  Where files are not mapped it has nothing to do anyway. */
long port_msync(void *addr, size_t len, int flags)
{
	return -ENOSYS;
}

/* Left out: mincore fails.  One byte a page, bit 0: it is in memory. */
long port_mincore(void *addr, size_t len, unsigned char *vec)
{
	return -ENOSYS;
}

/* Left out: mlock and mlock2 fail.  A kernel that never swaps may return 0. */
long port_mlock(const void *addr, size_t len, unsigned flags)
{
	return -ENOSYS;
}

/* Left out: munlock fails. */
long port_munlock(const void *addr, size_t len)
{
	return -ENOSYS;
}

/* Left out: mlockall fails. */
long port_mlockall(int flags)
{
	return -ENOSYS;
}

/* Left out: munlockall fails. */
long port_munlockall(void)
{
	return -ENOSYS;
}

/* Left out: memfd_create fails.  A shared-memory object that has no name. */
long port_memfd_create(const char *name, unsigned flags)
{
	return -ENOSYS;
}
