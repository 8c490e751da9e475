/* SPDX-License-Identifier: BSD-2-Clause */
/* Limits and options of the system. */
#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include <abi/mqueue.h>
#include <abi/resource.h>
#include <attributes.h>
#include <errno_return.h>
#include <port.h>

enum { DEFAULT_OPEN_MAX = 1024 };

static long page_size(void)
{
	return ABI_PAGE_SIZE;
}

/* -1 without an error: no limit. */
static long limit(int resource, long otherwise)
{
	struct rlimit r;

	if (port_prlimit(resource, NULL, &r) < 0)
		return otherwise;
	return r.rlim_cur > (unsigned long)LONG_MAX ? -1 : (long)r.rlim_cur;
}

static long cpus(void)
{
	long n = port_cpu_count();

	return n > 0 ? n : 1;
}

WEAK long sysconf(int name)
{
	switch (name) {
	case _SC_ARG_MAX:
		return ARG_MAX;
	case _SC_CHILD_MAX:
		return limit(RLIMIT_NPROC, -1);
	case _SC_CLK_TCK:
		return 100;
	case _SC_OPEN_MAX:
		return limit(RLIMIT_NOFILE, DEFAULT_OPEN_MAX);
	case _SC_VERSION:
	case _SC_THREADS:
		return _POSIX_VERSION;
	case _SC_PAGESIZE:
		return page_size();
	case _SC_MQ_OPEN_MAX:
		return -1;
	case _SC_MQ_PRIO_MAX:
		return MQ_PRIO_MAX;
	case _SC_SEM_VALUE_MAX:
		return SEM_VALUE_MAX;
	case _SC_IOV_MAX:
		return IOV_MAX;
	case _SC_THREAD_STACK_MIN:
		return PTHREAD_STACK_MIN;
	case _SC_NPROCESSORS_CONF:
	case _SC_NPROCESSORS_ONLN:
		return cpus();
	}
	return errno_fail(EINVAL);
}

WEAK int getpagesize(void)
{
	return (int)page_size();
}
