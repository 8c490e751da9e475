/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD: a registration that was removed runs nothing. */
// spec: mq_notify 2, SIGEV_THREAD
// needs: !user:kernel !user:auto
// variants: mq
#include <semaphore.h>

#include "mq.h"

static sem_t ran;
static _Atomic int wrong;

static void run(union sigval value)
{
	wrong += value.sival_int;
	sem_post(&ran);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};
	struct timespec limit = in_ms(5000), soon;
	mqd_t q = any_queue(0);

	sem_init(&ran, 0, 0);
	ev.sigev_value.sival_int = 1;
	CHECK_OK(mq_notify(q, &ev));
	CHECK_OK(mq_notify(q, NULL));
	ev.sigev_value.sival_int = 0;
	CHECK_OK(mq_notify(q, &ev));
	CHECK_SENDS(q, "m", 0);
	CHECK_OK(sem_timedwait(&ran, &limit));
	soon = in_ms(30);
	CHECK_FAILS(sem_timedwait(&ran, &soon), ETIMEDOUT);
	CHECK_EQ(wrong, 0);
	return TEST_RESULT();
}
