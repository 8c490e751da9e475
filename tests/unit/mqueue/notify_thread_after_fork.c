/* SPDX-License-Identifier: BSD-2-Clause */
/* After fork the child can register for threads of its own, and the parent still can. */
// variants: mq
// needs: loam
// needs: !user
#include <pthread.h>
#include <semaphore.h>

#include "queue.h"

static sem_t ran;

static void notice(union sigval v)
{
	(void)v;
	sem_post(&ran);
}

static void expect_notice(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};
	struct timespec limit = in_ms(5000);
	mqd_t q = any_queue(0);

	want_notice(q, &ev);
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_OK(sem_timedwait(&ran, &limit));
	CHECK_OK(mq_close(q));
}

int main(void)
{
	pid_t pid;

	sem_init(&ran, 0, 0);
	expect_notice();
	pid = fork();
	if (!pid) {
		expect_notice();
		_exit(TEST_RESULT());
	}
	join_child(pid);
	expect_notice();
	return TEST_RESULT();
}
