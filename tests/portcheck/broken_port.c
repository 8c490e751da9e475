/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * portcheck sees a port that is wrong: another error, another value, a call that is missing, one
 * that kills and one that says it did what it did not.
 */
// needs: loam !shared !auto
// timeout: 60
// expect: exit 1
// expect-output: (?s)got -1 \(EPERM.*not ok \d+ - port_mprotect.*madvise # SKIP.*munmap is wrong
// link: --wrap=port_munmap --wrap=port_mprotect --wrap=port_madvise --wrap=port_close
// link: --wrap=port_gettid
#include "parts/check.h"

long __real_port_munmap(void *addr, size_t len);
long __real_port_close(int fd);
long __wrap_port_munmap(void *addr, size_t len);
long __wrap_port_mprotect(void *addr, size_t len, int prot);
long __wrap_port_madvise(void *addr, size_t len, int advice);
long __wrap_port_close(int fd);
long __wrap_port_gettid(void);

long __wrap_port_munmap(void *addr, size_t len)
{
	return __real_port_munmap(addr, len) ? -EPERM : 0;
}

/* Takes more away than it was told to. */
long __wrap_port_mprotect(void *addr, size_t len, int prot)
{
	(void)prot;
	__real_port_munmap(addr, len);
	return 0;
}

long __wrap_port_madvise(void *addr, size_t len, int advice)
{
	(void)addr, (void)len, (void)advice;
	return -ENOSYS;
}

long __wrap_port_close(int fd)
{
	__real_port_close(fd);
	return 0;
}

long __wrap_port_gettid(void)
{
	return 0;
}
