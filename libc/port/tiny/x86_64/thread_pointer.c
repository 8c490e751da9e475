/* SPDX-License-Identifier: BSD-2-Clause */
/* The tiny kernel has no call that sets the fs base. */
#include <port.h>
#include <abi/errno.h>

long port_set_thread_pointer(void *tp)
{
	(void)tp;
	return -ENOSYS;
}
