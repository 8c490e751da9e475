/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Shared-memory objects.  Names are checked here, so that no port can be made to
 * look outside the namespace; where that is, the port knows.
 */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include <abi/limits.h>
#include <stdbool.h>
#include <sys/mman.h>
#include "errno_return.h"

static bool is_dots(const char *name)
{
	return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]));
}

/* Takes the slash off *name; 0 or -errno. */
static long check_name(const char **name)
{
	const char *s = *name += **name == '/';
	size_t n = 0;

	for (; s[n]; n++) {
		if (s[n] == '/')
			return -EINVAL;
		if (n == NAME_MAX)
			return -ENAMETOOLONG;
	}
	return !n || is_dots(s) ? -EINVAL : 0;
}

int shm_open(const char *name, int oflag, mode_t mode)
{
	const int access = oflag & O_ACCMODE, other = O_CREAT | O_EXCL | O_TRUNC;
	long err = check_name(&name);

	if (access != O_RDONLY && access != O_RDWR)
		err = -EINVAL;
	if (err)
		return (int)errno_return(err);
	return (int)errno_return(port_shm_open(name, access | (oflag & other) | O_CLOEXEC, mode));
}

int shm_unlink(const char *name)
{
	long err = check_name(&name);

	return (int)errno_return(err ? err : port_shm_unlink(name));
}
