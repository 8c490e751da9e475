/* SPDX-License-Identifier: BSD-2-Clause */
/* A handler ends a semaphore's wait with EINTR, may post itself, and a restarting one does
 * not end it. */
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>

#include "clock.h"
#include "test.h"

static sem_t sem;
static volatile sig_atomic_t posting;

static void handler(int sig)
{
	(void)sig;
	if (posting)
		sem_post(&sem);
}

static void *interrupt(void *arg)
{
	clock_sleep_ms(50);
	pthread_kill(*(pthread_t *)arg, SIGUSR1);
	return NULL;
}

static void in_a_while(void (*check)(void))
{
	pthread_t self = pthread_self(), t;

	CHECK_EQ(pthread_create(&t, NULL, interrupt, &self), 0);
	check();
	CHECK_EQ(pthread_join(t, NULL), 0);
}

static void ends(void)
{
	CHECK_FAILS(sem_wait(&sem), EINTR);
}

static void gets_it(void)
{
	CHECK_EQ(sem_wait(&sem), 0);
}

int main(void)
{
	struct sigaction act = {.sa_handler = handler};

	sem_init(&sem, 0, 0);
	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	in_a_while(ends);
	act.sa_flags = SA_RESTART;
	CHECK_EQ(sigaction(SIGUSR1, &act, NULL), 0);
	posting = 1;
	in_a_while(gets_it);
	return TEST_RESULT();
}
