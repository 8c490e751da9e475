/* SPDX-License-Identifier: BSD-2-Clause */
/* A child of fork has a working heap, though other threads were inside malloc when it came. */
// variants: heap
// needs: !user:slab
/* qemu-user copies its tables of reserved address space at each fork: minutes. */
// timeout: 60
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

enum { THREADS = 3, FORKS = 60 };

static _Atomic int stop;

static void *churn(void *arg)
{
	while (!stop) {
		void *p = malloc(100), *q = realloc(malloc(30), 3000);

		free(p);
		free(q);
	}
	return arg;
}

static void child(void)
{
	for (size_t i = 0; i < 50; i++) {
		char *p = malloc(i * 100 + 1);

		if (!p)
			_exit(1);
		p[i] = 1;
		free(realloc(p, 10));
	}
	_exit(0);
}

int main(void)
{
	pthread_t thread[THREADS];

	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&thread[i], NULL, churn, NULL), 0);
	for (int i = 0; i < FORKS; i++) {
		int status = -1;
		pid_t pid = fork();

		if (!pid)
			child();
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK_EQ(status, 0);
	}
	stop = 1;
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	return TEST_RESULT();
}
