/* SPDX-License-Identifier: BSD-2-Clause */
/* Making, copying and controlling descriptors. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include <attributes.h>
#include <errno_return.h>
#include <port.h>

WEAK int open(const char *path, int flags, ...)
{
	unsigned mode = 0;
	va_list ap;

	if (flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE) {
		va_start(ap, flags);
		mode = va_arg(ap, mode_t);
		va_end(ap);
	}
	return (int)errno_return(port_open(path, flags, mode));
}

WEAK int creat(const char *path, mode_t mode)
{
	return (int)errno_return(port_open(path, O_CREAT | O_WRONLY | O_TRUNC, mode));
}

WEAK int close(int fd)
{
	return (int)errno_return(port_close(fd));
}

/* Every command here takes an int or nothing. */
WEAK int fcntl(int fd, int cmd, ...)
{
	va_list ap;
	long arg;

	va_start(ap, cmd);
	arg = va_arg(ap, long);
	va_end(ap);
	return (int)errno_return(port_fcntl(fd, cmd, (int)arg));
}

WEAK int dup(int old)
{
	return (int)errno_return(port_dup(old));
}

WEAK int dup2(int old, int fd)
{
	return (int)errno_return(port_dup2(old, fd));
}

WEAK int dup3(int old, int fd, int flags)
{
	long r;

	if (old == fd || flags & ~O_CLOEXEC)
		return (int)errno_fail(EINVAL);
	r = port_dup2(old, fd);
	if (r >= 0 && flags)
		port_fcntl(fd, F_SETFD, FD_CLOEXEC);
	return (int)errno_return(r);
}

WEAK int pipe(int fds[2])
{
	return (int)errno_return(port_pipe(fds, 0));
}

WEAK int pipe2(int fds[2], int flags)
{
	return (int)errno_return(port_pipe(fds, flags));
}

WEAK int isatty(int fd)
{
	long r = port_isatty(fd);

	return r < 0 ? (errno_fail((int)-r), 0) : 1;
}

WEAK int poll(struct pollfd *fds, nfds_t count, int timeout)
{
	return (int)errno_return(
	        port_poll(fds, count, timeout < 0 ? -1 : (int64_t)timeout * 1000000));
}

WEAK int posix_fallocate(int fd, off_t offset, off_t len)
{
	return (int)-port_fallocate(fd, offset, len);
}
