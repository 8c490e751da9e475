/* SPDX-License-Identifier: BSD-2-Clause */
/* A process killed with a shared robust mutex leaves it to one that waits for it already. */
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "clock.h"
#include "test.h"

struct shared {
	pthread_mutex_t mutex;
	_Atomic int held;
	int value;
};

static struct shared *shared;

static void *kill_soon(void *arg)
{
	int status;

	clock_sleep_ms(50);
	kill(*(pid_t *)arg, SIGKILL);
	CHECK_EQ(waitpid(*(pid_t *)arg, &status, 0), *(pid_t *)arg);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	return NULL;
}

static pid_t start_owner(void)
{
	pid_t pid = fork();

	if (pid == 0) {
		CHECK_EQ(pthread_mutex_lock(&shared->mutex), 0);
		shared->value = 1;
		shared->held = 1;
		for (;;)
			pause();
	}
	return pid;
}

int main(void)
{
	pthread_mutexattr_t attr;
	pthread_t t;
	pid_t owner;

	shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
	              0);
	CHECK(shared != MAP_FAILED);
	pthread_mutexattr_init(&attr);
	pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST);
	pthread_mutexattr_setpshared(&attr, PTHREAD_PROCESS_SHARED);
	pthread_mutex_init(&shared->mutex, &attr);
	for (int i = 0; i < 3; i++) {
		shared->held = 0;
		owner = start_owner();
		while (!shared->held)
			clock_sleep_ms(1);
		CHECK_EQ(pthread_create(&t, NULL, kill_soon, &owner), 0);
		CHECK_EQ(pthread_mutex_lock(&shared->mutex), EOWNERDEAD);
		CHECK_EQ(shared->value, 1);
		CHECK_EQ(pthread_mutex_consistent(&shared->mutex), 0);
		CHECK_EQ(pthread_mutex_unlock(&shared->mutex), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
	}
	return TEST_RESULT();
}
