/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The calls by which a heap asks the kernel for memory, with failures on demand.  The
 * program is linked with `// link: ` and --wrap for each of them, so that the heap calls
 * these and these call the port.
 */
#ifndef FAILING_PORT_H
#define FAILING_PORT_H

#include <stddef.h>
#include <stdint.h>

#define ENOMEM_PORT (-12L)

void *__real___loam_port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off);
void *__real___loam_port_mremap(void *old, size_t old_len, size_t len, int flags, void *addr);
long __real___loam_port_munmap(void *addr, size_t len);
long __real___loam_port_mprotect(void *addr, size_t len, int prot);
long __real___loam_port_madvise(void *addr, size_t len, int advice);
void *__real___loam_port_brk(void *addr);

void *__wrap___loam_port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off);
void *__wrap___loam_port_mremap(void *old, size_t old_len, size_t len, int flags, void *addr);
long __wrap___loam_port_munmap(void *addr, size_t len);
long __wrap___loam_port_mprotect(void *addr, size_t len, int prot);
long __wrap___loam_port_madvise(void *addr, size_t len, int advice);
void *__wrap___loam_port_brk(void *addr);

/* Calls number first to last fail, counted from 1; 0: none. */
static long port_calls, port_fail_first, port_fail_last, port_failures;

static inline int port_call_fails(void)
{
	port_calls++;
	if (port_calls < port_fail_first || port_calls > port_fail_last)
		return 0;
	port_failures++;
	return 1;
}

void *__wrap___loam_port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)
{
	if (port_call_fails())
		return (void *)ENOMEM_PORT;
	return __real___loam_port_mmap(addr, len, prot, flags, fd, off);
}

void *__wrap___loam_port_mremap(void *old, size_t old_len, size_t len, int flags, void *addr)
{
	if (port_call_fails())
		return (void *)ENOMEM_PORT;
	return __real___loam_port_mremap(old, old_len, len, flags, addr);
}

long __wrap___loam_port_munmap(void *addr, size_t len)
{
	return port_call_fails() ? ENOMEM_PORT : __real___loam_port_munmap(addr, len);
}

long __wrap___loam_port_mprotect(void *addr, size_t len, int prot)
{
	return port_call_fails() ? ENOMEM_PORT : __real___loam_port_mprotect(addr, len, prot);
}

long __wrap___loam_port_madvise(void *addr, size_t len, int advice)
{
	return port_call_fails() ? ENOMEM_PORT : __real___loam_port_madvise(addr, len, advice);
}

/* A break that cannot be moved stays where it is. */
void *__wrap___loam_port_brk(void *addr)
{
	return __real___loam_port_brk(port_call_fails() ? NULL : addr);
}

#endif
