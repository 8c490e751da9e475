/* SPDX-License-Identifier: BSD-2-Clause */
/* Limits and usage. */
#include <errno_return.h>
#include <port.h>
#include <sys/resource.h>

#include <attributes.h>

WEAK int getrlimit(int resource, struct rlimit *limit)
{
	return (int)errno_return(port_prlimit(resource, NULL, limit));
}

WEAK int setrlimit(int resource, const struct rlimit *limit)
{
	return (int)errno_return(port_prlimit(resource, limit, NULL));
}

WEAK int getrusage(int who, struct rusage *usage)
{
	return (int)errno_return(port_getrusage(who, usage));
}
