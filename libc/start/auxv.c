/* SPDX-License-Identifier: BSD-2-Clause */
/* The auxiliary vector. */
#include <errno.h>
#include <sys/auxv.h>

#include <attributes.h>
#include <errno_return.h>
#include "start.h"

WEAK unsigned long getauxval(unsigned long tag)
{
	for (const uintptr_t *p = loam_auxv; *p != AT_NULL; p += 2)
		if (*p == tag)
			return p[1];
	errno_fail(ENOENT);
	return 0;
}
