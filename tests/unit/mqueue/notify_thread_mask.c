/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD's thread has the signal mask of the caller of mq_notify. */
// variants: mq
// needs: loam
#include <pthread.h>
#include <semaphore.h>

#include "queue.h"

static sem_t ran;
static sigset_t seen;

static void notice(union sigval v)
{
	(void)v;
	pthread_sigmask(SIG_SETMASK, NULL, &seen);
	sem_post(&ran);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};
	struct timespec limit = in_ms(5000);
	mqd_t q = any_queue(0);
	sigset_t set, after;

	sem_init(&ran, 0, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	pthread_sigmask(SIG_SETMASK, &set, NULL);
	want_notice(q, &ev);
	pthread_sigmask(SIG_SETMASK, NULL, &after);
	CHECK(!sigismember(&after, SIGUSR1) && sigismember(&after, SIGUSR2));
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_OK(sem_timedwait(&ran, &limit));
	CHECK(sigismember(&seen, SIGUSR2));
	CHECK(!sigismember(&seen, SIGUSR1) && !sigismember(&seen, SIGTERM));
	return TEST_RESULT();
}
