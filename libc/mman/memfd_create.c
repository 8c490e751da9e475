/* SPDX-License-Identifier: BSD-2-Clause */
#include <port.h>
#include <sys/mman.h>
#include "attributes.h"
#include "errno_return.h"

WEAK int memfd_create(const char *name, unsigned flags)
{
	return (int)errno_return(port_memfd_create(name, flags));
}
