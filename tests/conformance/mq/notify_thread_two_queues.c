/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD: registrations with several queues run each their own function once. */
// spec: mq_notify 1, SIGEV_THREAD
// needs: !user:kernel !user:auto
// variants: mq
#include <semaphore.h>

#include "mq.h"

enum { QUEUES = 3 };

static sem_t ran;
static _Atomic int times[QUEUES];

static void run(union sigval value)
{
	times[value.sival_int]++;
	sem_post(&ran);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};
	struct timespec limit = in_ms(5000);
	mqd_t q[QUEUES];

	sem_init(&ran, 0, 0);
	for (int i = 0; i < QUEUES; i++) {
		q[i] = any_queue(0);
		ev.sigev_value.sival_int = i;
		CHECK_OK(mq_notify(q[i], &ev));
	}
	for (int i = 0; i < QUEUES; i++)
		CHECK_SENDS(q[i], "m", 0);
	for (int i = 0; i < QUEUES; i++)
		CHECK_OK(sem_timedwait(&ran, &limit));
	for (int i = 0; i < QUEUES; i++)
		CHECK_EQ(times[i], 1);
	return TEST_RESULT();
}
