/* SPDX-License-Identifier: BSD-2-Clause */
/* A child forked while another thread was inside pthread_once does not wait for that thread. */
#include <pthread.h>
#include <semaphore.h>
#include <sys/wait.h>

#include "test.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static sem_t inside, go;
static int in_child;

static void init(void)
{
	if (in_child)
		return;
	sem_post(&inside);
	while (sem_wait(&go))
		;
}

static void *thread(void *arg)
{
	pthread_once(&once, init);
	return arg;
}

int main(void)
{
	pthread_t t;
	int status;
	pid_t pid;

	sem_init(&inside, 0, 0);
	sem_init(&go, 0, 0);
	CHECK_EQ(pthread_create(&t, NULL, thread, NULL), 0);
	while (sem_wait(&inside))
		;
	pid = fork();
	if (pid == 0) {
		in_child = 1;
		pthread_once(&once, init);
		_exit(0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	sem_post(&go);
	CHECK_EQ(pthread_join(t, NULL), 0);
	return TEST_RESULT();
}
