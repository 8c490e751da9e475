/* SPDX-License-Identifier: BSD-2-Clause */
/* mq_notify with SIGEV_THREAD in children that were forked while another thread registered. */
// variants: mq
// timeout: 60
// needs: loam
// needs: !user
#include <fcntl.h>
#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "test.h"

enum { FORKS = 30 };

static _Atomic int stop;
static sem_t ran;

static void notice(union sigval v)
{
	(void)v;
	sem_post(&ran);
}

static mqd_t new_queue(const char *what)
{
	struct mq_attr attr = {.mq_maxmsg = 2, .mq_msgsize = 8};
	char name[64];
	mqd_t q = mq_open(test_name(name, what), O_RDWR | O_CREAT, 0600, &attr);

	CHECK_OK(q);
	CHECK_OK(mq_unlink(name));
	return q;
}

static void *churn(void *arg)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};
	mqd_t q = *(mqd_t *)arg;

	while (!stop) {
		mq_notify(q, &ev);
		mq_notify(q, NULL);
	}
	return NULL;
}

static void child(void)
{
	struct sigevent ev = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = notice};
	struct timespec limit;
	mqd_t q = new_queue("child");

	clock_gettime(CLOCK_REALTIME, &limit);
	limit.tv_sec += 10;
	CHECK_OK(mq_notify(q, &ev));
	CHECK_OK(mq_send(q, "m", 1, 0));
	CHECK_OK(sem_timedwait(&ran, &limit));
	_exit(TEST_RESULT());
}

int main(void)
{
	mqd_t q = new_queue("parent");
	pthread_t thread;

	if (mq_notify(q, NULL) == -1 && errno == ENOSYS)
		SKIP("there is no mq_notify here");
	sem_init(&ran, 0, 0);
	CHECK_EQ(pthread_create(&thread, NULL, churn, &q), 0);
	for (int i = 0; i < FORKS; i++) {
		int status = -1;
		pid_t pid = fork();

		if (!pid)
			child();
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK_EQ(status, 0);
	}
	stop = 1;
	CHECK_EQ(pthread_join(thread, NULL), 0);
	return TEST_RESULT();
}
