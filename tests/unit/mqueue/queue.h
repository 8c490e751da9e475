/* SPDX-License-Identifier: BSD-2-Clause */
/* What every test here begins with: a new queue, open for both directions. */
#ifndef QUEUE_H
#define QUEUE_H

#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include "test.h"

enum { MESSAGES = 4, SIZE = 32 };

/* Makes the queue of that name; flags are added. */
static inline mqd_t new_queue(const char *name, int flags)
{
	struct mq_attr attr = {.mq_maxmsg = MESSAGES, .mq_msgsize = SIZE};
	mqd_t q = mq_open(name, O_RDWR | O_CREAT | O_EXCL | flags, 0600, &attr);

	if (q == (mqd_t)-1 && errno == ENOSYS)
		SKIP("there are no queues here");
	CHECK_OK(q);
	return q;
}

/* The usual one: its name is taken away at once. */
static inline mqd_t any_queue(int flags)
{
	char name[64];
	mqd_t q = new_queue(test_name(name, "queue"), flags);

	CHECK_OK(mq_unlink(name));
	return q;
}

/* An absolute time, ms after now. */
static inline struct timespec in_ms(long ms)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	t.tv_nsec += ms % 1000 * 1000000;
	t.tv_sec += ms / 1000 + t.tv_nsec / 1000000000;
	t.tv_nsec %= 1000000000;
	return t;
}

/* Registers, or skips the test where the kernel has no mq_notify. */
static inline void want_notice(mqd_t q, const struct sigevent *ev)
{
	if (mq_notify(q, ev) == -1 && errno == ENOSYS)
		SKIP("there is no mq_notify here");
	else
		CHECK_OK(mq_notify(q, NULL));
	CHECK_OK(mq_notify(q, ev));
}

/* Waits for a child and checks that it found nothing wrong. */
static inline void join_child(pid_t pid)
{
	int status = -1;

	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
}

#endif
