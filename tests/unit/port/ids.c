/* SPDX-License-Identifier: BSD-2-Clause */
/* A process has one id for all its threads; each thread has its own. */
#include <pthread.h>

#include "test.h"

static pid_t process, thread;

static void *look(void *arg)
{
	process = getpid();
	thread = gettid();
	return arg;
}

int main(void)
{
	pthread_t t;

	CHECK(getpid() > 0);
	CHECK_EQ(gettid(), getpid());
	pthread_create(&t, NULL, look, NULL);
	pthread_join(t, NULL);
	CHECK_EQ(process, getpid());
	CHECK(thread != getpid());
	return TEST_RESULT();
}
