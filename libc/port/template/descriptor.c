/* SPDX-License-Identifier: BSD-2-Clause */
/* Optional: files and descriptors.  With none of them a program can still print. */
#include "template.h"

/* Left out: no files; fopen fails.  flags are O_ of <abi/fcntl.h>. */
long port_open(const char *path, int flags, unsigned mode)
{
	return -ENOSYS;
}

/* Left out: descriptors are never given back.  Goes with whatever makes one. */
long port_close(int fd)
{
	return -ENOSYS;
}

/* Left out: no input; getchar finds the end of the file.  0 bytes: the end. */
long port_read(int fd, void *buf, size_t n)
{
	return -ENOSYS;
}

/* Left out: pread fails. */
long port_pread(int fd, void *buf, size_t n, int64_t off)
{
	return -ENOSYS;
}

/* Left out: pwrite fails. */
long port_pwrite(int fd, const void *buf, size_t n, int64_t off)
{
	return -ENOSYS;
}

/* Left out: readv fails. */
long port_readv(int fd, const struct iovec *buffers, int count)
{
	return -ENOSYS;
}

/* Left out: writev fails. */
long port_writev(int fd, const struct iovec *buffers, int count)
{
	return -ENOSYS;
}

/* Left out: fseek and ftell fail; files are read and written front to back. */
long port_lseek(int fd, int64_t off, int whence)
{
	return -ENOSYS;
}

/* Left out: a shared-memory object keeps the size 0, so nothing can be shared. */
long port_ftruncate(int fd, int64_t size)
{
	return -ENOSYS;
}

/* Left out: a full machine shows at a store to shared memory, not when a queue is made. */
long port_fallocate(int fd, int64_t off, int64_t len)
{
	return -ENOSYS;
}

/* Left out: fstat fails, and so do queues in shared memory, which ask for an object's size. */
long port_fstat(int fd, struct stat *st)
{
	return -ENOSYS;
}

/* Left out: stat fails. */
long port_stat(const char *path, struct stat *st)
{
	return -ENOSYS;
}

/* Left out: fchmod fails. */
long port_fchmod(int fd, unsigned mode)
{
	return -ENOSYS;
}

/* Left out: fcntl fails, and so does fdopen. */
long port_fcntl(int fd, int cmd, long arg)
{
	return -ENOSYS;
}

/* Left out: dup fails. */
long port_dup(int fd)
{
	return -ENOSYS;
}

/* Left out: dup2 fails, and posix_spawn cannot redirect. */
long port_dup2(int old, int fd)
{
	return -ENOSYS;
}

/* Left out: no pipes. */
long port_pipe(int fds[2], int flags)
{
	return -ENOSYS;
}

/* Left out: unlink and remove fail. */
long port_unlink(const char *path)
{
	return -ENOSYS;
}

/* Left out: access fails, and programs are not searched in PATH. */
long port_access(const char *path, int mode)
{
	return -ENOSYS;
}

/* Left out: poll fails. */
long port_poll(struct pollfd *fds, size_t n, int64_t timeout_ns)
{
	return -ENOSYS;
}

/* Left out: standard output is no terminal: it is written out when its buffer is full, or by
 * fflush and at the end. */
long port_isatty(int fd)
{
	return -ENOSYS;
}
