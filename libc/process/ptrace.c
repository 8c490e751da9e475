/* SPDX-License-Identifier: BSD-2-Clause */
#include <attributes.h>
#include <errno_return.h>
#include <port.h>
#include <sys/ptrace.h>

WEAK long ptrace(long request, pid_t pid, void *addr, void *data)
{
	return errno_return(port_ptrace(request, pid, addr, data));
}
