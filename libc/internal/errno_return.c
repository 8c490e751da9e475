/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * From -errno to errno.  The C library that the program runs on owns errno: ours
 * (start/thread.c) or another's.  Where there is none, an int here does.
 */
#include <port.h>
#include "attributes.h"
#include "errno_return.h"

WEAK int *__errno_location(void);

static int no_libc_errno;

long errno_fail(int e)
{
	int *where = __errno_location ? __errno_location() : &no_libc_errno;

	*where = e;
	return -1;
}

void *errno_return_pointer(void *p)
{
	return likely(!port_is_error(p)) ? p : (void *)errno_fail((int)-(intptr_t)p);
}
