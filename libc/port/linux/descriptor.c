/* SPDX-License-Identifier: BSD-2-Clause */
/* Descriptors on Linux. */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/mman.h>
#include "kcall.h"

#define KERNEL_MASK_BYTES 8
#define TCGETS            0x5401

long port_write(int fd, const void *buf, size_t n)
{
	return kcall(SYS_write, fd, buf, n);
}

long port_open(const char *path, int flags, unsigned mode)
{
	return kcall(SYS_openat, AT_FDCWD, path, flags, mode);
}

long port_close(int fd)
{
	return kcall(SYS_close, fd);
}

long port_read(int fd, void *buf, size_t n)
{
	return kcall(SYS_read, fd, buf, n);
}

long port_pread(int fd, void *buf, size_t n, int64_t off)
{
	return kcall(SYS_pread64, fd, buf, n, off);
}

long port_pwrite(int fd, const void *buf, size_t n, int64_t off)
{
	return kcall(SYS_pwrite64, fd, buf, n, off);
}

long port_readv(int fd, const struct iovec *buffers, int count)
{
	return kcall(SYS_readv, fd, buffers, count);
}

long port_writev(int fd, const struct iovec *buffers, int count)
{
	return kcall(SYS_writev, fd, buffers, count);
}

long port_lseek(int fd, int64_t off, int whence)
{
	return kcall(SYS_lseek, fd, off, whence);
}

long port_ftruncate(int fd, int64_t size)
{
	return kcall(SYS_ftruncate, fd, size);
}

long port_fallocate(int fd, int64_t off, int64_t len)
{
	return kcall(SYS_fallocate, fd, 0, off, len);
}

long port_fstat(int fd, struct stat *st)
{
	return kcall(SYS_fstat, fd, st);
}

long port_stat(const char *path, struct stat *st)
{
	return kcall(SYS_newfstatat, AT_FDCWD, path, st, 0);
}

long port_fchmod(int fd, unsigned mode)
{
	return kcall(SYS_fchmod, fd, mode);
}

long port_fcntl(int fd, int cmd, long arg)
{
	return kcall(SYS_fcntl, fd, cmd, arg);
}

long port_dup(int fd)
{
	return kcall(SYS_dup, fd);
}

long port_dup2(int old, int fd)
{
	long r;

	/* dup3 refuses what dup2 allows: both the same. */
	if (old == fd) {
		r = port_fcntl(old, F_GETFD, 0);
		return r < 0 ? r : fd;
	}
	return kcall(SYS_dup3, old, fd, 0);
}

long port_pipe(int fds[2], int flags)
{
	return kcall(SYS_pipe2, fds, flags);
}

long port_unlink(const char *path)
{
	return kcall(SYS_unlinkat, AT_FDCWD, path, 0);
}

long port_access(const char *path, int mode)
{
	return kcall(SYS_faccessat, AT_FDCWD, path, mode);
}

long port_poll(struct pollfd *fds, size_t n, int64_t timeout_ns)
{
	struct timespec ts = {timeout_ns / 1000000000, timeout_ns % 1000000000};

	return kcall(SYS_ppoll, fds, n, timeout_ns < 0 ? NULL : &ts, NULL, KERNEL_MASK_BYTES);
}

long port_isatty(int fd)
{
	unsigned settings[32]; /* the kernel's struct termios and to spare */
	long r = kcall(SYS_ioctl, fd, TCGETS, settings);

	return r < 0 && r != -EBADF ? -ENOTTY : r;
}
