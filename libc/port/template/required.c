/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The required calls: fill in the first two and a program says hello, one of the two kinds
 * of memory below and it has a heap.
 */
#include "template.h"

/* Defined nowhere: while a body below calls it, no program links, and the linker says why. */
extern long fill_in_port_write(void);
extern void fill_in_port_exit(void);

/* The first to fill in: everything that a program says goes through it, and so do fatal errors.
 * fd 1 and 2 are enough.  Writes up to n bytes, returns how many, or -EBADF, -EFAULT. */
long port_write(int fd, const void *buf, size_t n)
{
	return fill_in_port_write();
}

/* Ends the process with all its threads.  Must not come back. */
_Noreturn void port_exit(int status)
{
	for (;;)
		fill_in_port_exit();
}

/* Where thread-local storage is: x86_64 the fs base, aarch64 tpidr_el0.  Without it there is one
 * thread, errno works, a program has no _Thread_local, and the heap wants TLS=0. */
long port_set_thread_pointer(void *tp)
{
	return -ENOSYS;
}

/* HEAP=mmap: zeroed pages somewhere, MAP_PRIVATE | MAP_ANONYMOUS with PROT_READ | PROT_WRITE at
 * least.  Shared memory also wants MAP_SHARED of a descriptor.  Without it use HEAP=sbrk. */
void *port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)
{
	return (void *)-ENOSYS;
}

/* Gives whole pages back.  While it fails, what malloc got from the kernel stays with it. */
long port_munmap(void *addr, size_t len)
{
	return -ENOSYS;
}

/* HEAP=sbrk: the end of the program's data, to be moved to addr; returns where it is then.
 * NULL asks where it is.  Memory above the old end must be zero.  Without it use HEAP=mmap. */
void *port_brk(void *addr)
{
	return NULL;
}
