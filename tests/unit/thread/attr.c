/* SPDX-License-Identifier: BSD-2-Clause */
/* Attributes keep what is set and refuse what they cannot be. */
#include <limits.h>
#include <pthread.h>
#include <stdint.h>

#include "test.h"

int main(void)
{
	static _Alignas(16) char own[64 * 1024];
	struct sched_param param = {0};
	pthread_attr_t a;
	size_t size;
	void *at;
	int n;

	CHECK_EQ(pthread_attr_init(&a), 0);
	CHECK_EQ(pthread_attr_getdetachstate(&a, &n), 0);
	CHECK_EQ(n, PTHREAD_CREATE_JOINABLE);
	CHECK_EQ(pthread_attr_getguardsize(&a, &size), 0);
	CHECK(size > 0);

	CHECK_EQ(pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED), 0);
	CHECK_EQ(pthread_attr_setdetachstate(&a, 77), EINVAL);
	CHECK_EQ(pthread_attr_getdetachstate(&a, &n), 0);
	CHECK_EQ(n, PTHREAD_CREATE_DETACHED);

	CHECK_EQ(pthread_attr_setstacksize(&a, 300000), 0);
	CHECK_EQ(pthread_attr_setstacksize(&a, 1024), EINVAL);
	CHECK_EQ(pthread_attr_getstacksize(&a, &size), 0);
	CHECK_EQ(size, 300000);

	CHECK_EQ(pthread_attr_setguardsize(&a, 10000), 0);
	CHECK_EQ(pthread_attr_getguardsize(&a, &size), 0);
	CHECK_EQ(size, 10000);

	CHECK_EQ(pthread_attr_setstack(&a, own, 100), EINVAL);
	CHECK_EQ(pthread_attr_setstack(&a, own, sizeof own), 0);
	CHECK_EQ(pthread_attr_getstack(&a, &at, &size), 0);
	CHECK_EQ(at, own);
	CHECK_EQ(size, sizeof own);

	CHECK_EQ(pthread_attr_setscope(&a, PTHREAD_SCOPE_SYSTEM), 0);
	CHECK_EQ(pthread_attr_setscope(&a, PTHREAD_SCOPE_PROCESS), ENOTSUP);
	CHECK_EQ(pthread_attr_setscope(&a, 77), EINVAL);
	CHECK_EQ(pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED), 0);
	CHECK_EQ(pthread_attr_setinheritsched(&a, 77), EINVAL);
	CHECK_EQ(pthread_attr_getinheritsched(&a, &n), 0);
	CHECK_EQ(n, PTHREAD_EXPLICIT_SCHED);
	CHECK_EQ(pthread_attr_setschedpolicy(&a, SCHED_OTHER), 0);
	CHECK_EQ(pthread_attr_setschedpolicy(&a, 77), EINVAL);
	CHECK_EQ(pthread_attr_setschedparam(&a, &param), 0);
	CHECK_EQ(pthread_attr_destroy(&a), 0);
	return TEST_RESULT();
}
