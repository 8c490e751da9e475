/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading, writing and the offset of descriptors. */
#include <errno.h>
#include <limits.h>
#include <sys/random.h>
#include <sys/uio.h>
#include <unistd.h>

#include <attributes.h>
#include <errno_return.h>
#include <port.h>

WEAK ssize_t read(int fd, void *buf, size_t n)
{
	return errno_return(port_read(fd, buf, n));
}

WEAK ssize_t write(int fd, const void *buf, size_t n)
{
	return errno_return(port_write(fd, buf, n));
}

WEAK ssize_t pread(int fd, void *buf, size_t n, off_t offset)
{
	return errno_return(port_pread(fd, buf, n, offset));
}

WEAK ssize_t pwrite(int fd, const void *buf, size_t n, off_t offset)
{
	return errno_return(port_pwrite(fd, buf, n, offset));
}

WEAK ssize_t readv(int fd, const struct iovec *buffers, int count)
{
	return errno_return(port_readv(fd, buffers, count));
}

WEAK ssize_t writev(int fd, const struct iovec *buffers, int count)
{
	return errno_return(port_writev(fd, buffers, count));
}

WEAK off_t lseek(int fd, off_t offset, int whence)
{
	return errno_return(port_lseek(fd, offset, whence));
}

WEAK int ftruncate(int fd, off_t size)
{
	return (int)errno_return(port_ftruncate(fd, size));
}

WEAK ssize_t getrandom(void *buf, size_t n, unsigned flags)
{
	(void)flags;
	return errno_return(port_getrandom(buf, n));
}

WEAK int getentropy(void *buf, size_t n)
{
	long r;

	if (n > 256)
		return (int)errno_fail(EIO);
	for (size_t done = 0; done < n; done += (size_t)r) {
		r = port_getrandom((char *)buf + done, n - done);
		if (r < 0)
			return (int)errno_return(r);
	}
	return 0;
}
