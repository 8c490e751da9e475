/* SPDX-License-Identifier: BSD-2-Clause */
/* SIGEV_THREAD: the function may register anew, and then runs for the next message. */
// spec: mq_notify 3, SIGEV_THREAD
// needs: !user:kernel !user:auto
// variants: mq
#include <semaphore.h>

#include "mq.h"

enum { TIMES = 5 };

static sem_t ran;
static mqd_t q;

static void run(union sigval value)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};

	CHECK_RECEIVES(q, "m", 0);
	ev.sigev_value.sival_int = value.sival_int + 1;
	CHECK_OK(mq_notify(q, &ev));
	sem_post(&ran);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = run};
	struct timespec limit = in_ms(8000);

	q = any_queue(0);
	sem_init(&ran, 0, 0);
	CHECK_OK(mq_notify(q, &ev));
	for (int i = 0; i < TIMES; i++) {
		CHECK_SENDS(q, "m", 0);
		CHECK_OK(sem_timedwait(&ran, &limit));
	}
	CHECK(is_registered(q));
	CHECK_OK(mq_notify(q, NULL));
	return TEST_RESULT();
}
