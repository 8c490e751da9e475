/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD: the thread is the registered process's, also when another one sends. */
// spec: mq_notify 1, SIGEV_THREAD
// needs: !user:kernel !user:auto
// variants: mq
#include <semaphore.h>

#include "mq.h"

static sem_t ran;
static mqd_t q;

static void run(union sigval value)
{
	CHECK_EQ(getpid(), value.sival_int);
	CHECK_RECEIVES(q, "m", 0);
	sem_post(&ran);
}

static void send(void)
{
	CHECK_SENDS(q, "m", 0);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};
	struct timespec limit = in_ms(5000);

	q = any_queue(0);
	sem_init(&ran, 0, 0);
	ev.sigev_value.sival_int = (int)getpid();
	CHECK_OK(mq_notify(q, &ev));
	join_child(start(send));
	CHECK_OK(sem_timedwait(&ran, &limit));
	CHECK_COUNT(q, 0);
	return TEST_RESULT();
}
