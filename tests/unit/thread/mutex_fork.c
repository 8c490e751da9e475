/* SPDX-License-Identifier: BSD-2-Clause */
/* The child of fork owns what its thread owned: handlers can unlock a recursive mutex there. */
#include <pthread.h>
#include <sys/wait.h>

#include "test.h"

static pthread_mutex_t recursive = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static pthread_rwlock_t rw = PTHREAD_RWLOCK_INITIALIZER;

static void lock(void)
{
	CHECK_EQ(pthread_mutex_lock(&recursive), 0);
	CHECK_EQ(pthread_rwlock_wrlock(&rw), 0);
}

static void unlock(void)
{
	CHECK_EQ(pthread_rwlock_unlock(&rw), 0);
	CHECK_EQ(pthread_mutex_unlock(&recursive), 0);
}

int main(void)
{
	int status;
	pid_t pid;

#ifdef LIBC_HOST
	SKIP("some C libraries know an owner by its thread id, which fork changes");
#endif
	CHECK_EQ(pthread_atfork(lock, unlock, unlock), 0);
	pid = fork();
	if (pid == 0) {
		lock();
		unlock();
		_exit(TEST_RESULT());
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	lock();
	unlock();
	return TEST_RESULT();
}
