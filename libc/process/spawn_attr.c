/* SPDX-License-Identifier: BSD-2-Clause */
/* Attributes of a spawned process. */
#include <abi/errno.h>
#include <spawn.h>

#include <attributes.h>

#define FLAGS                                                                   \
	(POSIX_SPAWN_RESETIDS | POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | \
	 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID)

WEAK int posix_spawnattr_init(posix_spawnattr_t *attr)
{
	*attr = (posix_spawnattr_t){0};
	return 0;
}

WEAK int posix_spawnattr_destroy(posix_spawnattr_t *attr)
{
	(void)attr;
	return 0;
}

WEAK int posix_spawnattr_setflags(posix_spawnattr_t *attr, short flags)
{
	if (flags & ~FLAGS)
		return EINVAL;
	attr->__flags = flags;
	return 0;
}

WEAK int posix_spawnattr_getflags(const posix_spawnattr_t *restrict attr, short *restrict flags)
{
	*flags = (short)attr->__flags;
	return 0;
}

WEAK int posix_spawnattr_setpgroup(posix_spawnattr_t *attr, pid_t group)
{
	attr->__group = group;
	return 0;
}

WEAK int posix_spawnattr_getpgroup(const posix_spawnattr_t *restrict attr, pid_t *restrict group)
{
	*group = attr->__group;
	return 0;
}

WEAK int posix_spawnattr_setsigmask(posix_spawnattr_t *restrict attr, const sigset_t *restrict mask)
{
	attr->__mask = *mask;
	return 0;
}

WEAK int posix_spawnattr_getsigmask(const posix_spawnattr_t *restrict attr, sigset_t *restrict mask)
{
	*mask = attr->__mask;
	return 0;
}

WEAK int posix_spawnattr_setsigdefault(posix_spawnattr_t *restrict attr,
                                       const sigset_t *restrict set)
{
	attr->__defaults = *set;
	return 0;
}

WEAK int posix_spawnattr_getsigdefault(const posix_spawnattr_t *restrict attr,
                                       sigset_t *restrict set)
{
	*set = attr->__defaults;
	return 0;
}
