/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The one place where the port's -errno becomes errno.  Every public function
 * that can fail ends in one of these; nothing saves and restores errno.
 */
#ifndef LOAM_ERRNO_RETURN_H
#define LOAM_ERRNO_RETURN_H

#include <attributes.h>

/* The same for the pointers of port_mmap and port_mremap: MAP_FAILED, that is
 * (void *)-1, when p carries -errno. */
void *errno_return_pointer(void *p);

/* Sets errno to e > 0 and returns -1, for errors that the library finds itself. */
long errno_fail(int e);

/* r >= 0: returned, errno untouched.  -errno: sets errno, returns -1. */
static inline long errno_return(long r)
{
	return likely(r >= 0) ? r : errno_fail((int)-r);
}

#endif
