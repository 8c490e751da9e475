/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading, writing and the offset of descriptors. */
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

WEAK off_t lseek(int fd, off_t offset, int whence)
{
	return errno_return(port_lseek(fd, offset, whence));
}
