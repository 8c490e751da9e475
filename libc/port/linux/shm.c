/* SPDX-License-Identifier: BSD-2-Clause */
/* Shared-memory objects on Linux: files of the tmpfs at /dev/shm. */
#include <port.h>
#include <abi/errno.h>
#include <abi/fcntl.h>
#include "kcall.h"

static const char shm_dir[] = "/dev/shm/";

enum { SHM_NAME_MAX = 255, SHM_PATH_MAX = sizeof shm_dir + SHM_NAME_MAX };

static long shm_path(char path[SHM_PATH_MAX], const char *name)
{
	size_t at = 0;

	for (const char *p = shm_dir; *p; p++)
		path[at++] = *p;
	for (; *name; name++) {
		if (at == SHM_PATH_MAX - 1)
			return -ENAMETOOLONG;
		path[at++] = *name;
	}
	path[at] = 0;
	return 0;
}

long port_shm_open(const char *name, int flags, unsigned mode)
{
	char path[SHM_PATH_MAX];
	long r = shm_path(path, name);

	/* Something else than a file there must neither be followed nor waited for. */
	return r < 0 ? r : port_open(path, flags | O_NOFOLLOW | O_NONBLOCK, mode);
}

long port_shm_unlink(const char *name)
{
	char path[SHM_PATH_MAX];
	long r = shm_path(path, name);

	return r < 0 ? r : port_unlink(path);
}

long port_shm_tmp(unsigned mode)
{
	return port_open("/dev/shm", O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
}

/* "/proc/self/fd/" and the number: the way to name an open file that needs no privilege. */
static void proc_path(char path[32], int fd)
{
	const char *prefix = "/proc/self/fd/";
	char digits[12];
	size_t at = 0, n = 0;

	while (*prefix)
		path[at++] = *prefix++;
	do
		digits[n++] = (char)('0' + fd % 10);
	while (fd /= 10);
	while (n)
		path[at++] = digits[--n];
	path[at] = 0;
}

long port_shm_link(int fd, const char *name)
{
	char path[SHM_PATH_MAX], proc[32];
	long r = shm_path(path, name);

	if (r < 0)
		return r;
	if (fd < 0)
		return -EBADF;
	proc_path(proc, fd);
	return kcall(SYS_linkat, AT_FDCWD, proc, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}
