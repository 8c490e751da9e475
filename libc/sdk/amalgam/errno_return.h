/* SPDX-License-Identifier: BSD-2-Clause */
/* Where errno goes: nowhere, unless somebody has one. */
#ifndef LOAM_ERRNO_RETURN_H
#define LOAM_ERRNO_RETURN_H

#ifdef LOAM_HEAP_ERRNO
#include <errno.h>
#endif

static inline void errno_fail(int e)
{
#ifdef LOAM_HEAP_ERRNO
	errno = e;
#else
	(void)e;
#endif
}

#endif
