/* SPDX-License-Identifier: BSD-2-Clause */
/* What files are, by descriptor and by name. */
#include <sys/stat.h>
#include <unistd.h>

#include <attributes.h>
#include <errno_return.h>
#include <port.h>

WEAK int fstat(int fd, struct stat *st)
{
	return (int)errno_return(port_fstat(fd, st));
}

WEAK int stat(const char *path, struct stat *st)
{
	return (int)errno_return(port_stat(path, st));
}

WEAK int fchmod(int fd, mode_t mode)
{
	return (int)errno_return(port_fchmod(fd, mode));
}

WEAK mode_t umask(mode_t mask)
{
	long old = port_umask(mask);

	return old < 0 ? 0 : (mode_t)old;
}

WEAK int unlink(const char *path)
{
	return (int)errno_return(port_unlink(path));
}

WEAK int access(const char *path, int mode)
{
	return (int)errno_return(port_access(path, mode));
}
