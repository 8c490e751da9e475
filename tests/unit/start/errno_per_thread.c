/* SPDX-License-Identifier: BSD-2-Clause */
/* Each thread has its own errno, 0 at first. */
#include <pthread.h>

#include "test.h"

static void *other(void *arg)
{
	CHECK_EQ(errno, 0);
	errno = EPIPE;
	return arg;
}

int main(void)
{
	pthread_t t;

	errno = EDOM;
	pthread_create(&t, NULL, other, NULL);
	pthread_join(t, NULL);
	CHECK_EQ(errno, EDOM);
	return TEST_RESULT();
}
