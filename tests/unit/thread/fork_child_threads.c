/* SPDX-License-Identifier: BSD-2-Clause */
/* A child forked by a thread that is not the main one is a process like any other: it has its own
 * id, can start and join threads, and ends with its last thread. */
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

static void *quick(void *arg)
{
	return arg;
}

static void check_child(pthread_t before)
{
	pthread_t t;
	void *value;

	CHECK(pthread_equal(before, pthread_self()));
	CHECK_EQ(gettid(), getpid());
	for (int i = 0; i < 10; i++) {
		CHECK_EQ(pthread_create(&t, NULL, quick, &before), 0);
		CHECK_EQ(pthread_join(t, &value), 0);
		CHECK_EQ(value, &before);
	}
}

static void *forking(void *arg)
{
	pthread_t self = pthread_self();
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		check_child(self);
		if (TEST_RESULT())
			_exit(1);
		pthread_exit(NULL); /* the last thread: status 0 */
	}
	CHECK(pid > 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	return arg;
}

int main(void)
{
	pthread_t t;

	CHECK_EQ(pthread_create(&t, NULL, forking, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
