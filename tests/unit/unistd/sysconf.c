/* SPDX-License-Identifier: BSD-2-Clause */
/* sysconf knows the page, the CPUs and the limits; an unknown name is EINVAL. */
#include "test.h"

int main(void)
{
	CHECK_EQ(sysconf(_SC_PAGESIZE), getpagesize());
	CHECK(sysconf(_SC_NPROCESSORS_ONLN) >= 1);
	CHECK(sysconf(_SC_OPEN_MAX) >= 20);
	CHECK_EQ(sysconf(_SC_MQ_PRIO_MAX), 32768);
	CHECK(sysconf(_SC_SEM_VALUE_MAX) >= 32767);
	CHECK_FAILS(sysconf(99999), EINVAL);
	return TEST_RESULT();
}
