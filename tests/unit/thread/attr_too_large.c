/* SPDX-License-Identifier: BSD-2-Clause */
/* A stack that the machine cannot have is EAGAIN, and nothing is lost by it. */
#include <pthread.h>

#include "test.h"

static void *quick(void *arg)
{
	return arg;
}

int main(void)
{
	pthread_attr_t a;
	pthread_t t = pthread_self();

	pthread_attr_init(&a);
	CHECK_EQ(pthread_attr_setstacksize(&a, (size_t)1 << 61), 0);
	for (int i = 0; i < 100; i++)
		CHECK_EQ(pthread_create(&t, &a, quick, NULL), EAGAIN);
	CHECK_EQ(pthread_create(&t, NULL, quick, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
