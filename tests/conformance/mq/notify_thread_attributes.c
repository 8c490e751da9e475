/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD: the thread has the attributes that were given, here a stack of 1 MiB; they may go
 * after the call. */
// spec: mq_notify 1, SIGEV_THREAD
// needs: !user:kernel !user:auto
// variants: mq
#include <pthread.h>
#include <semaphore.h>

#include "mq.h"

enum { STACK = 1 << 20 };

static sem_t ran;
static char stack[STACK] __attribute__((aligned(4096)));
static int inside;

static void run(union sigval value)
{
	char here;

	(void)value;
	inside = &here >= stack && &here < stack + STACK;
	sem_post(&ran);
}

int main(void)
{
	pthread_attr_t attr;
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};
	struct timespec limit = in_ms(5000);
	mqd_t q = any_queue(0);

	sem_init(&ran, 0, 0);
	CHECK_EQ(pthread_attr_init(&attr), 0);
	CHECK_EQ(pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED), 0);
	CHECK_EQ(pthread_attr_setstack(&attr, stack, STACK), 0);
	ev.sigev_notify_attributes = &attr;
	CHECK_OK(mq_notify(q, &ev));
	memset(&attr, 0, sizeof(attr));
	CHECK_SENDS(q, "m", 0);
	CHECK_OK(sem_timedwait(&ran, &limit));
	CHECK(inside);
	return TEST_RESULT();
}
