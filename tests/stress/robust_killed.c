/* SPDX-License-Identifier: BSD-2-Clause */
/* Processes that take a shared robust mutex in a loop are killed at any moment: the others go
 * on, are told each time, and nobody is stuck. */
// timeout: 120
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "clock.h"
#include "test.h"

#define PROCESSES 3
#define KILLS     60

struct shared {
	pthread_mutex_t mutex;
	volatile int inside; /* the process that is between lock and unlock */
	volatile long rounds, deaths;
};

static struct shared *s;

static void work(void)
{
	for (;;) {
		int e = pthread_mutex_lock(&s->mutex);

		if (e == EOWNERDEAD) {
			s->deaths++;
			s->inside = 0;
			CHECK_EQ(pthread_mutex_consistent(&s->mutex), 0);
		} else {
			CHECK_EQ(e, 0);
		}
		CHECK_EQ(s->inside, 0);
		s->inside = (int)getpid();
		s->rounds++;
		s->inside = 0;
		CHECK_EQ(pthread_mutex_unlock(&s->mutex), 0);
	}
}

static pid_t start(void)
{
	pid_t pid = fork();

	if (pid == 0)
		work();
	CHECK(pid > 0);
	return pid;
}

static void stop(pid_t pid)
{
	int status;

	CHECK_EQ(kill(pid, SIGKILL), 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
}

/* False: nobody got the mutex for ten seconds. */
static int rounds_go_on(void)
{
	long before = s->rounds;

	for (int i = 0; i < 10000 && s->rounds == before; i++)
		clock_sleep_ms(1);
	return s->rounds != before;
}

int main(void)
{
	pthread_mutexattr_t attr;
	pid_t pid[PROCESSES];

	s = mmap(NULL, sizeof *s, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_mutexattr_init(&attr);
	pthread_mutexattr_setpshared(&attr, PTHREAD_PROCESS_SHARED);
	pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST);
	pthread_mutex_init(&s->mutex, &attr);
	for (int i = 0; i < PROCESSES; i++)
		pid[i] = start();
	for (int i = 0; i < KILLS; i++) {
		clock_sleep_ms(i % 7);
		stop(pid[i % PROCESSES]);
		CHECK(rounds_go_on());
		pid[i % PROCESSES] = start();
	}
	for (int i = 0; i < PROCESSES; i++)
		stop(pid[i]);
	printf("%ld rounds, %ld of %d killed inside\n", s->rounds, s->deaths, KILLS);
	return TEST_RESULT();
}
