/* SPDX-License-Identifier: BSD-2-Clause */
/* Every call that the tiny kernel has something for. */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <tiny_trap.h>

#define NS_PER_S              1000000000

#define CALL(number, a, b, c) tiny_trap(number, (long)(a), (long)(b), (long)(c))

/* ---- required ------------------------------------------------------------------ */

long port_write(int fd, const void *buf, size_t n)
{
	return CALL(TINY_WRITE, fd, buf, n);
}

_Noreturn void port_exit(int status)
{
	for (;;)
		CALL(TINY_EXIT, status, 0, 0);
}

/* All memory is below the break. */
void *port_mmap(void *addr, size_t len, int prot, int flags, int fd, int64_t off)
{
	(void)addr, (void)len, (void)prot, (void)flags, (void)fd, (void)off;
	return (void *)-(long)ENOSYS;
}

long port_munmap(void *addr, size_t len)
{
	(void)addr, (void)len;
	return -ENOSYS;
}

/* The kernel moves it by so many bytes and tells where it was: error or not, it is asked again. */
void *port_brk(void *addr)
{
	long now = CALL(TINY_MOVE_BREAK, 0, 0, 0);

	if (addr && CALL(TINY_MOVE_BREAK, (long)addr - now, 0, 0) >= 0)
		return addr;
	return (void *)now;
}

/* ---- files ----------------------------------------------------------------------- */

long port_open(const char *path, int flags, unsigned mode)
{
	return CALL(TINY_OPEN, path, flags & ~O_CLOEXEC, mode);
}

long port_close(int fd)
{
	return CALL(TINY_CLOSE, fd, 0, 0);
}

long port_read(int fd, void *buf, size_t n)
{
	return CALL(TINY_READ, fd, buf, n);
}

long port_lseek(int fd, int64_t off, int whence)
{
	return CALL(TINY_SEEK, fd, off, whence);
}

long port_ftruncate(int fd, int64_t size)
{
	return CALL(TINY_TRUNCATE, fd, size, 0);
}

long port_unlink(const char *path)
{
	return CALL(TINY_REMOVE, path, 0, 0);
}

static struct timespec from_ns(long ns)
{
	return (struct timespec){.tv_sec = ns / NS_PER_S, .tv_nsec = ns % NS_PER_S};
}

long port_fstat(int fd, struct stat *st)
{
	struct tiny_stat t;
	long r = CALL(TINY_STAT, fd, &t, 0);

	if (r < 0)
		return r;
	*st = (struct stat){.st_size = t.size,
	                    .st_mode = t.mode,
	                    .st_nlink = t.links,
	                    .st_ino = t.inode,
	                    .st_dev = t.device,
	                    .st_mtim = from_ns(t.modified)};
	return 0;
}

/* ---- the rest ---------------------------------------------------------------------- */

long port_yield(void)
{
	return CALL(TINY_YIELD, 0, 0, 0);
}

long port_getpid(void)
{
	return CALL(TINY_PROCESS_ID, 0, 0, 0);
}

long port_clock_gettime(int clock, struct timespec *ts)
{
	long ns = CALL(TINY_CLOCK, clock, 0, 0);

	if (ns < 0)
		return ns;
	*ts = from_ns(ns);
	return 0;
}
