/* SPDX-License-Identifier: BSD-2-Clause */
/* pthread_kill reaches the thread that it names, and nobody once that has ended. */
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static _Thread_local int mine;
static sem_t handled, go;

static void handler(int sig)
{
	mine += sig;
	sem_post(&handled);
}

static void *target(void *arg)
{
	while (sem_wait(&go))
		;
	CHECK_EQ(mine, SIGUSR1);
	return arg;
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};
	pthread_t t;

	sem_init(&handled, 0, 0);
	sem_init(&go, 0, 0);
	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, target, NULL), 0);
	CHECK_EQ(pthread_kill(t, 0), 0);
	CHECK_EQ(pthread_kill(t, 1000), EINVAL);
	CHECK_EQ(pthread_kill(t, SIGUSR1), 0);
	while (sem_wait(&handled))
		;
	sem_post(&go);
	clock_sleep_ms(50);
	CHECK_EQ(pthread_kill(t, SIGUSR1), 0); /* ended, not joined */
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(mine, 0);
	CHECK_EQ(pthread_kill(pthread_self(), SIGUSR1), 0);
	CHECK_EQ(mine, SIGUSR1); /* delivered before the call returns */
	return TEST_RESULT();
}
