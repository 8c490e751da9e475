/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD: the function runs, with its value, as a thread of the process. */
// spec: mq_notify 1, SIGEV_THREAD
// needs: !user:kernel !user:auto
// variants: mq
#include <pthread.h>
#include <semaphore.h>

#include "mq.h"

static sem_t ran;
static pthread_t runner;
static union sigval got;

static void run(union sigval value)
{
	got = value;
	runner = pthread_self();
	sem_post(&ran);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};
	struct timespec limit = in_ms(5000);
	mqd_t q = any_queue(0);

	sem_init(&ran, 0, 0);
	ev.sigev_value.sival_ptr = &ran;
	CHECK_EQ(mq_notify(q, &ev), 0);
	CHECK_SENDS(q, "m", 0);
	CHECK_OK(sem_timedwait(&ran, &limit));
	CHECK_EQ(got.sival_ptr, &ran);
	CHECK(!pthread_equal(runner, pthread_self()));
	CHECK_RECEIVES(q, "m", 0);
	return TEST_RESULT();
}
