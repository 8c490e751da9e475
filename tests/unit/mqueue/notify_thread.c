/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_notify with SIGEV_THREAD runs the function with its value in another thread, each time. */
// variants: mq
#include <pthread.h>
#include <semaphore.h>

#include "queue.h"

static sem_t ran;
static pthread_t main_thread;
static int value;

static void notice(union sigval v)
{
	CHECK(!pthread_equal(pthread_self(), main_thread));
	value = v.sival_int;
	sem_post(&ran);
}

int main(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};
	mqd_t q = any_queue(0);
	char in[SIZE];

	main_thread = pthread_self();
	sem_init(&ran, 0, 0);
	want_notice(q, &ev);
	for (int i = 1; i < 20; i++) {
		struct timespec limit = in_ms(5000);

		CHECK_OK(mq_notify(q, NULL));
		ev.sigev_value.sival_int = i * 100;
		CHECK_OK(mq_notify(q, &ev));
		CHECK_FAILS(mq_notify(q, &ev), EBUSY);
		CHECK_OK(mq_send(q, "m", 1, 0));
		CHECK_OK(sem_timedwait(&ran, &limit));
		CHECK_EQ(value, i * 100);
		CHECK_EQ(mq_receive(q, in, SIZE, NULL), 1);
	}
	return TEST_RESULT();
}
