/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Optional: shared-memory objects.  With port_ftruncate, port_fstat, port_close and MAP_SHARED in
 * port_mmap they also carry message queues (MQ=shared).  Left out: no shared memory.
 */
#include "template.h"

/* The object of that name, made if O_CREAT says so.  The library has checked the name. */
long port_shm_open(const char *name, int flags, unsigned mode)
{
	return -ENOSYS;
}

/* Takes the name away; the memory lives until its last map and descriptor go. */
long port_shm_unlink(const char *name)
{
	return -ENOSYS;
}

/* Left out: a queue in shared memory that is being made has its name before it is whole, and a
 * process that dies right then leaves a name that has to be unlinked. */
long port_shm_tmp(unsigned mode)
{
	return -ENOSYS;
}

/* Goes with port_shm_tmp. */
long port_shm_link(int fd, const char *name)
{
	return -ENOSYS;
}
