/* SPDX-License-Identifier: BSD-2-Clause */
/* A child is the process's: any thread may wait for what another one forked. */
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

static void *start(void *arg)
{
	*(pid_t *)arg = fork();
	if (*(pid_t *)arg == 0)
		_exit(3);
	return NULL;
}

int main(void)
{
	pthread_t t;
	int status;
	pid_t pid;

	CHECK_EQ(pthread_create(&t, NULL, start, &pid), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(WEXITSTATUS(status), 3);
	return TEST_RESULT();
}
